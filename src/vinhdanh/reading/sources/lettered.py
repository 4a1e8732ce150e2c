"""Lines of spans as a Source: legacy fonts converted, letters composed, tables gathered."""

from collections.abc import Iterable, Sequence

from vinhdanh.reading.source import Row as SourceRow
from vinhdanh.reading.source import Source
from vinhdanh.reading.sources import limits
from vinhdanh.reading.sources.conversion import Converter
from vinhdanh.reading.sources.spans import Row, Span
from vinhdanh.text.folding import compose


def source_of(name: str, rows: Sequence[Row], notes: Iterable[str] = ()) -> Source:
    """Return the Source of `rows`. Raises Unreadable where they are longer than any report."""
    if len(rows) > limits.MAX_LINES:
        raise limits.too_long(name)
    converter = Converter(rows)
    cells = [tuple(_tidy(converter.text(cell)) for cell in row.cells) for row in rows]
    lines = limits.bounded(name, [" | ".join(each) for each in cells])
    tables: dict[int, list[SourceRow]] = {}
    for number, (row, texts) in enumerate(zip(rows, cells, strict=True), 1):
        if row.table:
            tables.setdefault(row.table, []).append(SourceRow(number, tuple(" ".join(text.split()) for text in texts)))
    return Source(name, tuple(lines), tuple(map(tuple, tables.values())), (*notes, *converter.notes()))


def rows_of(lines: Iterable[str]) -> list[Row]:
    """Lines of plain text, whose font nobody knows."""
    return [Row(((Span(line),),)) for line in lines]


def _tidy(text: str) -> str:
    """The text composed, without spaces at its end and without the controls that no page prints."""
    text = compose(text)
    if not text.isprintable():
        text = "".join(c for c in text if (c >= " " and not "\x7f" <= c < "\xa0") or c == "\t")
    return text.rstrip(" \xa0")
