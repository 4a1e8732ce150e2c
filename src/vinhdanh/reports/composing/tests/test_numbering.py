"""Headings are numbered as they are printed: no gap where a section has nothing to tell."""

import pytest

from vinhdanh.reports.composing.numbering import numbered
from vinhdanh.reports.pieces import Section


def numbers(*levels: str) -> list[str]:
    """The numbers given to headings of these levels; “-” before a level asks for none."""
    asked = [Section("x", level.removeprefix("-"), "" if level.startswith("-") else "?", "", ()) for level in levels]
    return [section.number for section in numbered(asked)]


def test_levels_count_in_words_roman_and_arabic() -> None:
    year = ("part", "section", "section", "clause", "clause", "subclause", "subclause", "clause", "part", "clause")
    assert numbers(*year) == ["Phần thứ nhất", "I", "II", "1", "2", "2.1", "2.2", "3", "Phần thứ hai", "1"]


def test_a_heading_without_number_takes_none() -> None:
    assert numbers("section", "-clause", "clause") == ["I", "", "1"]


@pytest.mark.parametrize(("count", "last"), [(4, "IV"), (9, "IX"), (14, "XIV")])
def test_roman_numbers_go_on(count: int, last: str) -> None:
    assert numbers(*["section"] * count)[-1] == last
