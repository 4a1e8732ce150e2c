"""From the record to a case of the law."""

from datetime import date
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from tests import factories as make

from vinhdanh.casework.proposing.recorded import Recorded, recorded_case, recorded_people, subject_kind
from vinhdanh.casework.proposing.tests.recording import rated, told
from vinhdanh.law.keys import AwardType, Group, SubjectKind
from vinhdanh.records.models import AwardCase, Party

pytestmark = pytest.mark.django_db
DAY = date(2025, 12, 20)


@pytest.fixture
def an() -> Party:
    """A nurse."""
    return make.person("An")


def won(party: Party, code: str, period: str, **facts: Any) -> AwardCase:
    """An award that was decided."""
    title = code in {"LDTT", "CSTDCS"}
    form = make.award_form(code, is_title=title)
    return make.award(recipient=party, form=form, period=period, **{"state": "decided"} | facts)


def decision(day: date) -> Any:
    """A decision of that day."""
    return make.document(issued_on=day, year=day.year)


def of(party: Party, on: date = DAY) -> Recorded:
    """The case of a person."""
    return recorded_case(party, SubjectKind.PERSON, on)


@pytest.mark.parametrize(
    ("kind", "subject"),
    [("person", "person"), ("unit", "collective"), ("commune", "collective"), ("block", None), ("public", None)],
)
def test_a_person_and_a_unit_can_be_proposed_and_a_block_cannot(kind: str, subject: str | None) -> None:
    assert subject_kind(make.party(kind=kind)) == subject


def test_a_title_counts_for_its_year_and_not_for_that_of_its_decision(an: Party) -> None:
    won(an, "LDTT", "2024", decision=decision(date(2025, 5, 20)))
    (one,) = of(an).won
    assert (one.given.key, one.given.date, one.year, one.notes) == ("LDTT", date(2025, 5, 20), 2024, ())


def test_a_form_counts_from_the_day_of_its_decision_unless_it_names_its_years(an: Party) -> None:
    won(an, "GIAY_KHEN", "2024", decision=decision(date(2025, 5, 20)))
    won(an, "BK_TTG", "2024", decision=decision(date(2025, 5, 20)), achieved_from=2019, achieved_to=2023)
    assert {one.given.key: one.year for one in of(an).won} == {"GIAY_KHEN": 2025, "BK_TTG": 2023}


def test_without_a_day_the_year_counts_and_the_record_is_said_to_lack_it(an: Party) -> None:
    won(an, "GIAY_KHEN", "2023", decided_from=date(2023, 1, 1), decided_to=date(2023, 12, 31))
    (one,) = of(an).won
    assert one.year == 2023
    assert "hồ sơ chưa ghi ngày quyết định, tính theo năm" in one.notes


def test_an_award_of_a_thematic_drive_is_no_ground_for_a_further_one(an: Party) -> None:
    won(an, "GIAY_KHEN", "2024", movement=make.movement(kind="thematic"), decision=decision(date(2024, 9, 1)))
    won(an, "BK_TTG", "2024", movement=make.movement(), decision=decision(date(2024, 9, 1)))
    kinds = {one.given.key: one.given.type for one in of(an).won}
    assert kinds == {"GIAY_KHEN": AwardType.CHUYEN_DE, "BK_TTG": AwardType.CONG_TRANG}


def test_an_award_of_no_movement_is_taken_as_regular_and_that_is_said(an: Party) -> None:
    won(an, "GIAY_KHEN", "2024", decision=decision(date(2024, 9, 1)))
    (one,) = of(an).won
    assert one.notes == ("hồ sơ chưa ghi loại hình khen thưởng, tính là công trạng",)


@pytest.mark.parametrize("state", ["nominated", "submitted", "refused", "withdrawn", "revoked"])
def test_what_was_not_granted_or_was_taken_back_does_not_count(an: Party, state: str) -> None:
    won(an, "LDTT", "2024", state=state)
    assert of(an).won == ()


def test_what_was_decided_after_the_day_does_not_count_yet(an: Party) -> None:
    won(an, "LDTT", "2024", decision=decision(date(2025, 1, 15)))
    assert of(an, date(2025, 1, 14)).won == ()
    assert len(of(an, date(2025, 1, 15)).won) == 1


def test_a_title_that_the_law_does_not_list_is_left_out(an: Party) -> None:
    won(an, "DANH_HIEU_VINH_DU", "2024")
    assert of(an).won == ()


def test_until_march_the_year_before_is_judged(an: Party) -> None:
    assert of(an, date(2026, 3, 31)).case.judged_year == 2025
    assert of(an, date(2026, 4, 1)).case.judged_year == 2026


def test_the_group_is_the_one_asked_for(an: Party) -> None:
    assert recorded_case(an, SubjectKind.PERSON, DAY, Group.FARMER).case.subject.group is Group.FARMER


def test_a_unit_counts_the_titles_of_its_people_in_the_year() -> None:
    unit = make.party("Khoa Nội", kind="unit")
    for name in ("Bình", "Chi"):
        won(make.person(name, parent=unit), "LDTT", "2025")
    won(make.person("Dung", parent=unit), "LDTT", "2024")
    won(make.person("Em"), "LDTT", "2025")
    counted = recorded_case(unit, SubjectKind.COLLECTIVE, DAY).case.collective
    assert counted is not None
    assert (counted.ldtt, counted.cstdcs, counted.members) == (2, None, None)


def test_a_unit_of_which_no_title_is_recorded_has_no_numbers() -> None:
    assert recorded_case(make.party(), SubjectKind.COLLECTIVE, DAY).case.collective is None


@pytest.mark.parametrize("count", [1, 20])
def test_the_number_of_queries_does_not_grow(
    an: Party, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for year in range(2025 - count, 2025):
        won(an, "LDTT", str(year), decision=decision(date(year + 1, 1, 20)), movement=make.movement())
    with django_assert_num_queries(2):
        assert len(of(an).won) == count


@pytest.mark.parametrize("count", [1, 6])
def test_the_cases_of_many_people_are_those_of_each_in_as_many_queries(
    count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    unit = make.party("Phòng", kind="unit")
    people = [make.person(f"An {number}", parent=unit) for number in range(count)]
    for one in people:
        rated(one, 2024, 2025)
        won(one, "LDTT", "2024")
    told("quan_so", unit, nam=2025, thanh_vien=10, ldtt=9, cstdcs=2)
    with django_assert_num_queries(2):
        found = recorded_people(people, DAY, 2025)
    assert found == {one.pk: recorded_case(one, SubjectKind.PERSON, DAY, closed=True) for one in people}
