"""Names and words that this repository does not use."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.repository.files import text_of, walk

DRAWERS = frozenset({"utils", "util", "helpers", "helper", "common"})
SOURCE = ("src", "tests", "scripts", ".ci")
# Written in parts, so that this file does not hold what it looks for.
UNFINISHED = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME")) + r")\b")
MACHINE = re.compile(r"(?<![\w.$}])/(?:" + "|".join(("work", "root", "home", "Us" + "ers")) + r")/[\w.-]")
INDEX_HOSTS = re.compile(
    "|".join((r"\bpy" + r"pi\.", "python" + "hosted", "arti" + "factory", r"/sim" + r"ple/")), re.I
)


def drawers(root: Path) -> list[str]:
    """Complain about files and folders named for no purpose."""
    found = {part for path in walk(root, "src") for part in _with_parents(path, root) if part.stem in DRAWERS}
    return [f"{path} is a drawer for anything: name it by what it answers." for path in sorted(found)]


def _with_parents(path: Path, root: Path) -> Iterator[Path]:
    relative = path.relative_to(root)
    yield relative
    yield from relative.parents


def unfinished(root: Path) -> list[str]:
    """Complain about notes of unfinished work in the source; such a note is an issue, not a comment."""
    files = (path for folder in SOURCE for path in walk(root, folder))
    return [f"{where}: {line}" for where, line in _lines(root, files, UNFINISHED)]


def machine_traces(root: Path) -> list[str]:
    """Complain about paths of one machine and hosts of package indexes, in every file of the checkout."""
    traces = re.compile(f"{MACHINE.pattern}|(?i:{INDEX_HOSTS.pattern})")
    return [f"{where}: {line}" for where, line in _lines(root, walk(root), traces)]


def _lines(root: Path, files: Iterator[Path], pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for path in files:
        for number, line in enumerate(text_of(path).splitlines(), 1):
            if pattern.search(line):
                yield f"{path.relative_to(root)}:{number}", line.strip()[:120]
