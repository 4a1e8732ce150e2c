"""No document behind a report is younger than the report."""

from datetime import date

import pytest

from vinhdanh.reports.gate.rules import document_dates
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, document

pytestmark = pytest.mark.django_db


def test_documents_of_working_days_before_the_report_hold() -> None:
    owner = body()
    document("15/QĐ-BV", owner, date(2021, 3, 3))
    (finding,) = document_dates.check(Desk(owner).subject())
    assert finding.colour is Colour.GREEN
    assert "31/12/2021" in finding.message


def test_a_document_younger_than_the_report_breaks() -> None:
    owner = body()
    document("90/QĐ-BV", owner, date(2021, 12, 20))
    assert colours(document_dates.check(Desk(owner, dated=date(2021, 12, 10)).subject())) == [Colour.RED]


def test_a_document_after_the_period_cannot_be_told_before_the_report_has_its_day() -> None:
    owner = body()
    document("02/QĐ-BV", owner, date(2022, 1, 6))
    assert colours(document_dates.check(Desk(owner).subject())) == [Colour.YELLOW]


def test_a_report_dated_later_may_cite_what_came_after_its_period() -> None:
    owner = body()
    document("02/QĐ-BV", owner, date(2022, 1, 6))
    assert colours(document_dates.check(Desk(owner, dated=date(2022, 1, 14)).subject())) == [Colour.GREEN]


def test_a_document_of_the_reports_own_day_holds() -> None:
    owner = body()
    document("90/QĐ-BV", owner, date(2021, 12, 10))
    assert colours(document_dates.check(Desk(owner, dated=date(2021, 12, 10)).subject())) == [Colour.GREEN]


@pytest.mark.parametrize(
    ("day", "colour"), [(3, Colour.GREEN), (4, Colour.YELLOW), (5, Colour.YELLOW), (6, Colour.GREEN)]
)
def test_a_day_of_rest_is_worth_a_look(day: int, colour: Colour) -> None:
    owner = body()
    document("90/QĐ-BV", owner, date(2021, 12, day))
    assert colours(document_dates.check(Desk(owner).subject())) == [colour]


def test_nothing_is_said_without_dated_documents() -> None:
    owner = body()
    document("90/QĐ-BV", owner, None)
    assert colours(document_dates.check(Desk(owner).subject())) == []
