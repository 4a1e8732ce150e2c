"""Reporting periods."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.periods import Period, PeriodKind, UnknownPeriod, Window, period, read_window

CODES = st.builds(
    "{}{}".format,
    st.integers(1950, 2050),
    st.sampled_from(["", "H1", "H2", "M9", "Q1", "Q2", "Q3", "Q4", *[f"-{month:02d}" for month in range(1, 13)]]),
)


@pytest.mark.parametrize(
    ("code", "kind", "title", "start", "end"),
    [
        ("2020", "year", "năm 2020", date(2020, 1, 1), date(2020, 12, 31)),
        ("2018H1", "half", "6 tháng đầu năm 2018", date(2018, 1, 1), date(2018, 6, 30)),
        ("2018H2", "half", "6 tháng cuối năm 2018", date(2018, 7, 1), date(2018, 12, 31)),
        ("2019Q2", "quarter", "quý II năm 2019", date(2019, 4, 1), date(2019, 6, 30)),
        ("2018-05", "month", "tháng 5 năm 2018", date(2018, 5, 1), date(2018, 5, 31)),
        ("2020-02", "month", "tháng 02 năm 2020", date(2020, 2, 1), date(2020, 2, 29)),
        ("2019M9", "nine", "9 tháng đầu năm 2019", date(2019, 1, 1), date(2019, 9, 30)),
    ],
)
def test_a_code_names_a_window_and_a_title(code: str, kind: str, title: str, start: date, end: date) -> None:
    found = period(code)
    assert (found.code, found.kind, found.title) == (code, kind, title)
    assert found.window == Window(start, end)
    assert found.year == start.year


@pytest.mark.parametrize(
    ("code", "before", "following", "whole"),
    [
        ("2020", "2019", "2021", "2020"),
        ("2018H1", "2017H1", "2018H2", "2018"),
        ("2018H2", "2017H2", "2019H1", "2018"),
        ("2019Q3", "2018Q3", "2019Q4", "2019"),
        ("2019Q4", "2018Q4", "2020Q1", "2019"),
        ("2018-12", "2017-12", "2019-01", "2018"),
        ("2019M9", "2018M9", "2019Q4", "2019"),
    ],
)
def test_periods_know_their_neighbours(code: str, before: str, following: str, whole: str) -> None:
    found = period(code)
    assert found.same_period_before == Period(before)
    assert found.next == Period(following)
    assert found.whole_year == Period(whole)


@given(CODES)
def test_the_next_period_begins_the_day_after(code: str) -> None:
    found = period(code)
    assert found.next.window.start.toordinal() == found.window.end.toordinal() + 1
    assert found.whole_year.window.contains(found.window)


@given(CODES)
def test_the_title_of_a_period_reads_as_its_window(code: str) -> None:
    assert read_window(period(code).title) == period(code).window


def test_codes_are_read_in_any_case_and_with_stray_spaces() -> None:
    assert period(" 2018 h1 ") == Period("2018H1")
    assert period("2018H1").kind is PeriodKind.HALF


@pytest.mark.parametrize(
    "code", ["", "2018H3", "2018Q5", "2018-13", "2018-5", "18H1", "20199M", "2018H1x", "1800", "2" * 9999]
)
def test_an_unknown_code_is_refused_with_all_forms(code: str) -> None:
    with pytest.raises(UnknownPeriod, match=r"2020 \(năm\).*2018H2.*2019Q2.*2019M9.*2018-05"):
        period(code)
