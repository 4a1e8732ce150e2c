"""A series as a chart: Vega-Lite drawn to SVG on the server, in the colours of the page it stands in."""

from decimal import Decimal
from typing import Any

import altair
import vl_convert
from django.utils.safestring import SafeString, mark_safe

from vinhdanh.text.quantities import print_quantity
from vinhdanh.web.series.points import ACTUAL, IMPLIED, PLAN, Point

# drawn in these, then replaced by the style sheet's colours, so that one drawing serves light and dark
INK, GREEN, GOLD, LINE = "#010203", "#040506", "#070809", "#0a0b0c"
THEME = {INK: "currentColor", GREEN: "var(--green)", GOLD: "var(--gold)", LINE: "var(--line)"}
WIDTH, STEP = 560, 30


def draw(points: list[Point], unit: str) -> SafeString:
    """An SVG of horizontal bars from zero, one a value, labelled with the value in words; empty without points."""
    if not points:
        return SafeString("")
    svg: str = vl_convert.vegalite_to_svg(_spec(points, unit).to_dict())
    for drawn, colour in THEME.items():
        svg = svg.replace(drawn, colour)
    svg = svg.replace('font-family="sans-serif"', 'font-family="inherit"')
    return mark_safe(svg)  # noqa: S308  # drawn by us; the words in it are escaped by the drawing library


def _spec(points: list[Point], unit: str) -> altair.LayerChart:
    rows = altair.Data(values=[_row(point) for point in points])
    labels = [_label(point) for point in points]
    y = altair.Y("ten:N", sort=labels, title=None, axis=_axis(labelLimit=260, domain=False, ticks=False))
    x = altair.X("gia_tri:Q", title=unit, axis=_axis(grid=True, tickCount=5, format=",.0f"), scale=_from_zero(points))
    colour = altair.Color(
        "loai:N", legend=None, scale=altair.Scale(domain=[ACTUAL, PLAN, IMPLIED], range=[GREEN, GOLD, GOLD])
    )
    hollow = altair.condition(f"datum.loai === '{IMPLIED}'", altair.value(0.35), altair.value(1.0))
    bars = altair.Chart(rows).mark_bar(height=14).encode(y=y, x=x, color=colour, opacity=hollow)
    words = altair.Chart(rows).mark_text(align="left", dx=6, color=INK, fontSize=13).encode(y=y, x=x, text="chu:N")
    drawing = (bars + words).properties(width=WIDTH, height=altair.Step(STEP), background="transparent")
    return drawing.configure(view=altair.ViewConfig(stroke=None), locale=_vietnamese())


def _row(point: Point) -> dict[str, Any]:
    value = point.quantity.low if point.high is None else (point.quantity.low + point.high.low) / Decimal(2)
    words = print_quantity(point.quantity, with_unit=False, pad=False)
    if point.high is not None:
        words = f"{words} đến {print_quantity(point.high, with_unit=False, pad=False)}"
    return {"ten": _label(point), "gia_tri": float(value), "loai": point.kind, "chu": words}


def _label(point: Point) -> str:
    kind = f"{point.note} suy ra" if point.kind == IMPLIED else point.kind
    return f"{point.period.title}, {kind}"


def _from_zero(points: list[Point]) -> altair.Scale:
    """From zero, with room at the right for the words behind the longest bar."""
    most = max(float((point.high or point.quantity).low) for point in points)
    return altair.Scale(domain=[0, most * 1.45 or 1], nice=False)


def _axis(**options: Any) -> altair.Axis:
    return altair.Axis(
        labelColor=INK,
        titleColor=INK,
        gridColor=LINE,
        domainColor=LINE,
        labelFontSize=13,
        titleFontWeight="normal",
        titleFontSize=13,
        **options,
    )


def _vietnamese() -> dict[str, Any]:
    return {"number": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["", " đồng"]}}
