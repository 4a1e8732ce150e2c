"""The font of documents: Times New Roman where the machine has it whole, else Liberation Serif 2, as wide."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from unicodedata import normalize

from fontTools.ttLib import TTFont

_VOWELS = "aăâeêioôơuưy"
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_FACES = ("regular", "bold", "italic", "bold_italic")
_CANDIDATES: dict[str, tuple[tuple[str, ...], ...]] = {
    "Times New Roman": (
        ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
        tuple(f"times_new_roman{face}.ttf" for face in ("", "_bold", "_italic", "_bold_italic")),
        tuple(f"times new roman{face}.ttf" for face in ("", " bold", " italic", " bold italic")),
    ),
    "Liberation Serif": (tuple(f"liberationserif-{face}.ttf" for face in ("regular", "bold", "italic", "bolditalic")),),
}


class MissingFont(Exception):
    """No font on the machine can print Vietnamese; the message says which font to install."""


@dataclass(frozen=True)
class FontFamily:
    """A family's name and its four files: upright, bold, italic, bold italic."""

    name: str
    files: tuple[Path, Path, Path, Path]


def vietnamese_letters() -> str:
    """The letters beyond ASCII that Vietnamese writes with (134), and the signs reports need."""
    toned = (normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in ("", *_TONES))
    small = "đ" + "".join(letter for letter in toned if not letter.isascii())
    return small + small.upper() + "“”–…²₫≥"


@cache
def document_font() -> FontFamily:
    """The family that documents are printed with on this machine, checked letter by letter.

    Raises MissingFont when neither family is here with all Vietnamese letters.
    """
    return find_family(_font_folders())


def find_family(folders: Iterable[Path]) -> FontFamily:
    """The first whole family in these folders, Times New Roman before Liberation Serif."""
    found = _files_by_name(folders)
    for name, spellings in _CANDIDATES.items():
        for files in _families(spellings, found):
            if not missing_letters(vietnamese_letters(), files):
                return FontFamily(name, files)
    old = any(spelling[0] in found for spellings in _CANDIDATES.values() for spelling in spellings)
    fault = (
        "phông có trên máy thiếu chữ tiếng Việt" if old else "máy không có phông Times New Roman hay Liberation Serif"
    )
    raise MissingFont(
        f"Không in được văn bản vì {fault}; hãy cài gói fonts-liberation2 (Debian, Ubuntu) hoặc phông Times New Roman."
    )


def missing_letters(text: str, files: tuple[Path, ...] | None = None) -> str:
    """The characters of a text, each once, that some face of the font cannot draw; spaces do not count."""
    faces = document_font().files if files is None else files
    drawn = frozenset[int].intersection(*(_code_points(path) for path in faces))
    return "".join(sorted({sign for sign in text if ord(sign) not in drawn and sign.isprintable()}))


def _families(
    spellings: tuple[tuple[str, ...], ...], found: dict[str, list[Path]]
) -> Iterator[tuple[Path, Path, Path, Path]]:
    """Folder by folder: four files of different packages never make one family."""
    for names in spellings:
        for regular in found.get(names[0], []):
            beside = {
                path.name.lower(): path
                for name in names
                for path in found.get(name, [])
                if path.parent == regular.parent
            }
            if len(beside) == len(_FACES):
                first, second, third, fourth = (beside[name] for name in names)
                yield first, second, third, fourth


def _files_by_name(folders: Iterable[Path]) -> dict[str, list[Path]]:
    wanted = {name for spellings in _CANDIDATES.values() for names in spellings for name in names}
    found: dict[str, list[Path]] = {}
    for folder in folders:
        for parent, _, names in os.walk(folder):
            for name in sorted(names):
                if name.lower() in wanted:
                    found.setdefault(name.lower(), []).append(Path(parent) / name)
    return {name: sorted(paths, reverse=True) for name, paths in found.items()}


def _font_folders() -> list[Path]:
    home = Path.home()
    if sys.platform == "win32":
        return [
            Path(os.environ.get("SYSTEMROOT", "C:/Windows")) / "Fonts",
            home / "AppData/Local/Microsoft/Windows/Fonts",
        ]
    if sys.platform == "darwin":
        return [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    return [
        home / ".local/share/fonts",
        home / ".fonts",
        Path("/usr/local/share/fonts"),
        Path("/usr/share/fonts"),
    ]


@cache
def _code_points(path: Path) -> frozenset[int]:
    with TTFont(path, lazy=True) as font:
        return frozenset(font.getBestCmap() or {})
