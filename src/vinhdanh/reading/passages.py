"""The text to read: paragraphs of a source, joined over page breaks, every offset leading back to its line."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from vinhdanh.reading.source import Row, Source
from vinhdanh.text.folding import compose, reading_form

_EMPHASIS = re.compile(r"(?<![*\\])\*{1,3}(?=\S)|(?<=\S)\*{1,3}(?!\*)|\\(?=[*_#])|^#{1,6}\s+(?=\S)|^>\s+")
_RAISED = re.compile(r"\s?<sup>\s?([23])\s?</sup>", re.IGNORECASE)
_TAG = re.compile(r"</?(?:su[bp]|br|b|i|u|em|strong|span)\s*/?>|<(?=https?:)|(?<=\w)>(?=[\s,.;)]|$)", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
_ODD_SPACE = re.compile("[\t\r\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]")
_ENDS = frozenset('.;:!?…”"/')
_NEW_ITEM = re.compile(
    r"[-+*•–●▪◦]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|\([a-z\d]{1,2}\)\s"
    r"|(?:Phần|Chương|Mục|Điều|Phụ lục|Nhiệm vụ|Bảng|Biểu) |Số: |Nơi nhận|Kính gửi",
)
_HEADING = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s|[IVX]{1,5}\.\s|(?:Phần|Chương|Mục|Phụ lục) ")
_WRAP = 130  # a hard-wrapped text has no longer lines
_SHARE_WRAPPED = 0.5
_LONG = 80  # a line of running text that a page break may have cut


@dataclass(frozen=True)
class Text:
    """What the readers read. `text` is as printed, paragraphs ended by a line break; `words` is its reading form.

    `words` (lower case, one placement of tone marks, one kind of dash and quote) has the same length, so an offset into
    one is an offset into the other.
    """

    text: str
    words: str
    starts: tuple[int, ...]
    numbers: tuple[int, ...]
    source: Source

    def line(self, offset: int) -> int:
        """The line (from 1) that the character at `offset` stands on."""
        return self.numbers[max(0, bisect_right(self.starts, offset) - 1)] if self.numbers else 1

    def lines(self, start: int, end: int) -> list[int]:
        """The lines from `start` to `end`, each once."""
        first = max(0, bisect_right(self.starts, start) - 1)
        last = max(first, bisect_right(self.starts, max(start, end - 1)) - 1)
        return list(self.numbers[first : last + 1])

    def paragraph(self, offset: int) -> tuple[int, int]:
        """The (start, end) of the paragraph around `offset`, without its line break."""
        start = self.text.rfind("\n", 0, offset) + 1
        end = self.text.find("\n", offset)
        return start, len(self.text) if end < 0 else end

    def paragraphs(self) -> Iterator[tuple[int, int]]:
        """The (start, end) of every paragraph that is not empty."""
        start = 0
        while start < len(self.text):
            end = self.text.find("\n", start)
            end = len(self.text) if end < 0 else end
            if end > start:
                yield start, end
            start = end + 1

    @cached_property
    def row_lines(self) -> frozenset[int]:
        """The lines that are rows of tables."""
        return frozenset(row.line for table in self.tables for row in table)

    @property
    def tables(self) -> tuple[tuple[Row, ...], ...]:
        """The tables of the source."""
        return self.source.tables


def text_of(source: Source) -> Text:
    """Return the text of `source`, ready to be read."""
    wrapped = _is_wrapped(source.lines)
    rows = frozenset(row.line for table in source.tables for row in table)
    parts: list[str] = []
    starts: list[int] = []
    numbers: list[int] = []
    offset, before, blank = 0, "", True
    for number, line in enumerate(_composed(source.lines), 1):
        written = _plain(line)
        if not written:
            blank = True
            continue
        if parts:
            joined = (
                number not in rows
                and number - 1 not in rows
                and _goes_on(before, written, after_blank=blank, wrapped=wrapped)
            )
            parts.append(" " if joined else "\n")
            offset += 1
        starts.append(offset)
        numbers.append(number)
        parts.append(written)
        offset += len(written)
        before, blank = written, False
    text = "".join(parts)
    return Text(text, reading_form(text), tuple(starts), tuple(numbers), source)


def _composed(lines: tuple[str, ...]) -> list[str]:
    """The lines composed and without invisible characters, looked at as one text because most need no change."""
    whole = compose("\n".join(lines))
    if _INVISIBLE.search(whole):
        whole = _INVISIBLE.sub("", whole)
    if _ODD_SPACE.search(whole):
        whole = _ODD_SPACE.sub(" ", whole)
    return whole.split("\n")


def _plain(line: str) -> str:
    """The line without marks of markup, spaces tidied."""
    if "*" in line or "#" in line or "\\" in line or line.startswith(">"):
        line = _EMPHASIS.sub("", line.strip())
    if "<" in line:
        line = _TAG.sub("", _RAISED.sub(lambda match: "²" if match[1] == "2" else "³", line))
    return " ".join(line.split()) if "  " in line else line.strip()


def _ended(line: str) -> bool:
    return line[-1:] in _ENDS or line.endswith(".)")


def _is_wrapped(lines: tuple[str, ...]) -> bool:
    """Whether the lines were broken at a width, as in text taken from pages, not at the ends of paragraphs."""
    full = [len(line) for line in lines if line.strip()]
    if len(full) < 8 or max(full) > _WRAP:
        return False
    ended = sum(1 for line in lines if _ended(line.rstrip()))
    return ended < _SHARE_WRAPPED * len(full)


def _goes_on(before: str, line: str, *, after_blank: bool, wrapped: bool) -> bool:
    """Whether `line` continues the sentence of the line before it."""
    if _NEW_ITEM.match(line):
        return False
    if before.isupper() and (line.isupper() or line.isdigit()):  # a long title that goes on, else two titles
        return wrapped and not after_blank and len(before) > _LONG // 2
    if before.isupper() or (line.isupper() and not line[:1].isdigit() and len(line) > 3):
        return False
    if wrapped and not after_blank:
        return bool(len(before) > _LONG // 2 and (not _ended(before) or line[:1].islower()))
    if _ended(before):
        return False
    first = line[:1]
    if first.islower() or (first in "(%,;" and len(before) > _LONG // 2):
        return len(before) > _LONG // 2 or not _HEADING.match(before)
    if len(before) < _LONG or _HEADING.match(before):
        return False
    return first.isdigit() or (first.isupper() and before.rsplit(" ", 1)[-1][:1].isupper())
