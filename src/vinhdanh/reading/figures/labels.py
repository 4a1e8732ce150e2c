"""Numbers that name something instead of counting it: list numbers, classes, articles, "Song Khê 2"."""

import re

from vinhdanh.reading.figures.after import Thing
from vinhdanh.reading.figures.nouns import LABELS, WEAK_LABELS

_NUMBERED = re.compile(r"(?:\d{1,2}\.)*\d{1,2}(?:[.)/]{1,2} | )")
_OF_TIME = frozenset({"tháng", "năm", "quý", "ngày", "thứ", "tuần"})
_EACH = frozenset({"mỗi", "hàng", "hằng", "từng"})
# the last syllable of a type of document: "Quyết định số 12"
_TYPES = frozenset(
    {"văn", "định", "hoạch", "dẫn", "tư", "quyết", "thị", "báo", "luật", "lệnh", "trình", "cáo", "mẫu", "đường"}
)
_TOTAL = frozenset({"tổng", "trong", "trên"})


def is_list_number(text: str, words: str, start: int, end: int) -> bool:
    """Whether the digits number a heading or an item: "2.1. ", "1) " at the head of a line, "(2)" inside one."""
    before = words[start - 1] if start else "\n"
    if before == "(":
        return words[end : end + 1] == ")" and end - start <= 2
    if before != "\n":
        return False
    match = _NUMBERED.match(words, start)
    if match is None:
        return False
    said = match.group()
    return said[-2] in ".)/" or ("." in said and text[match.end() : match.end() + 1].isupper())


def is_label(before: list[str], last: str, thing: Thing | None) -> bool:
    """Whether the words before a number make it a name ("tháng 5", "lớp 12", "cấp 1"), given what follows it."""
    surely = thing is not None and thing.known
    if thing is not None and thing.measured and last not in _OF_TIME:
        return False
    if last in LABELS:
        if surely and before[-2:-1] and before[-2] in _EACH:
            return False
        return not (surely and last in ("năm", "tuần", "kỳ"))
    if last == "số":
        return not (before[-2:-1] and before[-2] in _TOTAL) and not (
            surely and before[-2:-1] and before[-2] not in _TYPES
        )
    return last in WEAK_LABELS and not surely
