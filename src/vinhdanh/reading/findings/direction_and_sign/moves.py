"""From one value to another: "tăng từ 15 lên 18", "giảm từ 6% xuống 5,2%", "(cùng kỳ 150, năm nay 140)"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vinhdanh.reading.figures.numbers import number_of
from vinhdanh.reading.findings.lookup import figure_at
from vinhdanh.reading.findings.operands import together
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.units import unit

_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_YEARS = r"(?:\s\(?(?:năm|cuối năm|đầu năm|quý \w+|tháng \d+)\s?(?:19|20)?[0-9]{0,2}\)?)?"
_FROM = re.compile(
    rf"từ (?P<a>{_NUMBER})(?P<between>[^0-9;.\n]{{0,40}}?{_YEARS})\s"
    rf"(?:(?P<up>(?:tăng |nâng )?lên)|(?P<down>(?:giảm |hạ )?xuống|(?:giảm )?còn))"
    rf"(?: (?:còn|thành|đến|tới|mức|trên|hơn|gần|khoảng|là))* (?P<b>{_NUMBER})(?![0-9/])"
)
_BASE = r"(?:cùng kỳ|năm trước|năm ngoái|kỳ trước)(?: năm (?:19|20)\d\d| năm trước)?"
_NOW = r"(?:năm nay|kỳ này|hiện nay|nay)"
_FILL = r"[^0-9();\n]{0,20}"
_BOTH = re.compile(
    rf"\((?:{_BASE}{_FILL}(?P<a>{_NUMBER})[^0-9()\n]{{0,25}}[,;] ?{_NOW}{_FILL}(?P<b>{_NUMBER})"
    rf"|{_NOW}{_FILL}(?P<d>{_NUMBER})[^0-9()\n]{{0,25}}[,;] ?{_BASE}{_FILL}(?P<c>{_NUMBER}))"
)
_WAY = re.compile(r"\b(?:(?P<up>tăng|cao hơn|nhiều hơn|vượt)|(?P<down>giảm|thấp hơn|ít hơn))\b")
# a rank rises when its number falls
_RANK = re.compile(r"\b(?:hạng|thứ|vị trí|bậc|xếp|top|nhóm|hàng|loại)\b")
_REACH = 60


def moves(reading: Reading) -> Iterator[Finding]:
    """Every pair of values tied by "từ … lên", "từ … xuống" or set side by side in a bracket."""
    words = reading.text.words
    for match in _FROM.finditer(words):
        if not _ranked(words, match.start(), match["between"]):
            yield from _judge(reading, match, "a", "b", up=bool(match["up"]))
    for match in _BOTH.finditer(words):
        low = max(words.rfind(mark, 0, match.start()) for mark in ("\n", ";", ". "))
        ways = list(_WAY.finditer(words, max(low, match.start() - _REACH, 0), match.start()))
        if ways and not _ranked(words, match.start(), ""):
            first, last = ("a", "b") if match["a"] else ("c", "d")
            yield from _judge(reading, match, first, last, up=bool(ways[-1]["up"]))


def _ranked(words: str, start: int, between: str) -> bool:
    return bool(
        _RANK.search(words, max(0, words.rfind("\n", 0, start) + 1, start - _REACH), start) or _RANK.search(between)
    )


def _judge(reading: Reading, match: re.Match[str], first: str, last: str, *, up: bool) -> Iterator[Finding]:
    values = _values(reading, match.start(first), match.start(last), match[first], match[last])
    if values is None:
        return
    before, after = values
    reached = figure_at(reading.figures, match.start(last))
    printed = reading.text.text[match.start() : max(match.end(), reached.end if reached else 0)].lstrip("(")
    worked = "tăng" if after > before else "giảm" if after < before else "không đổi"
    said = "tăng" if up else "giảm"
    if worked == said:
        yield holds(f"“{printed}” đúng là {said}.", worked, said, match.span())
    else:
        message = f"“{printed}” nói {said} nhưng hai số cho thấy {worked}: hãy xem lại chữ hoặc số."
        yield breaks(message, worked, said, match.span(), sure=0.95)


def _values(reading: Reading, first: int, last: int, one: str, other: str) -> tuple[Decimal, Decimal] | None:
    """The two values in one unit; None where they measure different things."""
    a, b = figure_at(reading.figures, first), figure_at(reading.figures, last)
    if (a and a.high is not None) or (b and b.high is not None):
        return None
    if a and b and a.unit and b.unit:
        if a.rate and b.rate and not (a.rate.startswith(b.rate) or b.rate.startswith(a.rate)):
            return None
        return (_scaled(a), _scaled(b)) if together(a, b) else None
    before, after = number_of(one), number_of(other)
    return (before, after) if before is not None and after is not None else None


def _scaled(figure: Figure) -> Decimal:
    return figure.value * unit(figure.unit).scale
