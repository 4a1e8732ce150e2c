"""The lines of a text that begin with a number of an outline, and what each of them looks like."""

import re
from enum import IntEnum
from typing import NamedTuple

from vinhdanh.reading.outline.ordinals import ORDINAL_WORDS, letter, roman
from vinhdanh.reading.passages import Text


class Kind(IntEnum):
    """How a line is numbered, from the widest part to the narrowest."""

    ANNEX = 0
    PART = 1
    CHAPTER = 2
    SECTION = 3
    LETTER = 4
    ROMAN = 5
    ARABIC = 6
    DOTTED = 7
    BRACKET = 8
    SMALL = 9


class Shape(IntEnum):
    """What a line looks like: capitals, a title, a title with its text behind it, or a sentence of a list."""

    CAPITALS = 0
    TITLE = 1
    RUN_IN = 2
    SENTENCE = 3


class Line(NamedTuple):
    """One numbered line. `ordinals` are the places it may have ("I": 1 or 9); `parts` those of "2.1" else ()."""

    kind: Kind
    ordinals: tuple[int, ...]
    parts: tuple[int, ...]
    number: str
    title: str
    shape: Shape
    start: int
    end: int
    after: int


_WORDS = {
    "phần": Kind.PART, "chương": Kind.CHAPTER, "mục": Kind.SECTION, "phụ lục": Kind.ANNEX, "phụ biểu": Kind.ANNEX,
}  # fmt: skip
_MARK = re.compile(
    r"\n(?:"
    r"(?P<word>P(?:hần|HẦN)|C(?:hương|HƯƠNG)|M(?:ục|ỤC)|P(?:hụ lục|HỤ LỤC|hụ biểu|HỤ BIỂU))"
    r"(?: (?:số )?(?P<nth>(?:[Tt]hứ|THỨ) [^\W\d_]{2,5}(?: [^\W\d_]{2,5})?|[IVX]{1,6}|\d{1,2}|[A-ZĐ])(?!\w))?"
    r"(?=\n|$|\s?[.:)(–-]| [A-ZĐ])\s?[.:)–-]?\s?"
    r"|(?P<roman>[IVX]{1,6})\s?(?:[./)–:-]{1,2}\s*(?=[^\W\d_]|[\"“(\d])|[./)–:-]?(?=\n))"
    r"|(?P<letter>[A-ZĐ])\s?[./)–-]{1,2}\s+(?=[^\W\d_]|[\"“(])"
    r"|(?P<dots>\d{1,2}(?:\.\d{1,2}){1,3})(?!\d)(?:\s?[./)–:-]{1,2}\s*| )(?=[A-ZĐÀ-Ỹ]|[\"“(])"
    r"|\(?(?P<digit>\d{1,2})\s?(?P<mark>[./)–:-]{1,2})(?:\s+|(?=[^\W\d_]))(?=[^\W_]|[\"“(])"
    r"|(?P<small>[a-eghiklmnopqrstuvxyđ])[.)/]\s*(?=[A-ZĐÀ-Ỹ])"
    r")(?P<title>[^\n]*)"
)
_LEADERS = re.compile(r"(?:\.{3,}|…+)[ .…]*\d*$")
_MEASURED = re.compile(
    r"\d,\d|%|\d (?:tỷ|triệu|nghìn|đồng|người|vụ|ca|hộ|ha|tấn|mẫu|lượt|đồng chí|đơn vị|doanh nghiệp)(?!\w)"
)
_COLON = re.compile(r"(?P<title>[^:;]{2,90}):\s(?P<rest>\S.*)$")
_STOP = re.compile(r"(?P<title>[^.:;]{4,70})\.\s(?P<rest>[A-ZĐÀ-Ỹ].{40,})$")
_INNER = re.compile(r"\.\s[A-ZĐÀ-Ỹ]")
_LONGEST = 260
_LONGEST_CLOSED = 130
_LONGEST_SECOND = 200
_LEAST_TEXT = 40


def numbered_lines(text: Text) -> list[Line]:
    """Return the numbered lines of `text` in order; behind the list of recipients only those of annexes."""
    written = text.text
    closed = max(written.rfind("\nNơi nhận"), written.rfind("\nNƠI NHẬN"))
    end = closed if closed >= 0 else len(written)
    lines: list[Line] = []
    annexed = False
    first = "\n" + written[: written.find("\n")] if "\n" in written else "\n" + written
    opening = _MARK.match(first)
    if opening is not None:
        lines += _line(text, opening, -1)
    for match in _MARK.finditer(written):
        if match.start() >= end and not annexed:
            if match["word"] is None or _WORDS[match["word"].lower()] is not Kind.ANNEX:
                continue
            annexed = True
        lines += _line(text, match, 0)
    return lines


