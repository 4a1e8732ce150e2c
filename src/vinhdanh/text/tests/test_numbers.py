"""Numbers and ordinals, read and printed."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.numbers import UnreadableNumber, print_number, print_ordinal, read_number, read_ordinal

NUMBERS = st.decimals(min_value=-(10**15), max_value=10**15, places=3)


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("1.609,3", "1609.3"),
        ("02", "2"),
        ("0", "0"),
        ("00", "0"),
        ("6.981.038.000", "6981038000"),
        ("143", "143"),
        ("24,3", "24.3"),
        ("0,05", "0.05"),
        ("263.803", "263803"),
        ("14700", "14700"),
        (" 12 ", "12"),
        ("-0,3", "-0.3"),
        ("−5", "-5"),
        ("không", "0"),
        ("Hai", "2"),
        ("mười hai", "12"),
    ],
)
def test_numbers_are_read(written: str, value: str) -> None:
    assert read_number(written) == Decimal(value)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "1.60.3",
        "1,2,3",
        "24.3",
        "1.6093",
        "1.609.3",
        ".5",
        "5,",
        "012",
        "0.500",
        "1 609",
        "12a",
        "1e5",
        "٣",
        "²",
        "--1",
        "NaN",
        "vô hạn",
        "9" * 30,
        "1" * 100000,
        "1.000" * 20000,
    ],
)
def test_what_is_no_number_is_refused_in_one_sentence(written: str) -> None:
    with pytest.raises(UnreadableNumber, match=r"dấu phẩy trước phần lẻ, ví dụ 1\.609,3\.$"):
        read_number(written)


@given(NUMBERS)
def test_every_printed_number_reads_back(value: Decimal) -> None:
    assert read_number(print_number(value)) == value
    assert read_number(print_number(value, pad=True)) == value


@given(st.text(alphabet="0123456789.,-− "))
def test_reading_digits_gives_a_number_that_prints_or_a_refusal(text: str) -> None:
    try:
        value = read_number(text)
    except UnreadableNumber:
        return
    assert read_number(print_number(value)) == value


@pytest.mark.parametrize(
    ("value", "plain", "padded"),
    [
        ("2", "2", "02"),
        ("2.00", "2", "02"),
        ("0", "0", "0"),
        ("10", "10", "10"),
        ("2.5", "2,5", "2,5"),
        ("-3", "-3", "-3"),
        ("1E+6", "1.000.000", "1.000.000"),
        ("12.50", "12,5", "12,5"),
    ],
)
def test_only_whole_counts_below_ten_are_padded(value: str, plain: str, padded: str) -> None:
    assert print_number(Decimal(value)) == plain
    assert print_number(Decimal(value), pad=True) == padded


def test_what_is_not_finite_is_not_printed() -> None:
    with pytest.raises(ValueError, match="hữu hạn"):
        print_number(Decimal("NaN"))


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("thứ hai", 2),
        ("lần thứ 2", 2),
        ("Lần thứ nhất", 1),
        ("thứ tư", 4),
        ("lần đầu tiên", 1),
        ("lần thứ XIX", 19),
        ("lần thứ IV", 4),
        ("thứ mười hai", 12),
    ],
)
def test_ordinals_are_read(written: str, value: int) -> None:
    assert read_ordinal(written) == value


@pytest.mark.parametrize("written", ["", "hai", "thứ", "thứ 0", "thứ IIII", "thứ trưởng", "lần thứ 2.000"])
def test_what_is_no_ordinal_is_refused(written: str) -> None:
    with pytest.raises(UnreadableNumber, match="số thứ tự"):
        read_ordinal(written)


@given(st.integers(1, 9999))
def test_every_printed_ordinal_reads_back(value: int) -> None:
    assert read_ordinal(print_ordinal(value)) == value
    assert read_ordinal(print_ordinal(value, words=True)) == value


def test_an_ordinal_begins_at_one() -> None:
    with pytest.raises(ValueError, match="từ 1"):
        print_ordinal(0)
