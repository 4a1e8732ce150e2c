"""What the shared registers hold becomes facts of the case."""

from datetime import date

import pytest
from pytest_django import DjangoAssertNumQueries
from tests import factories as make

from vinhdanh.casework.proposing.recorded import Recorded, recorded_case
from vinhdanh.casework.proposing.tests.recording import initiative, rated, told
from vinhdanh.law.case import Initiative, Leave, YearFacts
from vinhdanh.law.keys import Discipline, OpenCase, Rating, Scope, StudyResult, SubjectKind
from vinhdanh.law.names import AWARDS
from vinhdanh.law.unrecorded import FactKind
from vinhdanh.records.kit.packs import shared_registers
from vinhdanh.records.models import Party

pytestmark = pytest.mark.django_db
DAY = date(2025, 12, 20)


@pytest.fixture
def an() -> Party:
    """A nurse of a ward."""
    return make.person("An", parent=make.party("Khoa Nội", kind="unit"))


def of(party: Party, on: date = DAY, *, closed: bool = True) -> Recorded:
    """The case of a person or unit."""
    kind = SubjectKind.PERSON if party.kind == Party.Kind.PERSON else SubjectKind.COLLECTIVE
    return recorded_case(party, kind, on, closed=closed)


def year(recorded: Recorded, wanted: int) -> YearFacts:
    """What is known of one year."""
    return next(one for one in recorded.case.years if one.year == wanted)


def test_ratings_and_months_stand_in_their_years(an: Party) -> None:
    rated(an, 2024)
    rated(an, 2025, muc="httnv", so_thang=8)
    found = of(an)
    assert (year(found, 2024).rating, year(found, 2024).months_worked) == (Rating.HTXSNV, None)
    assert (year(found, 2025).rating, year(found, 2025).months_worked) == (Rating.HTTNV, 8)


def test_only_a_recognised_initiative_counts_and_what_it_served_is_kept(an: Party) -> None:
    initiative(an, 2024, "bo_tinh", loai="de_tai", da_dung="cstdcs")
    initiative(an, 2025, state="dang_ky")
    initiative(an, 2025, ten="Khác", state="khong_cong_nhan")
    found = of(an)
    assert year(found, 2024).initiatives == (Initiative(scope=Scope.BO_TINH, kind="de_tai", used_for="CSTDCS"),)
    assert year(found, 2025).initiatives == ()


def test_what_an_initiative_can_have_served_are_awards_of_the_law() -> None:
    choices = shared_registers()["sang_kien"].fields["da_dung"].choices
    assert {code.upper() for code in choices} <= AWARDS.keys()


def test_the_gravest_measure_of_a_year_counts_and_an_open_case_holds(an: Party) -> None:
    told("ky_luat", an, nam=2024, when="2/3/2024", hinh_thuc="canh_cao", state="quyet_dinh")
    told("ky_luat", an, nam=2024, when="2/9/2024", hinh_thuc="khien_trach", state="quyet_dinh")
    assert year(of(an), 2024).discipline is Discipline.CANH_CAO
    assert of(an).case.open_cases == ()
    told("ky_luat", an, nam=2025, when="1/12/2025")
    assert of(an).case.open_cases == (OpenCase.DISCIPLINE,)
    assert of(an, date(2025, 11, 30)).case.open_cases == ()


def test_leave_study_and_the_day_of_recruitment_are_read(an: Party) -> None:
    told("nghi_hoc", an, nam=2024, loai="di_hoc", so_thang=18, ket_qua="gioi")
    told("tuyen_dung", an, ngay="1/7/2019", when="1/7/2019")
    found = of(an)
    assert year(found, 2024).leave == (Leave(kind="study", months=18, result=StudyResult.GIOI),)
    assert found.case.subject.hired == date(2019, 7, 1)


def test_years_after_the_judged_one_are_left_out(an: Party) -> None:
    rated(an, 2024, 2025)
    assert [one.year for one in of(an, date(2025, 2, 1)).case.years] == [2024]