def _line(text: Text, match: re.Match[str], shift: int) -> list[Line]:
    title, end = match["title"].strip(), match.end() + shift
    if " | " in title or (("..." in title or "…" in title) and _LEADERS.search(title)):
        return []
    numbered = _numbered(match)
    if numbered is None:
        return []
    kind, ordinals, parts, number = numbered
    if kind <= Kind.SECTION and title and not _is_title_of_part(match, title):
        return []
    after = end
    title, after = _continued(text, title, after, kind)
    if not title and kind not in (Kind.ANNEX, Kind.PART):
        return []
    shape, shown = _shape(title, kind)
    start = match.start() + 1 + shift
    return [Line(kind, ordinals, parts, number, shown, shape, start, max(end, after), after)]


def _numbered(match: re.Match[str]) -> tuple[Kind, tuple[int, ...], tuple[int, ...], str] | None:
    """The kind, ordinals, parts and printed number of a line; None where the mark numbers nothing."""
    if word := match["word"]:
        return _of_word(word, match["nth"])
    if mark := match["roman"]:
        ordinals: tuple[int, ...] = (roman(mark),) if roman(mark) else ()
        if len(mark) == 1:
            ordinals += (letter(mark),)
        return (Kind.ROMAN, ordinals, (), mark) if ordinals else None
    if mark := match["letter"]:
        return Kind.LETTER, (letter(mark),), (), mark
    if mark := match["dots"]:
        parts = tuple(int(part) for part in mark.split("."))
        return Kind.DOTTED, (parts[-1],), parts, mark
    if mark := match["digit"]:
        return Kind.BRACKET if ")" in match["mark"] else Kind.ARABIC, (int(mark),), (), mark
    return Kind.SMALL, (letter(match["small"].upper()),), (), match["small"]


def _of_word(word: str, nth: str | None) -> tuple[Kind, tuple[int, ...], tuple[int, ...], str] | None:
    kind = _WORDS[word.lower()]
    if nth is None:
        return (kind, (), (), word) if kind is Kind.ANNEX else None
    lower = nth.lower()
    if lower.startswith("thứ "):
        spelled = lower[4:]
        value = ORDINAL_WORDS.get(spelled)
        if value is None and (value := ORDINAL_WORDS.get(spelled.split(" ")[0])):
            nth = " ".join(nth.split(" ")[:2])
    elif nth.isdigit():
        value = int(nth)
    else:
        value = roman(nth) or letter(nth)
    return (kind, (value,), (), f"{word} {nth}") if value else None


def _is_title_of_part(match: re.Match[str], title: str) -> bool:
    """Whether what follows "Phần I" is its title: behind a mark, or in capitals; not a sentence that names a part."""
    between = match.group()[: match.group().rfind(match["title"])] if match["title"] else ""
    return between.rstrip()[-1:] in ".:)–-" or title.isupper() or title.startswith("(")


def _continued(text: Text, title: str, after: int, kind: Kind) -> tuple[str, int]:
    """The title with the lines that go on with it: the next one where there is none yet, or more capitals."""
    written = text.text
    if title.startswith("(") and kind <= Kind.SECTION:
        title = ""
    while after < len(written) and (not title or title.isupper()):
        end = written.find("\n", after + 1)
        end = len(written) if end < 0 else end
        line = written[after + 1 : end]
        if (
            not line
            or len(line) > _LONGEST_SECOND
            or line[0] in "-+*•|"
            or " | " in line
            or _MARK.match(written, after)
        ):
            break
        if title and not (line.isupper() and len(line) > 3 and line[0].isalpha()):
            break
        title, after = f"{title} {line}".strip(), end
    return title, after


def _shape(title: str, kind: Kind) -> tuple[Shape, str]:
    """What the line looks like, and its title without the text behind it and without its last mark."""
    shown = title.rstrip(" .:")
    if title.isupper():
        return Shape.CAPITALS, shown
    colon = _COLON.match(title) if ":" in title else None
    if colon is not None and not _MEASURED.search(colon["title"]):
        long = len(colon["rest"]) >= _LEAST_TEXT
        return (Shape.RUN_IN, colon["title"].strip()) if long else (Shape.SENTENCE, shown)
    stop = _STOP.match(title) if kind is Kind.DOTTED else None
    if stop is not None and not _MEASURED.search(stop["title"]):
        return Shape.RUN_IN, stop["title"].strip()
    if (
        len(title) > _LONGEST
        or title.endswith((";", ","))
        or (". " in title and _INNER.search(title))
        or _MEASURED.search(title)
    ):
        return Shape.SENTENCE, shown
    if title.endswith(".") and len(title) > _LONGEST_CLOSED:
        return Shape.SENTENCE, shown
    return Shape.TITLE, shown
