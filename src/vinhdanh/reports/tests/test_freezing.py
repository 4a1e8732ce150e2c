"""What was issued stays as it was issued."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.records.models import Party
from vinhdanh.reports.composing import compose
from vinhdanh.reports.freezing import _frozen, _thawed, freeze, thaw
from vinhdanh.reports.rendering import to_document
from vinhdanh.writing import pieces as writing
from vinhdanh.writing.docx import to_docx

WORDS = st.text(max_size=12)
RUNS = st.builds(writing.Run, WORDS, bold=st.booleans(), italic=st.booleans(), ref=st.none() | WORDS)
CHARTS = st.dictionaries(WORDS, st.none() | st.integers() | WORDS | st.lists(st.booleans()), max_size=3)


@st.composite
def tables(draw: st.DrawFn) -> writing.Table:
    columns = draw(st.lists(st.builds(writing.Column, WORDS, width=st.floats(0.1, 9)), min_size=1, max_size=3))
    rows = draw(st.lists(st.tuples(*[WORDS for _ in columns]), max_size=3))
    return writing.Table(tuple(columns), tuple(rows), draw(WORDS), draw(st.frozensets(st.integers(0, 5))), draw(WORDS))


PIECES = st.one_of(
    st.builds(writing.Heading, st.sampled_from(writing.Level), WORDS, WORDS, WORDS),
    st.builds(writing.Paragraph, st.lists(RUNS, max_size=3).map(tuple), st.sampled_from(["", "-", "+"]), WORDS, WORDS),
    tables(),
    st.builds(writing.Chart, CHARTS, WORDS, WORDS, WORDS),
    st.builds(writing.Break),
)


def kept(value: Any) -> Any:
    """What the database gives back of a JSON value."""
    return json.loads(json.dumps(value))


@given(PIECES)
def test_every_kind_of_piece_thaws_as_it_was_frozen(piece: writing.Piece) -> None:
    assert _thawed(kept(_frozen(piece))) == piece


@pytest.fixture
def snapshot(hospital: Party) -> dict[str, Any]:
    return freeze(compose("2021", owner=hospital))


def test_a_report_thaws_to_the_same_document(snapshot: dict[str, Any], hospital: Party) -> None:
    document = to_document(compose("2021", owner=hospital))
    assert thaw(kept(snapshot)) == document
    assert any(isinstance(piece, writing.Table) for piece in document.body)
    assert any(isinstance(piece, writing.Chart) for piece in document.body)


def test_the_word_file_is_the_same_to_the_byte(snapshot: dict[str, Any], hospital: Party) -> None:
    assert to_docx(thaw(kept(snapshot))) == to_docx(to_document(compose("2021", owner=hospital)))


def test_a_snapshot_tells_the_program_the_evidence_and_the_reasons(snapshot: dict[str, Any]) -> None:
    assert snapshot["program"]
    assert snapshot["report"]["period"] == "2021"
    assert all(piece["sources"] for piece in snapshot["report"]["pieces"])
    assert snapshot["kept"] == []
