"""The examples beside the rules hold, and leave no condition without one that is met and one that is not."""

from collections import defaultdict

import pytest

from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.conditions.human import HumanJudgement
from vinhdanh.law.rule import Rule
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.tests.examples import Example, examples, judged

_ALL = [pytest.param(award, one, id=f"{award}: {one.name}") for award, some in examples().items() for one in some]
_COMPUTED = sorted(award for award, rule in rules().items() if rule.computable)


@pytest.mark.parametrize(("award", "example"), _ALL)
def test_an_example_is_judged_as_it_says(award: str, example: Example) -> None:
    judgement = judged(award, example.case)
    conditions = [one for route in judgement.routes[:1] for one in route.conditions]  # none of what is not computable
    unmet = [one.condition.id for one in conditions if one.outcome.met is False]
    opened = [one.condition.id for one in conditions if one.outcome.met is None]
    assert (judgement.verdict, sorted(unmet), sorted(opened)) == (
        example.verdict,
        sorted(example.unmet),
        sorted(example.open),
    )
    if example.warned is not None:
        assert bool(judgement.warnings) is example.warned
    if example.earliest is not None:
        assert judgement.routes[0].earliest == example.earliest


@pytest.mark.parametrize("award", _COMPUTED)
def test_every_condition_is_met_in_one_example_and_not_in_another(award: str) -> None:
    seen = _seen(award)
    lacking = [
        f"{version}/{route}/{condition}: {met}"
        for version, route, condition, wanted in _wanted(rules()[award])
        for met in wanted - seen[version, route, condition]
    ]
    assert lacking == []


@pytest.mark.parametrize("award", _COMPUTED)
def test_every_version_is_used_by_an_example(award: str) -> None:
    used = {judged(award, example.case).version for example in examples().get(award, ())}
    assert used == {version.id for version in rules()[award].versions}


@pytest.mark.parametrize(("award", "example"), _ALL)
def test_what_is_missing_is_said_and_the_forecast_is_not_in_the_past(award: str, example: Example) -> None:
    for route in judged(award, example.case).routes:
        for one in route.conditions:
            assert bool(one.outcome.missing) is (one.outcome.met is not True)
            assert one.outcome.earliest is None or one.outcome.earliest >= example.case.judged_year
            if one.outcome.met is False and one.outcome.earliest is not None:
                assert one.outcome.earliest > example.case.judged_year


def _seen(award: str) -> dict[tuple[str, str, str], set[bool | None]]:
    seen: dict[tuple[str, str, str], set[bool | None]] = defaultdict(set)
    for example in examples().get(award, ()):
        judgement = judged(award, example.case)
        for route in judgement.routes:
            for one in route.conditions:
                seen[judgement.version, route.name, one.condition.id].add(one.outcome.met)
                seen[judgement.version, "", one.condition.id].add(one.outcome.met)
    return seen


def _wanted(rule: Rule) -> list[tuple[str, str, str, set[bool | None]]]:
    """What each condition of the versions that are written out must show, those for all routes in any of them."""
    wanted = []
    for version in rule.versions:
        if version.like is not None:
            continue
        wanted += [(version.id, "", one.id, _ways(one)) for one in version.all]
        wanted += [(version.id, route.name, one.id, _ways(one)) for route in version.routes for one in route.conditions]
    return wanted


def _ways(condition: Condition) -> set[bool | None]:
    """A person's judgement is only ever open."""
    return {None} if isinstance(condition, HumanJudgement) else {True, False}
