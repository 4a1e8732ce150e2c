"""Small trees of files in which the checks must find what was planted."""

from pathlib import Path

ROOT = Path(__file__).parents[2]


def plant(root: Path, files: dict[str, str]) -> None:
    """Write the files, given by path and text, below the root."""
    for path, text in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
