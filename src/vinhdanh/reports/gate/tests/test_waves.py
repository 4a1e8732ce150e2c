"""The waves of a movement cover it without holes."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.casework.movements import add_movement
from vinhdanh.records.models import Movement
from vinhdanh.reports.gate.rules import waves
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours

pytestmark = pytest.mark.django_db


def movement(code: str, *spans: tuple[date, date], **facts: Any) -> Movement:
    parent = add_movement(code=code, kind="year", title=f"Thi đua {code}", actor=None, **facts)
    for number, (start, end) in enumerate(spans, start=1):
        title = f"Đợt {number}"
        add_movement(
            code=f"{code}-{number}", kind="wave", title=title, parent=parent, sequence=number, starts_on=start,
            ends_on=end, actor=None,
        )  # fmt: skip
    return parent


def judged(of: str = "2021") -> list[Colour]:
    return colours(waves.check(Desk(body(), of).subject()))


FIRST, SECOND = (date(2021, 1, 1), date(2021, 6, 30)), (date(2021, 7, 1), date(2021, 12, 31))


def test_two_waves_that_cover_the_year_hold() -> None:
    movement("nam-2021", FIRST, SECOND)
    assert judged() == [Colour.GREEN]
    assert judged("2021H1") == [Colour.GREEN]


@pytest.mark.parametrize(
    "spans",
    [
        [FIRST],
        [(date(2021, 1, 1), date(2021, 6, 25)), SECOND],
        [(date(2021, 2, 1), date(2021, 6, 30)), SECOND],
        [FIRST, (date(2021, 7, 1), date(2021, 11, 20))],
    ],
)
def test_a_hole_is_worth_a_look(spans: list[tuple[date, date]]) -> None:
    movement("nam-2021", *spans)
    assert judged() == [Colour.YELLOW]


def test_nothing_is_said_without_waves() -> None:
    movement("nam-2021")
    assert judged() == []


def test_the_waves_of_two_movements_do_not_disturb_each_other() -> None:
    movement("nam-2021", FIRST, SECOND)
    movement("cong-doan", (date(2021, 1, 1), date(2021, 4, 30)), (date(2021, 5, 1), date(2021, 12, 31)))
    assert judged() == [Colour.GREEN, Colour.GREEN]


def test_a_school_year_is_covered_by_its_own_days() -> None:
    start, end = date(2020, 9, 5), date(2021, 5, 31)
    spans = [(start, date(2020, 12, 31)), (date(2021, 1, 1), end)]
    movement("nam-hoc", *spans, starts_on=start, ends_on=end)
    assert judged() == [Colour.GREEN]


def test_a_cancelled_wave_leaves_a_hole() -> None:
    movement("nam-2021", FIRST, SECOND)
    Movement.objects.filter(code="nam-2021-2").update(state=Movement.State.CANCELLED)
    assert judged() == [Colour.YELLOW]


def test_other_years_are_left_alone() -> None:
    movement("nam-2019", (date(2019, 1, 1), date(2019, 6, 30)))
    assert judged() == []
