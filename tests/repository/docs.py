"""What the documentation names exists: paths, `vinhdanh` commands, `make` targets."""

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from tests.repository.files import walk

SUFFIXES = ("py", "md", "yaml", "toml", "lock", "html", "css", "js", "sh", "txt")
GENERATED = ("var/", ".venv/", "build/", "dist/")
FENCE = re.compile(r"^```.*?^```", re.M | re.S)
SPAN = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)\)")
PATH = re.compile(r"[\w.*<>{},-]+(?:/[\w.*<>{},-]+)*/?")
COMMAND = re.compile(r"(?:^|[\s`/])vinhdanh +([a-z][a-z-]+)", re.M)
TARGET = re.compile(r"(?:^|`)make +([a-z]+)", re.M)


def pages(root: Path) -> list[Path]:
    """Return the pages of documentation: those at the top and all below docs/."""
    return [*sorted(root.glob("*.md")), *walk(root, "docs", "*.md")]


def lost_paths(root: Path) -> list[str]:
    """Complain about paths in backticks, and relative links, that lead nowhere.

    `<name>` and `*` stand for any name, `{a,b}` for each of its parts.
    """
    return [
        f"{page.relative_to(root)} names {path}, which does not exist."
        for page in pages(root)
        for path in _paths(page, root)
        if not all(_exists(root, page, one) for one in _alternatives(path))
    ]


def _paths(page: Path, root: Path) -> Iterator[str]:
    text = FENCE.sub("", page.read_text(encoding="utf-8"))
    yield from (link for link in LINK.findall(text) if "://" not in link and not link.startswith("mailto:"))
    yield from (span for span in SPAN.findall(text) if PATH.fullmatch(span) and _is_path(span, root))


def _is_path(span: str, root: Path) -> bool:
    """Tell a path of the checkout from other words with a slash or a full stop."""
    plain = span.removeprefix("./")
    if plain.startswith(GENERATED):
        return False
    first = plain.split("/")[0]
    has_suffix = plain.rpartition(".")[2].rstrip("}") in SUFFIXES and not plain.startswith("*.")
    return has_suffix or plain.endswith("/") or ("/" in plain and (root / first).exists())


def _alternatives(path: str) -> list[str]:
    braces = re.search(r"\{([^{}]*)\}", path)
    if not braces:
        return [path]
    before, after = path[: braces.start()], path[braces.end() :]
    return [one for part in braces[1].split(",") for one in _alternatives(f"{before}{part}{after}")]


def _exists(root: Path, page: Path, path: str) -> bool:
    """Look from the top, from the page, and anywhere in the source, where a kind's folder may stand."""
    pattern = re.sub(r"<[^>]*>", "*", path.removeprefix("./")).rstrip("/")
    beside = (found for base in (root, page.parent) for found in base.glob(pattern))
    within = (found for base in (root / "src", root / "tests") for found in base.rglob(pattern))
    return any(True for _ in chain(beside, within))


def commands_named(page: Path) -> set[str]:
    """Return the subcommands of `vinhdanh` that code in the page shows."""
    return set(COMMAND.findall(_code(page)))


def lost_targets(root: Path) -> list[str]:
    """Complain about `make` targets that code in the documentation shows and the Makefile lacks."""
    known = set(re.findall(r"^([a-z]+):", (root / "Makefile").read_text(encoding="utf-8"), re.M))
    return [
        f"{page.relative_to(root)} shows make {target}, which the Makefile lacks."
        for page in pages(root)
        for target in sorted(set(TARGET.findall(_code(page))) - known)
    ]


def _code(page: Path) -> str:
    text = page.read_text(encoding="utf-8")
    spans = SPAN.findall(FENCE.sub("", text))
    return "\n".join([*FENCE.findall(text), *(f"`{span}`" for span in spans)])
