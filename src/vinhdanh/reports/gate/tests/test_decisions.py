"""An award names its decision, and honours what lay before it."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.casework.awards import record_award
from vinhdanh.records.models import AwardCase, AwardForm, Party
from vinhdanh.reports.gate.rules import decisions
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, document

pytestmark = pytest.mark.django_db


def award(owner: Party, on: date | None = date(2021, 8, 2), state: str = "decided", **facts: Any) -> AwardCase:
    form, _ = AwardForm.objects.get_or_create(
        code="GK", defaults={"title": "Giấy khen", "level": "co_so", "is_title": False}
    )
    decision = document("55/QĐ-BV", owner, on) if on else None
    return record_award(
        code=f"khen-{AwardCase.objects.count()}", form=form, proposer=owner, authority=owner,
        authority_title="Giám đốc", recipient_kind="collective", period="2021", state=state, decision=decision,
        actor=None, **facts,
    )  # fmt: skip


def judged(owner: Party) -> list[Colour]:
    return colours(decisions.check(Desk(owner).subject()))


@pytest.mark.parametrize(
    ("last", "wanted"), [(2020, [Colour.GREEN]), (2021, [Colour.GREEN]), (2022, [Colour.RED]), (None, [])]
)
def test_an_achievement_lies_before_the_report(last: int | None, wanted: list[Colour]) -> None:
    owner = body()
    award(owner, achieved_from=2016, achieved_to=last)
    assert judged(owner) == wanted


def test_an_achievement_lies_before_its_decision() -> None:
    owner = body()
    award(owner, date(2020, 8, 3), achieved_to=2021)
    assert judged(owner) == [Colour.RED]


def test_an_award_without_its_decision_cannot_be_told() -> None:
    owner = body()
    award(owner, None)
    (finding,) = decisions.check(Desk(owner).subject())
    assert finding.colour is Colour.YELLOW
    assert finding.message.startswith("1/1")


def test_what_is_only_proposed_needs_no_decision() -> None:
    owner = body()
    award(owner, None, state="nominated")
    assert judged(owner) == []


def test_the_awards_of_others_are_left_alone() -> None:
    award(body("Trường khác"), None)
    assert judged(body()) == []
