"""Years reached by rating or by title: what is judged is what the columns say."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.law.case import AwardGiven, Case, Subject, YearFacts
from vinhdanh.law.conditions.achieved import AchievedYears
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Rating, SubjectKind

_LAST = 2025
_CITE = {"instrument": "ND_152", "article": 33, "clause": 7}


def _condition(**given: object) -> AchievedYears:
    return AchievedYears.model_validate(
        {"id": "nam", "kind": "achieved_years", "titles": ["TTLDXS"], "cite": _CITE} | given
    )


RUN = _condition(at_least="HTXSNV", years=5)
SINCE = _condition(at_least="HTTNV", years=5, since=["BK_TTG"])
CONDITIONS = {"run": RUN, "since": SINCE}


@st.composite
def _cases(draw: st.DrawFn) -> Case:
    years = [
        YearFacts(
            year=year,
            rating=draw(st.sampled_from([Rating.HTXSNV] * 4 + [Rating.HTTNV, Rating.HTNV, None])),
            titles=draw(st.sampled_from([(), ("TTLDXS",)])),
        )
        for year in range(_LAST - draw(st.integers(0, 11)), _LAST + 1)
    ]
    days = draw(st.lists(st.dates(date(_LAST - 12, 4, 1), date(_LAST, 12, 31)), max_size=2))
    awards = tuple(AwardGiven(key="BK_TTG", date=day) for day in days)
    return Case(subject=Subject(kind=SubjectKind.COLLECTIVE), years=tuple(years), awards=awards)


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=CONDITIONS.keys())
@given(case=_cases())
def test_judge_and_columns_agree(*, condition: AchievedYears, case: Case) -> None:
    facts = Facts(case, _LAST, date(_LAST, 12, 20))
    assert bool(condition.columns(facts)) is (condition.judge(facts).met is True)


@given(case=_cases())
def test_a_run_that_is_said_to_come_comes_when_every_year_goes_well(case: Case) -> None:
    outcome = RUN.judge(Facts(case, _LAST, date(_LAST, 12, 20)))
    if outcome.met is not False or outcome.earliest is None:
        return
    later = [YearFacts(year=year, rating=Rating.HTXSNV) for year in range(_LAST + 1, outcome.earliest + 1)]
    grown = case.model_copy(update={"years": (*case.years, *later)})
    assert RUN.judge(Facts(grown, outcome.earliest, date(outcome.earliest, 12, 20))).met is not False
    before = grown.model_copy(update={"years": tuple(one for one in grown.years if one.year < outcome.earliest)})
    assert RUN.judge(Facts(before, outcome.earliest - 1, date(outcome.earliest - 1, 12, 20))).met is False


def test_the_sentence_names_the_title_that_stands_for_the_rating() -> None:
    assert RUN.say() == (
        "có 05 năm liên tục, tính đến năm xét, hoàn thành xuất sắc nhiệm vụ hoặc được tặng Tập thể lao động xuất sắc"
    )
    assert SINCE.say().startswith("mọi năm từ khi được tặng Bằng khen của Thủ tướng Chính phủ đến năm xét đều hoàn")
