"""Judgements on records that have no place for some kinds of facts."""

from datetime import date
from typing import Any

from vinhdanh.law.case import Case, case_of
from vinhdanh.law.conditions.discipline import NoDiscipline
from vinhdanh.law.conditions.group import Quota
from vinhdanh.law.conditions.prior import SincePrior
from vinhdanh.law.judging import Judgement, Verdict, judge
from vinhdanh.law.outcome import Outcome
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.unrecorded import FactKind, judged_without

DAY = date(2025, 12, 20)


def person(*awards: dict[str, Any], **facts: Any) -> Case:
    """A civil servant judged for 2025, without a rating."""
    plain: dict[str, Any] = {"subject": {"kind": "person"}, "years": [{"year": 2025}], "awards": awards}
    return case_of(plain | facts)


def judged(award: str, case: Case) -> Judgement:
    """By the rules as they are."""
    found = rules()
    return judge(case, found[award], found, DAY)


def outcomes(judgement: Judgement, kind: type[object]) -> list[Outcome]:
    """Of all conditions of one kind, in all routes."""
    return [one.outcome for route in judgement.routes for one in route.conditions if isinstance(one.condition, kind)]


def test_what_is_missing_nowhere_changes_nothing() -> None:
    case = person()
    plain = judged("LDTT", case)
    assert judged_without(plain, case, ()) == plain


def test_a_record_without_discipline_does_not_say_that_there_was_none() -> None:
    case = person()
    plain = judged("LDTT", case)
    opened = judged_without(plain, case, {FactKind.DISCIPLINE})
    assert {one.met for one in outcomes(plain, NoDiscipline)} == {True}
    assert {(one.met, one.missing) for one in outcomes(opened, NoDiscipline)} == {(None, "hồ sơ chưa ghi kỷ luật")}


def test_nobody_is_eligible_on_facts_that_are_not_recorded() -> None:
    case = person(years=[{"year": 2025, "rating": "HTTNV"}])
    plain = judged("LDTT", case)
    assert plain.verdict is Verdict.ELIGIBLE
    assert judged_without(plain, case, {FactKind.DISCIPLINE}).verdict is Verdict.NEEDS_JUDGEMENT


def test_the_nearest_route_is_found_anew() -> None:
    case = person()
    opened = judged_without(judged("CSTDCS", case), case, set(FactKind))
    assert [route.missing for route in opened.routes] == sorted(route.missing for route in opened.routes)
    assert all("sáng kiến" not in one.outcome.missing or one.outcome.met is None for one in opened.routes[0].conditions)


def test_years_since_an_award_that_was_not_given_stay_not_met() -> None:
    case = person()
    opened = judged_without(judged("HCLD_BA", case), case, set(FactKind))
    assert {one.met for one in outcomes(opened, SincePrior)} == {False}


def test_years_since_an_award_that_was_given_are_left_open_but_for_its_titles() -> None:
    case = person({"key": "BK_TTG", "date": "2019-06-01"})
    opened = judged_without(judged("HCLD_BA", case), case, set(FactKind))
    told = {
        (one.condition.title, one.outcome.met)
        for route in opened.routes
        for one in route.conditions
        if isinstance(one.condition, SincePrior)
    }
    assert told == {(None, None), ("CSTDCS", False)}


def test_a_quota_is_left_open_only_while_the_unit_is_not_counted() -> None:
    day = date(2023, 12, 20)
    found = rules()
    for collective, met in ((None, None), ({"ldtt": 20, "cstdcs": 3}, True), ({"ldtt": 20, "cstdcs": 4}, False)):
        case = person(years=[{"year": 2023}], collective=collective)
        opened = judged_without(judge(case, found["CSTDCS"], found, day), case, set(FactKind))
        assert {one.met for one in outcomes(opened, Quota)} == {met}


def test_a_case_on_hold_stays_on_hold() -> None:
    case = person(open_cases=["complaint"])
    assert judged_without(judged("LDTT", case), case, set(FactKind)).verdict is Verdict.HOLD
