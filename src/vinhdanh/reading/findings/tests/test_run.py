"""All rules together, on a whole text and on anything at all."""

from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.reading.findings.run import RULES, examine
from vinhdanh.reading.findings.tests.examples import examples, reading_of

BROKEN = """BÁO CÁO
Kết quả công tác thi đua năm 2021
Ngày 31/6/2021, Sở họp. Quán triệt Chỉ thị số 18-CT/TW ngày 04/9/2012 của Ban Bí thư.
Sơ kết Chỉ thị số 18/CT-TW ngày 04/9/2012 của Ban Bí thư.
Sáng thứ hai, ngày 15/6/2021, Sở giao ban; sáng thứ ba, ngày 22/6/2021, Sở tập huấn."""
PIECES = [
    line for example in examples() for line in (*example.text.split("\n"), *map(" | ".join, example.table)) if line
]
TABLES = [example.table for example in examples() if example.table]


def test_what_breaks_and_what_holds_are_told_apart_in_the_order_of_the_text() -> None:
    broken, verified = examine(reading_of(BROKEN))
    assert [one.rule for one in broken] == ["impossible_dates", "document_twins", "weekdays"]
    assert "weekdays" in {one.rule for one in verified}
    assert all(one.finding.severity is None for one in verified)


def test_a_text_without_relations_gives_nothing() -> None:
    assert examine(reading_of("Toàn ngành đoàn kết, nỗ lực vượt khó.")) == ((), ())


def test_an_empty_text_gives_nothing() -> None:
    assert examine(reading_of("")) == ((), ())


@settings(max_examples=150, deadline=None)
@given(
    pieces=st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=40)), max_size=12),
    earlier=st.lists(st.sampled_from(PIECES), max_size=6),
    table=st.sampled_from(TABLES),
    cut=st.integers(min_value=0, max_value=60),
)
def test_no_mixture_of_lines_breaks_a_rule(
    pieces: list[str], earlier: list[str], table: tuple[tuple[str, ...], ...], cut: int
) -> None:
    rows = tuple(row[: max(1, len(row) - (cut + i) % 3)] for i, row in enumerate(table))
    reading = reading_of("\n".join(pieces)[cut:], rows)
    broken, verified = examine(reading, reading_of("\n".join(earlier)))
    for told in (*broken, *verified):
        assert told.rule in RULES
        assert all(0 <= start < end <= len(reading.text.text) for start, end in told.finding.places)
