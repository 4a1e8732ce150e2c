"""Whole numbers in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.number_words import leading_spelled, read_spelled, spell_number


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (0, "không"),
        (5, "năm"),
        (10, "mười"),
        (15, "mười lăm"),
        (21, "hai mươi mốt"),
        (24, "hai mươi tư"),
        (105, "một trăm linh năm"),
        (1005, "một nghìn không trăm linh năm"),
        (2_000_300, "hai triệu ba trăm"),
        (3_500_000_000, "ba tỷ năm trăm triệu"),
        (10**12, "một nghìn tỷ"),
    ],
)
def test_numbers_are_spelled_as_in_payment_papers(value: int, words: str) -> None:
    assert spell_number(value) == words


@given(st.integers(0, 10**18 - 1))
def test_every_spelled_number_reads_back(value: int) -> None:
    assert read_spelled(spell_number(value)) == value


@pytest.mark.parametrize(
    ("words", "value"),
    [("bẩy", 7), ("ba mươi bốn", 34), ("hai ngàn", 2000), ("một trăm lẻ tư", 104), ("năm tỉ", 5 * 10**9)],
)
def test_other_spellings_are_read(words: str, value: int) -> None:
    assert read_spelled(words) == value


@pytest.mark.parametrize(
    "words",
    [
        "",
        "tư",
        "mốt",
        "linh năm",
        "mười năm",
        "hai ba",
        "hai nghìn năm",
        "trăm",
        "mươi hai",
        "không trăm",
        "tỷ",
        "tỷ tỷ",
    ],
)
def test_what_is_no_standard_number_is_not_read(words: str) -> None:
    assert read_spelled(words) is None


def test_the_longest_number_at_the_head_is_taken() -> None:
    assert leading_spelled(["hai", "mươi", "ba", "học", "sinh"]) == (23, 3)
    assert leading_spelled(["hai", "mươi", "năm"]) == (20, 2)
    assert leading_spelled(["học", "sinh"]) is None


def test_numbers_outside_the_range_are_refused() -> None:
    with pytest.raises(ValueError, match="bằng chữ"):
        spell_number(-1)
    with pytest.raises(ValueError, match="bằng chữ"):
        spell_number(10**18)
