"""A part of a whole is not above it."""

from datetime import date
from typing import Any

import pytest

from vinhdanh.records.models import Measure, Party
from vinhdanh.reports.gate.rules import ratios
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, days, observe, register

pytestmark = pytest.mark.django_db


def judged(part: str, whole: str, *, print_: str = "the", **facts: Any) -> list[Colour]:
    register()
    owner: Party = body()
    observe(Measure.objects.get(code="kham_benh.luot"), owner, "2021", whole, basis="stated")
    observe(Measure.objects.get(code="kham_benh.the"), owner, "2021", part, basis="stated", **facts)
    return colours(ratios.check(Desk(owner).print(f"kham_benh.{print_}").subject()))


@pytest.mark.parametrize("print_", ["the", "ty_le_the"])
@pytest.mark.parametrize(
    ("part", "whole", "wanted"),
    [
        ("26", "43", Colour.GREEN),
        ("43", "43", Colour.GREEN),
        ("44", "43", Colour.RED),
        ("trên 51", "gần 50", Colour.YELLOW),
        ("45", "từ 40 đến 50", Colour.GREEN),
    ],
)
def test_a_part_is_held_against_its_whole(part: str, whole: str, wanted: Colour, print_: str) -> None:
    assert judged(part, whole, print_=print_) == [wanted]


def test_figures_of_two_days_do_not_contradict_each_other() -> None:
    assert judged("44", "43", window=days(date(2021, 1, 1), date(2022, 1, 5))) == [Colour.YELLOW]


def test_a_measure_that_is_no_part_is_left_alone() -> None:
    assert judged("44", "43", print_="luot") == []