def test_a_withdrawn_entry_says_nothing(an: Party) -> None:
    (entry,) = rated(an, 2025)
    entry.withdrawn = True
    entry.save()
    assert year(of(an), 2025).rating is None


def test_closed_entries_are_not_read_for_who_may_not_see_them(an: Party) -> None:
    rated(an, 2025)
    told("ky_luat", an, nam=2025, hinh_thuc="canh_cao", state="quyet_dinh")
    told("nghi_hoc", an, nam=2025, loai="om", so_thang=3)
    found = of(an, closed=False)
    assert year(found, 2025).discipline is Discipline.NONE
    assert year(found, 2025).leave == ()
    assert found.hidden == {FactKind.DISCIPLINE, FactKind.STUDY, FactKind.SERVICE}
    assert {one.register.code for one in found.own} == {"xep_loai"}
    assert of(an).hidden == frozenset()


def test_a_rated_year_was_written_up_and_an_unrated_one_concludes_nothing(an: Party) -> None:
    rated(an, 2023, 2024)
    assert of(an).unrecorded == {FactKind.INITIATIVE, FactKind.DISCIPLINE, FactKind.STUDY, FactKind.COUNTS}
    assert of(an).gaps == (2025,)
    rated(an, 2025)
    assert of(an).unrecorded == frozenset()
    assert of(an).gaps == ()


def test_who_is_rated_for_the_first_time_may_be_a_new_recruit(an: Party) -> None:
    rated(an, 2025)
    assert of(an).unrecorded == {FactKind.SERVICE}


def test_a_unit_s_numbers_are_those_typed_and_the_rest_is_not_known(an: Party) -> None:
    unit = an.parent
    assert unit is not None
    told("quan_so", unit, nam=2025, thanh_vien=10, hoan_thanh=9, ldtt=8, dan_dau="có", ky_luat="none")
    found = of(unit).case.collective
    assert found is not None
    assert (found.members, found.ldtt, found.cstdcs, found.completed_share) == (10, 8, None, 0.9)
    assert (found.leads_block, found.exceeds_targets, found.disciplined) == (True, None, Discipline.NONE)
    hidden = of(unit, closed=False).case.collective
    assert hidden is not None
    assert hidden.disciplined is None
    assert of(an).case.collective is not None, "quotas of a person are reckoned from the unit's numbers"


def test_more_titles_on_record_than_members_typed_leave_the_titles_open(an: Party) -> None:
    unit = an.parent
    assert unit is not None
    for name in ("Bình", "Chi"):
        form = make.award_form("LDTT", is_title=True)
        make.award(recipient=make.person(name, parent=unit), form=form, period="2025", state="decided")
    told("quan_so", unit, nam=2025, thanh_vien=1)
    found = of(unit).case.collective
    assert found is not None
    assert (found.members, found.ldtt) == (1, None)


def test_the_discipline_of_its_people_is_that_of_the_unit(an: Party) -> None:
    unit = an.parent
    assert unit is not None
    told("ky_luat", an, nam=2025, hinh_thuc="canh_cao", state="quyet_dinh")
    found = of(unit).case.collective
    assert found is not None
    assert found.disciplined is Discipline.CANH_CAO
    assert of(unit, closed=False).case.collective is None


def test_two_people_of_one_name_have_each_their_entry(an: Party) -> None:
    rated(an, 2025, muc="httnv")
    other = make.person("An")
    rated(other, 2025, muc="htxsnv")
    assert (year(of(an), 2025).rating, year(of(other), 2025).rating) == (Rating.HTTNV, Rating.HTXSNV)


@pytest.mark.parametrize("count", [1, 12])
def test_the_number_of_queries_does_not_grow(
    an: Party, count: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    rated(an, *range(2026 - count, 2026))
    with django_assert_num_queries(2):
        assert len(of(an).own) == count
