"""What stands behind a chosen figure: its value, window, comparisons and records; and what the checks say of it."""

from collections.abc import Collection
from dataclasses import dataclass

from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import Measure, Observation
from vinhdanh.reports.pieces import Composed, GateRow, Piece, PrintedFigure
from vinhdanh.web.indicators import IndicatorRow, indicator_row
from vinhdanh.web.sources import SourceLink, closed_entries, source_links

COMPARED = (".cung_ky", ".ke_hoach")
MOST_SOURCES = 40
MOST_OF_ROW = 6
COLOURS = ("red", "amber", "ok")


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
    findings: tuple["Finding", ...]


@dataclass(frozen=True)
class Finding:
    """One gate row as the side shows it, with links to the records it compares."""

    colour: str
    row: GateRow
    links: tuple[SourceLink, ...]


def evidence_for(composed: Composed, figure_id: str, piece_id: str, acts: Collection[str]) -> Evidence | None:
    """The evidence of `?so=<figure>` or `?doan=<piece>`; None when neither is in the report."""
    for piece in composed.pieces:
        figure = next((f for f in piece.figures if f.id == figure_id), None) if figure_id else None
        if figure or (piece_id and piece.id == piece_id):
            return _evidence(composed, piece, figure, acts)
    return None


def findings(
    composed: Composed, acts: Collection[str], *, pieces: Collection[str] | None = None
) -> tuple[Finding, ...]:
    """What the checks say, worst first; with `pieces` only what concerns one of them."""
    gate = composed.gate
    sides = zip(COLOURS, (gate.red, gate.yellow, gate.green), strict=True)
    coloured = [(colour, row) for colour, rows in sides for row in rows]
    told = [(c, row) for c, row in coloured if pieces is None or set(row.pieces) & set(pieces)]
    closed = closed_entries((source for _c, row in told for source in row.sources), acts)
    return tuple(Finding(c, row, _distinct(source_links(row.sources[:MOST_OF_ROW], acts, closed))) for c, row in told)


def _distinct(links: list[SourceLink]) -> tuple[SourceLink, ...]:
    """One link a name: a value and the percentage printed beside it carry the same one."""
    return tuple({link.label: link for link in reversed(links)}.values())[::-1]


def _evidence(composed: Composed, piece: Piece, figure: PrintedFigure | None, acts: Collection[str]) -> Evidence:
    figures = Figures(composed.owner, composed.period)
    measure = figures.measures.get(measure_code(figure.measure)) if figure else None
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
        findings=findings(composed, acts, pieces={piece.id}),
    )


def measure_code(name: str) -> str:
    """`gtsxcn.cung_ky` is a comparison of `gtsxcn`."""
    for ending in COMPARED:
        name = name.removesuffix(ending)
    return name
