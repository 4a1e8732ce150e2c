"""When something happened: days, codes of periods, and windows as forms write them back."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.when import read_day, read_when
from vinhdanh.text.dates import print_date
from vinhdanh.text.periods import Window

DAYS = st.dates(min_value=date(1945, 9, 2), max_value=date(2099, 12, 31))


@pytest.mark.parametrize(
    ("raw", "start", "end"),
    [
        ("29/5/2018", date(2018, 5, 29), date(2018, 5, 29)),
        ("2018-05-29", date(2018, 5, 29), date(2018, 5, 29)),
        (date(2018, 5, 29), date(2018, 5, 29), date(2018, 5, 29)),
        (datetime(2018, 5, 29, 7), date(2018, 5, 29), date(2018, 5, 29)),  # noqa: DTZ001 - as YAML reads it
        (2018, date(2018, 1, 1), date(2018, 12, 31)),
        ("2018H1", date(2018, 1, 1), date(2018, 6, 30)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("01/01/2018-31/5/2018", date(2018, 1, 1), date(2018, 5, 31)),
        ("01/01/2018 – 31/5/2018", date(2018, 1, 1), date(2018, 5, 31)),
        ("tháng 5/2018", date(2018, 5, 1), date(2018, 5, 31)),
    ],
)
def test_a_time_is_read_as_the_window_that_is_known(raw: object, start: date, end: date) -> None:
    assert read_when(raw) == Window(start, end)


@given(DAYS, DAYS)
def test_two_days_joined_by_a_dash_are_a_window(one: date, other: date) -> None:
    start, end = min(one, other), max(one, other)
    assert read_when(f"{print_date(start)}-{print_date(end)}") == Window(start, end)


@pytest.mark.parametrize("raw", ["", "hôm qua", "30/02/2018", "31/5/2018-01/01/2018", "2018H3"])
def test_another_time_is_refused_with_the_forms(raw: str) -> None:
    with pytest.raises(Refused, match=r"hãy ghi ngày \(29/5/2018\)"):
        read_when(raw)


def test_a_day_of_yaml_loses_its_hour() -> None:
    assert read_day(datetime(2018, 5, 29, 7)) == date(2018, 5, 29)  # noqa: DTZ001 - as YAML reads it
