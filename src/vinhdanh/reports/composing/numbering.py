"""Numbers of headings, given when the report is composed: an empty section leaves no gap in the count.

The outline says which headings carry a number; the levels are those of Decree 30/2020, annex I, V: phần (in
words), mục (Roman), khoản (Arabic), and below it 2.1 as reports write it.
"""

from collections.abc import Sequence
from dataclasses import replace

from vinhdanh.reports.pieces import Section

LEVELS = ("part", "section", "clause", "subclause")
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def numbered(sections: Sequence[Section]) -> tuple[Section, ...]:
    """The same sections; those with a number get the one that their place among the printed ones gives."""
    counts = dict.fromkeys(LEVELS, 0)
    result = []
    for section in sections:
        if section.number:
            counts[section.level] += 1
        for below in LEVELS[LEVELS.index(section.level) + 1 :]:
            counts[below] = 0
        result.append(replace(section, number=_number(section.level, counts)) if section.number else section)
    return tuple(result)


def _number(level: str, counts: dict[str, int]) -> str:
    own = counts[level]
    if level == "part":
        return f"Phần thứ {ORDINALS[own - 1]}" if own <= len(ORDINALS) else f"Phần thứ {own}"
    if level == "section":
        return _roman(own)
    return str(own) if level == "clause" else f"{counts['clause']}.{own}"


def _roman(number: int) -> str:
    letters = ""
    for value, letter in ROMAN:
        while number >= value:
            letters, number = letters + letter, number - value
    return letters
