"""What stands behind a chosen figure: its value, window, comparisons and records; and what the checks say of it."""

from collections.abc import Collection
from dataclasses import dataclass

from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import Measure, Observation
from vinhdanh.reports.pieces import Composed, GateRow, Piece, PrintedFigure
from vinhdanh.web.indicators import IndicatorRow, indicator_row
from vinhdanh.web.sources import SourceLink, source_links

COMPARED = (".cung_ky", ".ke_hoach")
MOST_SOURCES = 40


@dataclass(frozen=True)
class Evidence:
    """The chosen figure (or sentence) with the records behind it."""

    piece: Piece
    figure: PrintedFigure | None
    measure: Measure | None
    row: IndicatorRow | None
    observation: Observation | None
    links: tuple[SourceLink, ...]
    more: int
    rows: tuple[tuple[str, GateRow], ...]


def evidence_for(composed: Composed, figure_id: str, piece_id: str, acts: Collection[str]) -> Evidence | None:
    """The evidence of `?so=<figure>` or `?doan=<piece>`; None when neither is in the report."""
    for piece in composed.pieces:
        figure = next((f for f in piece.figures if f.id == figure_id), None) if figure_id else None
        if figure or (piece_id and piece.id == piece_id):
            return _evidence(composed, piece, figure, acts)
    return None


def rows_about(composed: Composed, pieces: Collection[str]) -> tuple[tuple[str, GateRow], ...]:
    """(colour, row) for every gate row that concerns one of the pieces, worst first."""
    gate = composed.gate
    coloured = (("red", gate.red), ("amber", gate.yellow), ("ok", gate.green))
    return tuple((colour, row) for colour, rows in coloured for row in rows if set(row.pieces) & set(pieces))


def _evidence(composed: Composed, piece: Piece, figure: PrintedFigure | None, acts: Collection[str]) -> Evidence:
    figures = Figures(composed.owner, composed.period)
    measure = figures.measures.get(_measure_code(figure.measure)) if figure else None
    row = indicator_row(measure, figures) if measure else None
    sources = figure.sources if figure else piece.sources
    return Evidence(
        piece=piece,
        figure=figure,
        measure=measure,
        row=row,
        observation=row.figure.observation if row and row.figure else None,
        links=tuple(source_links(sources[:MOST_SOURCES], acts)),
        more=max(0, len(sources) - MOST_SOURCES),
        rows=rows_about(composed, {piece.id}),
    )


def _measure_code(name: str) -> str:
    """`gtsxcn.cung_ky` is a comparison of `gtsxcn`."""
    for ending in COMPARED:
        name = name.removesuffix(ending)
    return name
