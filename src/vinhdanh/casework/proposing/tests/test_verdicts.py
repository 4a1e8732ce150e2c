"""The judgements on a case of the record."""

from datetime import date

import pytest
from tests import factories as make

from vinhdanh.casework.proposing.recorded import recorded_case
from vinhdanh.casework.proposing.tests.recording import initiative, rated, told
from vinhdanh.casework.proposing.verdicts import verdicts
from vinhdanh.law.epochs import frame
from vinhdanh.law.judging import Judgement, Verdict
from vinhdanh.law.keys import SubjectKind
from vinhdanh.records.models import Party

pytestmark = pytest.mark.django_db
DAY = date(2025, 12, 20)


def judged(party: Party, kind: SubjectKind, on: date = DAY) -> list[Judgement]:
    """Everything the party can be proposed for."""
    return verdicts(recorded_case(party, kind, on))


@pytest.mark.parametrize("kind", [SubjectKind.PERSON, SubjectKind.COLLECTIVE])
def test_an_empty_record_makes_nobody_eligible_for_what_is_computed(kind: SubjectKind) -> None:
    found = judged(make.person("An") if kind is SubjectKind.PERSON else make.party(), kind)
    assert len(found) > 5
    assert Verdict.ELIGIBLE not in {one.verdict for one in found}


@pytest.mark.parametrize("kind", [SubjectKind.PERSON, SubjectKind.COLLECTIVE])
@pytest.mark.parametrize("on", [one.first for one in frame().epochs], ids=str)
def test_an_empty_record_meets_only_that_nothing_was_awarded_yet(kind: SubjectKind, on: date) -> None:
    found = judged(make.person("An") if kind is SubjectKind.PERSON else make.party(), kind, on)
    tested = [one for judgement in found for route in judgement.routes for one in route.conditions]
    assert {one.condition.kind for one in tested if one.outcome.met} <= {"not_rewarded"}


def test_the_nearest_award_comes_first_and_what_is_not_computed_last() -> None:
    found = judged(make.person("An"), SubjectKind.PERSON)
    computed = [one for one in found if one.routes]
    assert found[: len(computed)] == computed
    distances = [(one.verdict is Verdict.NOT_ELIGIBLE, one.routes[0].missing, one.routes[0].open) for one in computed]
    assert distances == sorted(distances)


def test_every_condition_has_its_article() -> None:
    for kind, party in ((SubjectKind.PERSON, make.person("An")), (SubjectKind.COLLECTIVE, make.party())):
        for one in judged(party, kind):
            for route in one.routes:
                assert all(tested.condition.cite.instrument for tested in route.conditions)


def test_an_award_that_the_day_does_not_know_is_left_out() -> None:
    then = {one.award for one in judged(make.party(kind="commune"), SubjectKind.COLLECTIVE, date(2018, 6, 1))}
    now = {one.award for one in judged(make.party(kind="commune"), SubjectKind.COLLECTIVE)}
    assert now - then


def of_award(award: str, party: Party, on: date = DAY, *, closed: bool = True) -> Judgement:
    """One judgement on a person."""
    found = verdicts(recorded_case(party, SubjectKind.PERSON, on, closed=closed))
    return next(one for one in found if one.award == award)


def test_a_written_up_year_makes_a_person_eligible_and_says_what_stands_on_silence() -> None:
    an = make.person("An")
    rated(an, 2024, 2025)
    one = of_award("LDTT", an)
    assert one.verdict is Verdict.ELIGIBLE
    assert any("không ghi kỷ luật" in told for told in one.warnings)


def test_an_initiative_that_nobody_recorded_is_missing_and_the_silence_is_said() -> None:
    an = make.person("An")
    rated(an, 2024, muc="httnv")
    rated(an, 2025, muc="httnv")
    one = of_award("CSTDCS", an)
    assert one.verdict is Verdict.NOT_ELIGIBLE
    missing = [tested.outcome.missing for route in one.routes for tested in route.conditions]
    assert any("sổ sáng kiến không ghi mục nào" in words for words in missing)
    initiative(an, 2025)
    assert of_award("CSTDCS", an).verdict is Verdict.ELIGIBLE


def test_discipline_bars_and_what_is_under_consideration_holds() -> None:
    an, binh = make.person("An"), make.person("Bình")
    rated(an, 2024, 2025)
    rated(binh, 2024, 2025)
    told("ky_luat", an, nam=2025, hinh_thuc="khien_trach", state="quyet_dinh")
    told("ky_luat", binh, nam=2025, when="1/12/2025")
    assert of_award("LDTT", an).verdict is Verdict.NOT_ELIGIBLE
    assert of_award("LDTT", binh).verdict is Verdict.HOLD


def test_a_verdict_tells_nothing_of_closed_entries_to_who_may_not_see_them() -> None:
    clean, punished = make.person("An"), make.person("Bình")
    for one in (clean, punished):
        rated(one, 2024, 2025)
        initiative(one, 2025, ten=f"Sáng kiến của {one}")
    told("ky_luat", punished, nam=2025, hinh_thuc="canh_cao", state="quyet_dinh")
    told("ky_luat", punished, nam=2024, when="1/12/2025")
    shown = [
        [
            (
                one.award,
                one.verdict,
                one.warnings,
                [tested.outcome for route in one.routes for tested in route.conditions],
            )
            for one in verdicts(recorded_case(party, SubjectKind.PERSON, DAY))
        ]
        for party in (clean, punished)
    ]
    assert shown[0] == shown[1]
    ldtt = of_award("LDTT", clean, closed=False)
    assert ldtt.verdict is Verdict.NEEDS_JUDGEMENT
    assert any("không thuộc quyền xem" in tested.outcome.missing for tested in ldtt.routes[0].conditions)


def test_the_standard_of_another_award_is_as_open_as_its_own_judgement() -> None:
    an = make.person("An")
    rated(an, 2024, 2025, muc="httnv")
    initiative(an, 2025)
    assert of_award("CSTDCS", an, closed=True).verdict is Verdict.ELIGIBLE
    assert of_award("CSTDCS", an, closed=False).verdict is Verdict.NEEDS_JUDGEMENT
