"""The files that belong to the checkout, read without git, which a bare machine may lack."""

from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path


def ignored(root: Path) -> list[str]:
    """Return the names and patterns of `.gitignore`, without their slashes."""
    file = root / ".gitignore"
    lines = file.read_text(encoding="utf-8").split() if file.exists() else []
    return [line.strip("/") for line in lines] + [".git"]


def walk(root: Path, under: str = ".", pattern: str = "*") -> Iterator[Path]:
    """Yield, in order, the files below `root/under` whose name matches and that are not ignored."""
    yield from _below(root / under, pattern, ignored(root))


def _below(folder: Path, pattern: str, skipped: list[str]) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for path in sorted(folder.iterdir()):
        if any(fnmatch(path.name, skip) for skip in skipped):
            continue
        if path.is_dir():
            yield from _below(path, pattern, skipped)
        elif fnmatch(path.name, pattern):
            yield path


def text_of(path: Path) -> str:
    """Return the text of a file, or nothing when it is not text."""
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""
