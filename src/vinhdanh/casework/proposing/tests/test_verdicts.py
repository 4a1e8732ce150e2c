"""The judgements on a case of the record."""

from datetime import date

import pytest
from tests import factories as make

from vinhdanh.casework.proposing.recorded import recorded_case
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
