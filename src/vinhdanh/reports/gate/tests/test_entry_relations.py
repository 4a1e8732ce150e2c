"""Relations inside one entry, and totals printed beside their parts."""

from typing import Any

import pytest

from vinhdanh.reports.gate.rules import entry_relations
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, entry, register

pytestmark = pytest.mark.django_db


def judged(values: dict[str, object], **more: Any) -> list[Colour]:
    kept = entry(register(), {"xa": "Tân Sơn", **values}, **more)
    return colours(entry_relations.check(Desk(body()).tell(kept).subject()))


def test_a_part_within_its_whole_holds() -> None:
    assert judged({"the": 90, "luot": 120}) == [Colour.GREEN]


def test_a_part_equal_to_its_whole_holds() -> None:
    assert judged({"the": 120, "luot": 120}) == [Colour.GREEN]


def test_a_part_above_its_whole_breaks_with_the_reason() -> None:
    kept = entry(register(), {"xa": "Tân Sơn", "the": 130, "luot": 120}, as_printed=True)
    (finding,) = entry_relations.check(Desk(body()).tell(kept).subject())
    assert finding.colour is Colour.RED
    assert "Lượt có thẻ bảo hiểm 130 lượt > Lượt khám 120 lượt" in finding.message
    assert "nằm trong số người khám" in finding.message


def test_a_blank_side_says_nothing() -> None:
    assert judged({"the": 130}) == []


@pytest.mark.parametrize(
    ("values", "wanted"),
    [({"thuoc": 30, "xe": 20}, Colour.GREEN), ({"thuoc": 30, "xe": 25}, Colour.RED), ({"thuoc": 30}, Colour.YELLOW)],
)
def test_a_printed_total_is_held_against_its_parts(values: dict[str, object], wanted: Colour) -> None:
    assert judged(values, stated={"tong": "50 triệu đồng"}) == [wanted]


def test_an_entry_that_no_piece_stands_on_is_left_alone() -> None:
    entry(register(), {"xa": "Tân Sơn", "the": 130, "luot": 120}, as_printed=True)
    assert colours(entry_relations.check(Desk(body()).subject())) == []
