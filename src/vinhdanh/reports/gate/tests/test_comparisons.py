"""Printed percentages against their operands."""

from decimal import Decimal

import pytest

from vinhdanh.records.models import Measure, Party
from vinhdanh.reports.gate.rules import comparisons
from vinhdanh.reports.gate.rules.comparisons import _roundest
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, indicator, observe

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    return body("Sở Nông nghiệp Đông Giang")


def judged(owner: Party, of: str = "2021") -> dict[Colour, list[str]]:
    found: dict[Colour, list[str]] = {colour: [] for colour in Colour}
    for finding in comparisons.check(Desk(owner, of).subject()):
        found[finding.colour].append(finding.message)
    return found


def rice(owner: Party, now: str, before: str, printed: str = "", unit: str = "tấn") -> Measure:
    measure = indicator("lua", "Sản lượng lúa", unit)
    observe(measure, owner, "2021", now)
    observe(measure, owner, "2020", before)
    if printed:
        observe(measure, owner, "2021", comparison=printed)
    return measure


def test_a_comparison_of_two_values_holds(owner: Party) -> None:
    rice(owner, "110", "100")
    found = judged(owner)
    assert found[Colour.GREEN] == ["Sản lượng lúa: tăng 10% so với cùng kỳ, tính từ hai số liệu gốc"]
    assert not found[Colour.RED]
    assert "kế hoạch" in found[Colour.YELLOW][0]


@pytest.mark.parametrize(
    ("now", "before", "printed"),
    [
        ("127,6", "100", "tăng 27,6% so với cùng kỳ"),
        ("127,64", "100", "tăng 27,6% so với cùng kỳ"),
        ("127,55", "100", "tăng 27,6% so với cùng kỳ"),
        ("99,7", "100", "bằng 99,7% so với cùng kỳ"),
        ("120,9", "100", "tăng hơn 20% so với cùng kỳ"),
        ("119,6", "100", "tăng gần 20% so với cùng kỳ"),
        ("12,3", "10,9", "tăng 12,4% so với cùng kỳ"),
    ],
)
def test_a_printed_percentage_that_the_values_round_to_holds(owner: Party, now: str, before: str, printed: str) -> None:
    rice(owner, now, before, printed)
    assert not judged(owner)[Colour.RED]


@pytest.mark.parametrize(
    ("now", "before", "printed"),
    [
        ("12.700", "10.000", "tăng 27,6% so với cùng kỳ"),
        ("9.000", "10.000", "tăng 10% so với cùng kỳ"),
        ("18.100", "10.000", "tăng gần 80% so với cùng kỳ"),
        ("11.900", "10.000", "tăng hơn 20% so với cùng kỳ"),
    ],
)
def test_a_printed_percentage_that_no_rounding_gives_breaks(owner: Party, now: str, before: str, printed: str) -> None:
    rice(owner, now, before, printed)
    (message,) = judged(owner)[Colour.RED]
    assert "văn bản in" in message


def test_counted_things_were_not_rounded(owner: Party) -> None:
    rice(owner, "12", "10", "tăng 25% so với cùng kỳ", unit="học sinh")
    assert len(judged(owner)[Colour.RED]) == 1


def test_a_plan_of_the_year_is_the_base_of_a_half_year(owner: Party) -> None:
    measure = indicator("lua", "Sản lượng lúa", "tấn")
    observe(measure, owner, "2021H1", "45")
    observe(measure, owner, "2021", "100", basis="plan")
    assert judged(owner, "2021H1")[Colour.GREEN] == ["Sản lượng lúa: đạt 45% kế hoạch, tính từ hai số liệu gốc"]


def test_a_percentage_alone_implies_its_base(owner: Party) -> None:
    measure = indicator("lua", "Sản lượng lúa", "tấn")
    observe(measure, owner, "2021", "66.148")
    observe(measure, owner, "2021", comparison="tăng 27,6% so với cùng kỳ")
    (first, *_rest) = judged(owner)[Colour.YELLOW]
    assert "51.820" in first
    assert "51.860" in first


def test_a_percentage_alone_of_a_round_plan_holds(owner: Party) -> None:
    measure = indicator("lua", "Sản lượng lúa", "tấn")
    observe(measure, owner, "2021", "66.148")
    observe(measure, owner, "2021", comparison="đạt 45,9% kế hoạch")
    (message,) = judged(owner)[Colour.GREEN]
    assert "144.000" in message


def test_nothing_is_implied_by_a_fall_to_nothing(owner: Party) -> None:
    measure = indicator("vu_chay", "Vụ cháy rừng", "vụ")
    observe(measure, owner, "2021", "0")
    observe(measure, owner, "2021", comparison="giảm 100% so với cùng kỳ")
    assert any("không suy ra được" in message for message in judged(owner)[Colour.YELLOW])


@pytest.mark.parametrize(("now", "before"), [("-5", "10"), ("5", "-10"), ("5", "0")])
def test_losses_and_nothing_cannot_be_compared_in_percent(owner: Party, now: str, before: str) -> None:
    rice(owner, now, before, unit="tỷ đồng")
    found = judged(owner)
    assert not found[Colour.RED]
    assert "cùng kỳ" in found[Colour.YELLOW][0]


def test_an_indicator_without_value_is_not_judged(owner: Party) -> None:
    indicator("lua", "Sản lượng lúa", "tấn")
    assert not any(judged(owner).values())


@pytest.mark.parametrize(
    ("low", "high", "wanted"),
    [
        ("100", "101", "100"),
        ("143958", "144272", "144000"),
        ("0.95", "1.05", "1"),
        ("7.1", "7.6", "7.5"),
        ("96", "102", "100"),
    ],
)
def test_the_roundest_number_lies_from_the_low_end_on(low: str, high: str, wanted: str) -> None:
    assert _roundest(Decimal(low), Decimal(high)) == Decimal(wanted)


@pytest.mark.parametrize(("low", "high"), [("100.1", "100.9"), ("123.41", "123.99"), ("99.91", "100")])
def test_no_round_number_lies_at_the_high_end_or_between_narrow_ends(low: str, high: str) -> None:
    assert _roundest(Decimal(low), Decimal(high)) is None
