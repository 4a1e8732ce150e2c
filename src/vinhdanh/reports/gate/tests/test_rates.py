"""A rate without the numbers it was made of cannot be checked."""

import pytest

from vinhdanh.records.models import Measure
from vinhdanh.reports.gate.rules import rates
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, entry, indicator, observe, register

pytestmark = pytest.mark.django_db


def test_a_typed_rate_cannot_be_told_and_is_told_once() -> None:
    register()
    owner = body()
    observe(Measure.objects.get(code="kham_benh.hai_long"), owner, "2021", "100%", basis="stated")
    desk = Desk(owner).print("kham_benh.hai_long").print("kham_benh.hai_long")
    (finding,) = rates.check(desk.subject())
    assert finding.colour is Colour.YELLOW
    assert "tử số và mẫu số" in finding.message


def test_a_counted_ratio_shows_its_numbers() -> None:
    owner = body()
    entry(register(), {"xa": "Tân Sơn", "the": 90, "luot": 120})
    assert colours(rates.check(Desk(owner).print("kham_benh.ty_le_the").subject())) == []


def test_a_comparison_is_no_rate() -> None:
    owner = body()
    measure = indicator("luot_kham", "Lượt khám", "lượt")
    observe(measure, owner, "2021", "110")
    observe(measure, owner, "2020", "100")
    assert colours(rates.check(Desk(owner).print("luot_kham.cung_ky").subject())) == []
