"""What a condition says of one case is what its columns say of the same packed years; its sentence is Vietnamese."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law.case import AwardGiven, Case, Initiative, Subject, YearFacts
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts, Standard
from vinhdanh.law.keys import AwardType, Discipline, Rating, Scope, SubjectKind
from vinhdanh.law.rules_reading import rules

_LAST = 2025
_KEYS = ["LDTT", "CSTDCS", "CSTDBT", "BK_BO_TINH", "BK_TTG", "HCLD_BA", "HCLD_NHI", "HCLD_NHAT"]
_CONDITIONS = {
    f"{version.id}/{route.name}/{one.id}": one
    for rule in rules().values()
    if SubjectKind.PERSON in rule.subjects
    for version in rule.versions_for(SubjectKind.PERSON)
    if version.like is None
    for route in version.routes
    for one in (*version.all, *route.conditions)
}

_initiatives = st.builds(Initiative, scope=st.sampled_from(Scope))
_awards = st.builds(
    AwardGiven,
    key=st.sampled_from(_KEYS),
    date=st.dates(date(_LAST - 12, 1, 1), date(_LAST, 12, 31)),
    type=st.sampled_from([AwardType.CONG_TRANG, AwardType.CONG_TRANG, AwardType.DOT_XUAT]),
)


@st.composite
def _cases(draw: st.DrawFn) -> Case:
    """Cases whose facts the columns know too: no leave, no day of recruitment, no used initiative."""
    good = draw(st.booleans())
    ratings = [Rating.HTTNV, Rating.HTXSNV, Rating.HTXSNV, None] if good else [*Rating, None]
    first = _LAST - draw(st.integers(0, 12))
    unrecorded = draw(st.sets(st.integers(first + 1, _LAST), max_size=2)) if first < _LAST else set()
    years = [
        YearFacts(
            year=year,
            rating=draw(st.sampled_from(ratings)),
            months_worked=draw(st.sampled_from([None, 5, 6, 9, 10, 12])),
            discipline=draw(st.sampled_from([Discipline.NONE] * 9 + [Discipline.KHIEN_TRACH])),
            titles=tuple(draw(st.lists(st.sampled_from(["CSTDCS", "CSTDBT"]), max_size=2, unique=True))),
            initiatives=tuple(draw(st.lists(_initiatives, max_size=2))),
        )
        for year in range(first, _LAST + 1)
        if year not in unrecorded
    ]
    awards = draw(st.lists(_awards, max_size=4))
    return Case(subject=Subject(kind=SubjectKind.PERSON), years=tuple(years), awards=tuple(awards))


@given(case=_cases(), later=st.integers(0, 1), standard=st.sampled_from([True, False, None]))
def test_judge_and_columns_agree_on_every_condition(*, case: Case, later: int, standard: bool | None) -> None:
    facts = Facts(case, _LAST, date(_LAST + later, 12, 20), lambda _award: Standard(standard, "chưa rõ"))
    differing = [name for name, one in _CONDITIONS.items() if _differs(one, facts)]
    assert differing == []


def _differs(condition: Condition, facts: Facts) -> bool:
    columns = condition.columns(facts)
    if columns is None:
        return False
    met = condition.judge(facts).met
    return (bool(columns), bool(condition.possible(facts))) != (met is True, met is not False)


@pytest.mark.parametrize("condition", _CONDITIONS.values(), ids=_CONDITIONS.keys())
def test_a_condition_says_itself_without_a_full_stop(condition: Condition) -> None:
    said = condition.say()
    assert said
    assert not said.endswith(".")
    assert "None" not in said


def test_every_kind_that_packed_years_can_tell_has_columns() -> None:
    facts = Facts(
        Case(subject=Subject(kind=SubjectKind.PERSON), years=(YearFacts(year=_LAST),)), _LAST, date(_LAST, 12, 20)
    )
    without = {one.kind for one in _CONDITIONS.values() if one.columns(facts) is None}
    assert without == {"human"}
