"""The shape of `vinhdanh report --json`."""

import json
from decimal import Decimal
from typing import Any

import pytest

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Party
from vinhdanh.reports.as_json import _figure, as_json
from vinhdanh.reports.composing import compose
from vinhdanh.reports.pieces import PrintedFigure
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity

SOURCE = SourceRef("entry", 3, "Khám tại An Lạc")


@pytest.fixture
def report(hospital: Party) -> dict[str, Any]:
    return json.loads(json.dumps(as_json(compose("2021", owner=hospital)), ensure_ascii=False))  # type: ignore[no-any-return]  # JSON has no types


def is_source(source: dict[str, Any]) -> bool:
    return (
        set(source) == {"concept", "id", "label"}
        and isinstance(source["concept"], str)
        and isinstance(source["id"], int)
        and isinstance(source["label"], str)
    )


def test_the_report_has_its_period_title_pieces_and_gate(report: dict[str, Any]) -> None:
    assert set(report) == {"period", "title", "pieces", "gate"}
    assert report["period"] == "2021"
    assert set(report["gate"]) == {"red", "yellow", "green"}


def test_every_piece_has_its_place_words_sources_and_figures(report: dict[str, Any]) -> None:
    for piece in report["pieces"]:
        assert set(piece) == {"id", "section", "kind", "text", "sources", "figures"}
        assert all(isinstance(piece[name], str) and piece[name] for name in ("id", "section", "kind", "text"))
        assert piece["sources"]
        assert all(map(is_source, piece["sources"]))


def test_every_figure_has_its_value_words_and_source(report: dict[str, Any]) -> None:
    figures = [(piece, figure) for piece in report["pieces"] for figure in piece["figures"]]
    assert figures
    for piece, figure in figures:
        assert set(figure) == {"value", "unit", "qualifier", "text", "measure", "source"}
        assert figure["text"] in piece["text"]
        assert figure["source"] in piece["sources"]
        assert figure["qualifier"] in set(Qualifier)


def test_every_row_of_the_gate_has_its_rule_words_and_sources(report: dict[str, Any]) -> None:
    rows = [row for colour in report["gate"].values() for row in colour]
    assert rows
    for row in rows:
        assert set(row) == {"rule", "message", "sources"}
        assert all(map(is_source, row["sources"]))


@pytest.mark.parametrize(
    ("quantity", "value"),
    [
        (Quantity(Decimal(12), None, "lớp"), 12),
        (Quantity(Decimal("1.5"), None, "ha"), 1.5),
        (Quantity(Decimal("12.000"), None, "ha"), 12),
        (Quantity(Decimal(-3), None, "%"), -3),
        (Quantity(Decimal(1), Decimal("2.5"), "ha"), {"min": 1, "max": 2.5}),
    ],
)
def test_a_value_is_a_number_or_two_ends(quantity: Quantity, value: object) -> None:
    told = _figure(PrintedFigure("x", quantity, "a.b", (SOURCE,)))
    assert told["value"] == value
    assert isinstance(told["value"], type(value))


def test_a_figure_tells_its_unit_qualifier_measure_and_first_source() -> None:
    quantity = Quantity(Decimal(300), None, "người", Qualifier.AT_LEAST)
    second = SourceRef("entry", 4, "Khám tại Bình An")
    assert _figure(PrintedFigure("trên 300 người", quantity, "a.b", (SOURCE, second))) == {
        "value": 300,
        "unit": "người",
        "qualifier": "at_least",
        "text": "trên 300 người",
        "measure": "a.b",
        "source": {"concept": "entry", "id": 3, "label": "Khám tại An Lạc"},
    }
