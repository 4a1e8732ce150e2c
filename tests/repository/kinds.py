"""One kind of thing, one folder, and each folder complete: screens, document types, legal rules."""

from collections.abc import Callable, Iterator
from pathlib import Path

from tests.repository.files import walk

SCREENS = "src/vinhdanh/web/screens"
DOCUMENTS = "src/vinhdanh/reports/documents"
RULES = "src/vinhdanh/law/rules"
Check = Callable[[Path], list[str]]
NOT_SCREENS = frozenset({"__init__", "urls"})


def screens(root: Path) -> list[str]:
    """Complain about screens without their page (`<screen>.html`) or test (`tests/test_<screen>.py`)."""
    return [
        f"{screen.relative_to(root)}: {beside.relative_to(root)} is missing."
        for screen in walk(root, SCREENS, "*.py")
        if "tests" not in screen.parts and screen.stem not in NOT_SCREENS
        for beside in (screen.with_suffix(".html"), screen.parent / "tests" / f"test_{screen.stem}.py")
        if not beside.is_file()
    ]


def documents(root: Path) -> list[str]:
    """Complain about document types without `document.py` or without a test."""
    return [
        f"{folder.relative_to(root)}: {wanted} is missing."
        for folder in _folders(root, DOCUMENTS)
        for wanted in ("document.py", "tests/test_*.py")
        if not any(folder.glob(wanted))
    ]


def rules(root: Path) -> list[str]:
    """Complain about legal rules without their data or their examples."""
    return [
        f"{folder.relative_to(root)}: {wanted} is missing."
        for folder in _folders(root, RULES)
        for wanted in ("rule.yaml", "examples.yaml")
        if not (folder / wanted).is_file()
    ]


def _folders(root: Path, of: str) -> Iterator[Path]:
    """Yield the folders of one kind that hold files of the checkout, tests apart."""
    names = {path.relative_to(root / of).parts[0] for path in walk(root, of) if path.parent != root / of}
    yield from (root / of / name for name in sorted(names - {"tests"}))
