"""Questions as legal columns answer them, under both laws."""

from functools import cache
from importlib.resources import as_file, files
from typing import Literal

import pytest
from pydantic import BaseModel, ConfigDict, Field

from vinhdanh.law.case import Case
from vinhdanh.law.judging import Verdict
from vinhdanh.law.tests.examples import judged
from vinhdanh.text.yaml12 import read_declaration


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Question(_Part):
    """`unmet` and `open` are the ids of the nearest route; `earliest` is its forecast.

    `source` tells an answer that a column published (restated) from one of our own.
    """

    ask: str
    answer: str
    source: Literal["published", "own"] = "own"
    verdict: Verdict
    unmet: tuple[str, ...] = ()
    open: tuple[str, ...] = ()
    earliest: int | None = None
    case: Case


class _Questions(_Part):
    questions: tuple[Question, ...] = Field(min_length=40)


@cache
def _questions() -> tuple[Question, ...]:
    with as_file(files("vinhdanh.law.tests") / "questions.yaml") as path:
        return read_declaration(path, _Questions).questions


@pytest.mark.parametrize("question", _questions(), ids=lambda one: one.ask)
def test_a_question_is_answered_as_the_column_answers_it(question: Question) -> None:
    assert question.case.title is not None
    judgement = judged(question.case.title, question.case)
    nearest = judgement.routes[0]
    unmet = [one.condition.id for one in nearest.conditions if one.outcome.met is False]
    opened = [one.condition.id for one in nearest.conditions if one.outcome.met is None]
    found = (judgement.verdict, sorted(unmet), sorted(opened))
    assert found == (question.verdict, sorted(question.unmet), sorted(question.open))
    if question.earliest is not None:
        assert nearest.earliest == question.earliest


def test_the_questions_cover_both_laws_and_every_award_of_persons() -> None:
    asked = {question.case.title for question in _questions()}
    assert {"LDTT", "CSTDCS", "CSTDBT", "CSTDTQ", "GIAY_KHEN", "BK_BO_TINH", "BK_TTG"} <= asked
    assert {"HCLD_BA", "HCLD_NHI", "HCLD_NHAT"} <= asked
    years = {question.case.on.year for question in _questions() if question.case.on}
    assert min(years) < 2024 <= max(years)
