"""The headline indicators as a table and as a chart of the share of the plan reached."""

from dataclasses import replace

from vinhdanh.casework.figures import SourceRef
from vinhdanh.casework.indicators import indicators_told
from vinhdanh.records.models import Measure
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import print_compared, print_figure
from vinhdanh.reports.outlines.schema import IndicatorChartBlock, IndicatorTableBlock
from vinhdanh.reports.pieces import Piece, PrintedFigure, Segment
from vinhdanh.text.comparisons import Base, Wording
from vinhdanh.text.numbers import print_number

HEADINGS = ("Chỉ tiêu", "Đơn vị tính", "Thực hiện", "Tăng, giảm so với cùng kỳ", "Mức đạt so với kế hoạch")
# a column holds one wording, whatever wording a document printed
COLUMNS = ((Base.SAME_PERIOD, "cung_ky", Wording.GROWTH), (Base.PLAN, "ke_hoach", Wording.SHARE))


def compose_table(block: IndicatorTableBlock, place: Place) -> list[Piece]:
    """One piece with `table` rows: the headings, then a row an indicator."""
    rows: list[tuple[str, ...]] = [HEADINGS]
    segments: list[Segment] = [block.caption]
    for measure in indicators_told(place.figures, block.indicator_table):
        cells, figures = _row(measure, place)
        rows.append(cells)
        for figure in figures:
            segments.extend(["; ", figure])
    if len(rows) == 1:
        return []
    piece = place.piece("table", tuple(segments))
    return [replace(piece, table=tuple(rows))]


def compose_chart(block: IndicatorChartBlock, place: Place) -> list[Piece]:
    """One piece with a Vega-Lite `chart`; nothing when no share of the plan is known."""
    bars: list[dict[str, object]] = []
    sources: list[SourceRef] = []
    for measure in indicators_told(place.figures, block.indicator_chart):
        found = place.figures.comparison(measure.code, Base.PLAN, Wording.SHARE)
        if found:
            bars.append({"ten": measure.title, "ty_le": float(found.comparison.percent)})
            sources.extend(found.sources)
    if not bars:
        return []
    piece = place.piece("chart", (block.caption,), sources=tuple(dict.fromkeys(sources)))
    return [replace(piece, chart=_bars(bars))]


def _row(measure: Measure, place: Place) -> tuple[tuple[str, ...], list[PrintedFigure]]:
    figure = place.figures.of(measure.code)
    assert figure is not None  # only told indicators have rows
    printed = [print_figure(figure, ("so",))]
    cells = [measure.title, measure.unit, printed[0].text]
    for base, name, wording in COLUMNS:
        found = place.figures.comparison(measure.code, base, wording)
        if found is None:
            cells.append("–")
            continue
        printed.append(print_compared(found, f"{measure.code}.{name}", figure.quantity))
        sign = "+" if wording is Wording.GROWTH and found.comparison.percent > 0 else ""
        cells.append(f"{sign}{print_number(found.comparison.percent)}%")
    return tuple(cells), printed


def _bars(bars: list[dict[str, object]]) -> dict[str, object]:
    base = {"y": {"field": "ten", "type": "nominal", "title": None, "sort": None, "axis": {"labelLimit": 260}}}
    scale = {"field": "ty_le", "type": "quantitative", "title": "% kế hoạch", "scale": {"zero": True}}
    return {
        "data": {"values": bars},
        "width": 420,
        "height": {"step": 34},
        "layer": [
            {"mark": {"type": "bar", "color": "#1d5177", "height": 16}, "encoding": base | {"x": scale}},
            {"mark": {"type": "rule", "color": "#9b1c26"}, "encoding": {"x": {"datum": 100}}},
            _labels(base | {"x": scale}, "datum.ty_le >= 20", {"align": "right", "dx": -4, "color": "#ffffff"}),
            _labels(base | {"x": scale}, "datum.ty_le < 20", {"align": "left", "dx": 4}),
        ],
    }


def _labels(encoding: dict[str, object], which: str, mark: dict[str, object]) -> dict[str, object]:
    """The shares in figures: inside a bar that has room, beside a short one, never on the line of the plan."""
    text = {"field": "ty_le", "type": "quantitative", "format": ".1f"}
    return {
        "transform": [{"filter": which}],
        "mark": {"type": "text", **mark},
        "encoding": encoding | {"text": text},
    }
