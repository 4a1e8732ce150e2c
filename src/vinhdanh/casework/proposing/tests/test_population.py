"""Everybody on record as rows for screening."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries
from tests import factories as make

from vinhdanh.casework.proposing.population import on_hold, population, told_beyond, units_counted
from vinhdanh.casework.proposing.tests.recording import initiative, rated, told

pytestmark = pytest.mark.django_db
DAY = date(2025, 12, 20)


def test_years_carry_rating_months_and_discipline() -> None:
    an = make.person("An")
    rated(an, 2024)
    rated(an, 2025, muc="httnv", so_thang=5)
    told("nghi_hoc", an, nam=2025, loai="thai_san", so_thang=6)
    told("ky_luat", an, nam=2023, when="2/3/2023", hinh_thuc="canh_cao", state="quyet_dinh")
    years, _events = population(DAY)
    assert years == [
        (an.pk, 2023, None, None, "canh_cao"),
        (an.pk, 2024, "HTXSNV", None, "none"),
        (an.pk, 2025, "HTTNV", 11, "none"),
    ]


def test_events_are_unspent_initiatives_and_awards_on_a_day_that_counts_for_their_year() -> None:
    an, form = make.person("An"), make.award_form("LDTT", is_title=True)
    late = make.document(issued_on=date(2025, 5, 20), year=2025)
    make.award(recipient=an, form=form, period="2024", state="decided", decision=late)
    soon = make.document(issued_on=date(2024, 1, 20), year=2024)
    make.award(recipient=an, form=form, period="2023", state="decided", decision=soon)
    make.award(recipient=an, form=form, period="2022", state="nominated")
    initiative(an, 2025, "bo_tinh", when="3/6/2025")
    initiative(an, 2024, da_dung="cstdcs")
    _years, events = population(DAY)
    assert sorted(events, key=lambda one: one.date) == [
        (an.pk, date(2024, 1, 20), "award", "LDTT", "cong_trang"),
        (an.pk, date(2024, 4, 1), "award", "LDTT", "cong_trang"),
        (an.pk, date(2025, 6, 3), "initiative", "bo_tinh", "sang_kien"),
    ]


def test_units_are_no_persons() -> None:
    rated(make.party(kind="unit"), 2025)
    assert population(DAY) == ([], [])


@pytest.mark.parametrize("count", [1, 6])
def test_the_number_of_queries_does_not_grow(count: int, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    for number in range(count):
        person = make.person(f"An {number}")
        rated(person, 2025)
        initiative(person, 2025, ten=f"Sáng kiến {number}")
    with django_assert_num_queries(3):
        years, events = population(DAY)
    assert (len(years), len(events)) == (count, count)


def test_whose_discipline_is_under_consideration_is_on_hold_until_it_is_decided() -> None:
    an, binh = make.person("An"), make.person("Bình")
    told("ky_luat", an, nam=2025, when="1/10/2025", hinh_thuc="canh_cao", state="xem_xet")
    told("ky_luat", binh, nam=2025, when="1/10/2025", hinh_thuc="canh_cao", state="quyet_dinh")
    assert on_hold(DAY) == {an.pk}
    assert on_hold(date(2025, 9, 30)) == set()


def test_of_whom_the_record_says_more_than_the_rows_can_hold() -> None:
    plain, student, used, recruit, unrated = (make.person(name) for name in ("An", "Bình", "Chi", "Dũng", "Em"))
    for one in (plain, student, used, recruit):
        rated(one, 2025)
    rated(unrated, 2024)
    initiative(plain, 2025)
    told("nghi_hoc", student, nam=2025, loai="di_hoc", so_thang=12, ket_qua="trung_binh")
    initiative(used, 2024, da_dung="cstdcs")
    told("tuyen_dung", recruit, when="1/8/2025", ngay="1/8/2025")
    assert told_beyond(2025) == {student.pk, used.pk, recruit.pk, unrated.pk}


def test_units_are_counted_in_the_years_they_were_counted() -> None:
    unit = make.party(kind="unit")
    told("quan_so", unit, nam=2025, thanh_vien=10, ldtt=9)
    assert units_counted(2025) == {unit.pk}
    assert units_counted(2024) == set()
