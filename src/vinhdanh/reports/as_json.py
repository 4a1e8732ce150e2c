"""A composed report as JSON: the contract of `vinhdanh report --json` (README)."""

from decimal import Decimal
from typing import Any

from vinhdanh.casework.figures import SourceRef
from vinhdanh.reports.pieces import Composed, GateRow, Piece, PrintedFigure
from vinhdanh.text.quantities import Quantity


def as_json(composed: Composed) -> dict[str, Any]:
    """`{"period", "title", "pieces": […], "gate": {"red", "yellow", "green"}}`."""
    gate = composed.gate
    return {
        "period": composed.period.code,
        "title": composed.title,
        "pieces": [_piece(piece) for piece in composed.pieces],
        "gate": {
            "red": [_row(row) for row in gate.red],
            "yellow": [_row(row) for row in gate.yellow],
            "green": [_row(row) for row in gate.green],
        },
    }


def _piece(piece: Piece) -> dict[str, Any]:
    return {
        "id": piece.id,
        "section": piece.section,
        "kind": piece.kind,
        "text": piece.text,
        "sources": [_source(source) for source in piece.sources],
        "figures": [_figure(figure) for figure in piece.figures],
    }


def _figure(figure: PrintedFigure) -> dict[str, Any]:
    return {
        "value": _value(figure.quantity),
        "unit": figure.quantity.unit,
        "qualifier": figure.quantity.qualifier.value,
        "text": figure.text,
        "measure": figure.measure,
        "source": _source(figure.source),
    }


def _value(quantity: Quantity) -> Any:
    if quantity.high is not None:
        return {"min": _number(quantity.low), "max": _number(quantity.high)}
    return _number(quantity.low)


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def _row(row: GateRow) -> dict[str, Any]:
    return {"rule": row.rule, "message": row.message, "sources": [_source(source) for source in row.sources]}


def _source(source: SourceRef) -> dict[str, Any]:
    return {"concept": source.concept, "id": source.id, "label": source.label}
