"""The conditions written down for engines without bits say what the bits say."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.commands.benchmarks.screen.people import Person
from vinhdanh.commands.benchmarks.screen.texts import Texts, facts_of
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.conditions.title_count import TitleCount
from vinhdanh.law.conditions.titles import TitlesInRow
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.titles import screened

_CITE = {"instrument": "LUAT_2022"}
_ROW = TitlesInRow.model_validate(
    {"id": "lan", "kind": "titles_in_row", "award": "CSTDCS", "count": 3, "spent_by": "CSTDBT", "cite": _CITE}
)
_COUNT = TitleCount.model_validate(
    {"id": "lan", "kind": "title_count", "award": "CSTDCS", "number": 3, "years": 5, "cite": _CITE}
)


def _count(years: str, test: str) -> str:
    return f"len([year for year in {years} if year {test}])"


def _both(condition: Condition, **masks: int) -> tuple[Any, Any]:
    """What the columns say, and what the text says as Python."""
    person = Person(
        screened(rules(), date(2024, 12, 30), 2024), {("titled", award, 0): mask for award, mask in masks.items()}
    )
    text = Texts(_count, 0).of(condition, hopeful=False, known=frozenset())
    return bool(condition.columns(person)), eval(text, facts_of(person, [], []))


@pytest.mark.parametrize(
    ("served", "met"), [(0b0001, True), (0b0010, False), (0b0100, False), (0b1000, True), (0b0000, True)]
)
def test_a_row_shares_years_with_an_earlier_award_and_not_with_the_one_judged_now(served: int, met: bool) -> None:
    assert _both(_ROW, CSTDCS=0b111, CSTDBT=served) == (met, met)


@pytest.mark.parametrize(("held", "met"), [(0b10101, True), (0b100011, False), (0b11, False), (0b111, True)])
def test_titles_are_counted_within_their_years_whatever_lies_between(held: int, met: bool) -> None:
    assert _both(_COUNT, CSTDCS=held) == (met, met)
