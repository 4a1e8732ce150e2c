"""Numbers of one series rise with the dates, at a pace an office can keep."""

from datetime import date

import pytest

from vinhdanh.records.models import Party
from vinhdanh.reports.gate.rules import document_numbers
from vinhdanh.reports.gate.subject import Colour, Finding
from vinhdanh.reports.tests.factories import Desk, body, document

pytestmark = pytest.mark.django_db


@pytest.fixture
def issuer() -> Party:
    return body("Sở Y tế Hoa Lư")


def judged(owner: Party) -> list[Finding]:
    return list(document_numbers.check(Desk(owner).subject()))


def run(owner: Party, *rows: tuple[str, date], series: str = "") -> list[Colour]:
    for symbol, on in rows:
        document(symbol, owner, on, series=series)
    return [finding.colour for finding in judged(owner)]


def test_numbers_that_rise_with_the_dates_are_said_to(issuer: Party) -> None:
    rows = [("15/QĐ-SYT", date(2021, 1, 14)), ("480/QĐ-SYT", date(2021, 6, 1)), ("702/QĐ-SYT", date(2021, 9, 9))]
    assert run(issuer, *rows) == [Colour.GREEN]


def test_a_smaller_number_later_in_one_series_is_a_contradiction(issuer: Party) -> None:
    rows = [("480/QĐ-SYT", date(2021, 6, 1)), ("102/QĐ-SYT", date(2021, 9, 9))]
    assert run(issuer, *rows, series="quyet-dinh") == [Colour.RED]


def test_a_smaller_number_later_cannot_be_told_when_the_series_is_not_known(issuer: Party) -> None:
    assert run(issuer, ("480/QĐ-SYT", date(2021, 6, 1)), ("102/QĐ-SYT", date(2021, 9, 9))) == [Colour.YELLOW]


def test_a_wild_leap_in_one_series_is_a_contradiction(issuer: Party) -> None:
    rows = [("1578/QĐ-SYT", date(2021, 8, 12)), ("7162/QĐ-SYT", date(2021, 8, 14))]
    assert run(issuer, *rows, series="quyet-dinh") == [Colour.RED]
    assert "5.584" in judged(issuer)[0].message


def test_a_wild_leap_cannot_be_told_when_the_series_is_not_known(issuer: Party) -> None:
    assert run(issuer, ("1578/QĐ-SYT", date(2021, 8, 12)), ("7162/QĐ-SYT", date(2021, 8, 14))) == [Colour.YELLOW]


FINE = {
    "the same day": [("102/QĐ-SYT", date(2021, 5, 4)), ("101/QĐ-SYT", date(2021, 5, 4))],
    "the first of the year": [("01/QĐ-SYT", date(2021, 1, 4)), ("75/QĐ-SYT", date(2021, 1, 6))],
    "a busy week": [("900/QĐ-SYT", date(2021, 12, 1)), ("1150/QĐ-SYT", date(2021, 12, 8))],
    "a ministry": [("10234/QĐ-SYT", date(2021, 9, 3)), ("10950/QĐ-SYT", date(2021, 9, 8))],
}


@pytest.mark.parametrize("case", FINE)
def test_what_a_real_office_does_is_passed(issuer: Party, case: str) -> None:
    assert run(issuer, *FINE[case], series="quyet-dinh") == [Colour.GREEN]


def test_hundreds_of_like_decisions_of_one_day_are_no_contradiction(issuer: Party) -> None:
    rows = [("3000/QĐ-SYT", date(2021, 10, 5)), ("3450/QĐ-SYT", date(2021, 10, 5))]
    assert Colour.RED not in run(issuer, *rows, series="quyet-dinh")


def test_numbers_begin_again_in_the_new_year(issuer: Party) -> None:
    document("2900/QĐ-SYT", issuer, date(2020, 12, 30))
    assert run(issuer, ("04/QĐ-SYT", date(2021, 1, 5))) == []


def test_signs_keep_their_own_numbers(issuer: Party) -> None:
    rows = [("480/QĐ-SYT", date(2021, 6, 1)), ("35/KH-SYT", date(2021, 6, 2)), ("18/2021/QĐ-SYT", date(2021, 7, 1))]
    assert run(issuer, *rows) == []


def test_party_documents_are_told_apart_by_their_kind(issuer: Party) -> None:
    assert run(issuer, ("34-CT/TW", date(2021, 4, 7)), ("21-NQ/TW", date(2021, 10, 25)), series="trung-uong") == []


def test_a_known_series_is_never_compared_with_another(issuer: Party) -> None:
    document("480/QĐ-SYT", issuer, date(2021, 6, 1), series="giam-doc")
    document("12/QĐ-SYT", issuer, date(2021, 6, 20), series="hoi-dong")
    document("481/QĐ-SYT", issuer, date(2021, 7, 1), series="giam-doc")
    (finding,) = judged(issuer)
    assert finding.colour is Colour.GREEN


def test_two_bodies_keep_their_own_numbers(issuer: Party) -> None:
    document("480/QĐ-UBND", body("UBND huyện A"), date(2021, 6, 1))
    document("12/QĐ-UBND", body("UBND huyện B"), date(2021, 6, 20))
    assert judged(issuer) == []


def test_a_document_without_number_or_day_is_not_compared(issuer: Party) -> None:
    document("", issuer, date(2021, 6, 1))
    document("480/QĐ-SYT", issuer, None)
    document("12/QĐ-SYT", issuer, date(2021, 6, 20))
    assert judged(issuer) == []
