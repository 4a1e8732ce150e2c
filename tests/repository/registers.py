"""Each register has examples of what it takes and what it refuses, and stands in the glossary."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

PACKS = "src/vinhdanh/packs"
GLOSSARY = "docs/glossary.md"
GUARDS = frozenset({"relations", "max"})


def registers(root: Path) -> list[str]:
    """Complain about registers without examples or glossary line.

    A register that limits its values (`relations:`, `max:`, at any depth) needs a refused example too.
    """
    glossary = root / GLOSSARY
    known = glossary.read_text(encoding="utf-8") if glossary.exists() else ""
    return [
        f"{file.relative_to(root)}: {complaint}"
        for file in sorted((root / PACKS).glob("*/registers/*.yaml"))
        for complaint in _complaints(file, known)
    ]


def _complaints(file: Path, glossary: str) -> Iterator[str]:
    declared = YAML(typ="safe", pure=True).load(file.read_text(encoding="utf-8")) or {}
    accepted, refused = _examples(declared.get("examples"))
    if not accepted:
        yield "no accepted example."
    if not refused and _keys(declared) & GUARDS:
        yield "it has limits (relations, max) and no refused example."
    if f"`{file.stem}`" not in glossary:
        yield f"`{file.stem}` is not in {GLOSSARY}."


def _examples(examples: Any) -> tuple[int, int]:
    """Count the accepted and the refused examples.

    They are written in two lists (`accepted:`, `refused:`), or in one whose refused items have that key.
    """
    if isinstance(examples, dict):
        return len(examples.get("accepted") or ()), len(examples.get("refused") or ())
    items = list(examples or ())
    refused = sum(1 for item in items if isinstance(item, dict) and item.get("refused"))
    return len(items) - refused, refused


def _keys(node: Any) -> set[str]:
    """Return every key used anywhere in the declaration, its examples apart."""
    if isinstance(node, dict):
        inner = (_keys(value) for key, value in node.items() if key != "examples")
        return {str(key) for key in node}.union(*inner)
    if isinstance(node, list):
        return set[str]().union(*(_keys(value) for value in node))
    return set()
