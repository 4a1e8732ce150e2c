"""The half-year review as a document type."""

from datetime import date

import pytest

from vinhdanh.reports.documents import TYPES
from vinhdanh.reports.documents.so_ket_nua_nam import TYPE
from vinhdanh.text.periods import period


def test_it_is_found_by_its_code() -> None:
    assert TYPES["so_ket_nua_nam"] is TYPE


def test_it_is_a_report_upward() -> None:
    assert (TYPE.kind, TYPE.to_superior) == ("BÁO CÁO", True)


@pytest.mark.parametrize(("code", "last"), [("2021H1", date(2021, 6, 30)), ("2021H2", date(2021, 12, 31))])
def test_it_is_dated_in_the_last_month_of_its_half(code: str, last: date) -> None:
    start = period(code).window.start
    assert (start.year, start.month + TYPE.month - 1) == (last.year, last.month)
