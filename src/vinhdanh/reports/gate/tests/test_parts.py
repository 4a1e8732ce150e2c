"""Parts by one criterion against their whole."""

from typing import Any

import pytest

from vinhdanh.records.models import Measure, Party
from vinhdanh.reports.gate.rules import parts
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, observe, register

pytestmark = pytest.mark.django_db
MEASURES: dict[str, Any] = {
    "dot": {"title": "Đợt khám", "unit": "đợt", "count": "entries"},
    "noi": {"title": "Đợt khám nội", "unit": "đợt", "count": "entries", "where": {"dot": "noi"}, "part_of": "dot"},
    "ngoai": {
        "title": "Đợt khám ngoại",
        "unit": "đợt",
        "count": "entries",
        "where": {"dot": ["ngoai", "mat"]},
        "part_of": "dot",
    },
    "mat": {"title": "Đợt khám mắt", "unit": "đợt", "count": "entries", "where": {"dot": "mat"}, "part_of": "dot"},
}


def judged(values: dict[str, str]) -> list[Colour]:
    owner: Party = body()
    register(measures=MEASURES, sentences={})
    desk = Desk(owner)
    for name, value in values.items():
        observe(Measure.objects.get(code=f"kham_benh.{name}"), owner, "2021", value)
    for name in values:
        desk.print(f"kham_benh.{name}")
    return colours(parts.check(desk.subject()))


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        ({"dot": "5 đợt", "noi": "2 đợt", "ngoai": "3 đợt"}, [Colour.GREEN]),
        ({"dot": "4 đợt", "noi": "2 đợt", "ngoai": "3 đợt"}, [Colour.RED]),
        ({"dot": "khoảng 4 đợt", "noi": "2 đợt", "ngoai": "3 đợt"}, [Colour.YELLOW]),
        ({"dot": "9 đợt", "noi": "2 đợt", "ngoai": "3 đợt"}, []),  # the rest is of other kinds
        ({"dot": "5 đợt", "noi": "2 đợt"}, []),
        ({"dot": "3 đợt", "ngoai": "3 đợt", "mat": "2 đợt"}, []),  # one entry may stand in both
    ],
)
def test_parts_add_up_to_no_more_than_their_whole(values: dict[str, str], wanted: list[Colour]) -> None:
    assert judged(values) == wanted
