"""Headline indicators: lines, table and chart."""

from typing import Any

import pytest

from vinhdanh.records.models import Party
from vinhdanh.reports.composing.blocks import indicator_table, indicators
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import IndicatorChartBlock, IndicatorsBlock, IndicatorTableBlock
from vinhdanh.reports.tests.factories import body, indicator, observe, place

pytestmark = pytest.mark.django_db
LINE = "{ten}[ ({gia})] {gia_tri|dat}[, {cung_ky}][, {ke_hoach}]"


@pytest.fixture
def owner() -> Party:
    return body("Sở Nông nghiệp Đông Giang")


def texts(where: Place, wanted: Any = "all") -> list[str]:
    block = IndicatorsBlock.model_validate({"indicators": wanted, "line": LINE})
    return [piece.text for piece in indicators.compose(block, where)]


def rice(owner: Party, value: str = "ước đạt 1.100 tấn", **facts: Any) -> None:
    observe(indicator("lua", "Sản lượng lúa", "tấn", order=2, **facts), owner, "2021", value)


@pytest.mark.parametrize(
    ("printed", "wanted"),
    [
        ("tăng 27,6% so với cùng kỳ", "tăng 27,6% so với cùng kỳ"),
        ("giảm 3% so với cùng kỳ", "giảm 3% so với cùng kỳ"),
        ("bằng 99,7% so với cùng kỳ", "bằng 99,7% so với cùng kỳ"),
        ("đạt 45,9% kế hoạch", "đạt 45,9% kế hoạch"),
    ],
)
def test_a_comparison_keeps_the_wording_it_was_printed_in(owner: Party, printed: str, wanted: str) -> None:
    measure = indicator("lua", "Sản lượng lúa", "tấn")
    observe(measure, owner, "2021", "1.100")
    observe(measure, owner, "2021", comparison=printed)
    assert texts(place(owner)) == [f"Sản lượng lúa đạt 1.100 tấn, {wanted}"]


def test_comparisons_are_computed_where_both_values_are_known(owner: Party) -> None:
    measure = indicator("lua", "Sản lượng lúa", "tấn")
    for of, basis, value in [("2021", "actual", "1.100"), ("2020", "actual", "1.000"), ("2021", "plan", "1.200")]:
        observe(measure, owner, of, value, basis=basis)
    (line,) = texts(place(owner))
    assert line == "Sản lượng lúa đạt 1.100 tấn, tăng 10% so với cùng kỳ, đạt 91,7% kế hoạch"


def test_an_estimate_says_so_and_its_comparison_is_one(owner: Party) -> None:
    rice(owner)
    where = place(owner)
    assert texts(where) == ["Sản lượng lúa ước đạt 1.100 tấn"]


def test_indicators_are_told_in_the_packs_order_and_only_with_a_value(owner: Party) -> None:
    rice(owner, "1.100 tấn")
    observe(indicator("ngo", "Sản lượng ngô", "tấn", order=1), owner, "2021", "300")
    indicator("khoai", "Sản lượng khoai", "tấn", order=3)
    assert texts(place(owner)) == ["Sản lượng ngô đạt 300 tấn", "Sản lượng lúa đạt 1.100 tấn"]
    assert texts(place(owner), ["lua", "khoai"]) == ["Sản lượng lúa đạt 1.100 tấn"]


def test_the_table_shows_values_and_comparisons_with_their_records(owner: Party) -> None:
    measure = indicator("lua", "Sản lượng lúa", "tấn")
    observe(measure, owner, "2021", "1.100")
    observe(measure, owner, "2020", "1.000")
    observe(indicator("ngo", "Sản lượng ngô", "tấn"), owner, "2021", "300")
    block = IndicatorTableBlock(indicator_table="all", caption="Chỉ tiêu chủ yếu")
    (piece,) = indicator_table.compose_table(block, place(owner))
    assert piece.table == (
        indicator_table.HEADINGS,
        ("Sản lượng lúa", "tấn", "1.100", "+10%", "–"),
        ("Sản lượng ngô", "tấn", "300", "–", "–"),
    )
    assert [figure.measure for figure in piece.figures] == ["lua", "lua.cung_ky", "ngo"]
    assert all(source.concept == "observation" for source in piece.sources)


def test_the_chart_shows_the_share_of_the_plan(owner: Party) -> None:
    measure = indicator("lua", "Sản lượng lúa", "tấn")
    observe(measure, owner, "2021", "1.100")
    observe(measure, owner, "2021", "1.000", basis="plan")
    rest = indicator("ngo", "Sản lượng ngô", "tấn")
    observe(rest, owner, "2021", "300")
    block = IndicatorChartBlock(indicator_chart="all", caption="Tỷ lệ đạt kế hoạch")
    (piece,) = indicator_table.compose_chart(block, place(owner))
    assert piece.chart is not None
    assert piece.chart["data"] == {"values": [{"ten": "Sản lượng lúa", "ty_le": 110.0}]}
    assert len(piece.sources) == 2


def test_nothing_known_makes_no_table_and_no_chart(owner: Party) -> None:
    indicator("lua", "Sản lượng lúa", "tấn")
    where = place(owner)
    assert indicator_table.compose_table(IndicatorTableBlock(indicator_table="all", caption="x"), where) == []
    assert indicator_table.compose_chart(IndicatorChartBlock(indicator_chart="all", caption="x"), where) == []
