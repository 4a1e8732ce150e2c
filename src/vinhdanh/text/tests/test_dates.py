"""Dates, read and printed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.dates import UnreadableDate, print_date, print_date_long, read_date

DAYS = st.dates(min_value=date(1000, 1, 1))


@pytest.mark.parametrize(
    "written",
    [
        "14/6/2018",
        "14/06/2018",
        "14-06-2018",
        "14.6.2018",
        "ngày 14/6/2018",
        "2018-06-14",
        "14 / 6 / 2018",
        "ngày 14 tháng 6 năm 2018",
        "Ngày 14 tháng 06 năm 2018",
        "14 tháng 6, năm 2018",
        " 14/6/2018. ",
    ],
)
def test_dates_are_read_in_every_official_form(written: str) -> None:
    assert read_date(written) == date(2018, 6, 14)


@pytest.mark.parametrize(
    "written",
    ["", "14/6", "14/6/18", "14/6-2018", "6/2018", "hôm nay", "14/6/2018 và", "114/6/2018", "1" * 10_000],
)
def test_what_is_no_date_is_refused_with_an_example(written: str) -> None:
    with pytest.raises(UnreadableDate, match=r"ví dụ 14/6/2018\.$"):
        read_date(written)


@pytest.mark.parametrize("written", ["30/02/2018", "29/02/2019", "31/4/2020", "14/13/2018", "0/1/2020", "2018-02-30"])
def test_days_the_calendar_lacks_are_refused(written: str) -> None:
    with pytest.raises(UnreadableDate, match="trong lịch"):
        read_date(written)


@pytest.mark.parametrize(
    ("day", "short", "long"),
    [
        (date(2018, 2, 5), "05/02/2018", "ngày 05 tháng 02 năm 2018"),
        (date(2018, 6, 14), "14/6/2018", "ngày 14 tháng 6 năm 2018"),
        (date(2024, 3, 9), "09/3/2024", "ngày 09 tháng 3 năm 2024"),
        (date(2020, 1, 31), "31/01/2020", "ngày 31 tháng 01 năm 2020"),
        (date(1945, 12, 10), "10/12/1945", "ngày 10 tháng 12 năm 1945"),
    ],
)
def test_only_days_below_ten_and_months_one_and_two_have_a_leading_zero(day: date, short: str, long: str) -> None:
    assert print_date(day) == short
    assert print_date_long(day) == long


@given(DAYS)
def test_every_printed_date_reads_back(day: date) -> None:
    assert read_date(print_date(day)) == day
    assert read_date(print_date_long(day)) == day
    assert read_date(day.isoformat()) == day
