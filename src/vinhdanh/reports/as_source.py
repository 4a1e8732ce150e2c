"""A document as the readers of `reading` take it: its printed lines in order, each knowing the piece it came from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import zip_longest

from vinhdanh.reading.source import Row, Source
from vinhdanh.writing.pieces import Break, Chart, Document, Heading, Paragraph, Piece, Table
from vinhdanh.writing.wording import (
    ADDRESSED,
    ELECTRONIC,
    RECIPIENTS,
    date_line,
    heading_lines,
    listed,
    number_line,
)


@dataclass(frozen=True)
class Printed:
    """`pieces[i]` is the id of the piece that `source.lines[i]` prints, "" for fixed words and headings."""

    source: Source
    pieces: tuple[str, ...]

    def pieces_on(self, lines: Iterable[int]) -> tuple[str, ...]:
        """The pieces printed on these lines (from 1), each once."""
        return tuple(dict.fromkeys(piece for line in lines if (piece := self.pieces[line - 1])))


@dataclass
class _Sheet:
    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    tables: list[tuple[Row, ...]] = field(default_factory=list)

    def write(self, text: str, piece: str = "") -> int:
        """Add one line and return its number."""
        self.lines.append(" ".join(text.split()))
        self.pieces.append(piece)
        return len(self.lines)


def as_source(document: Document, basis: Sequence[str] = ()) -> Printed:
    """Return `document` as lines and tables; `basis` are the ids of the pieces its grounds were made of, in order."""
    sheet = _Sheet()
    for line in _top(document):
        sheet.write(line)
    grounds = [(text, piece) for text, piece in zip_longest(document.basis, basis, fillvalue="") if text.strip()]
    for line, (_, piece) in zip(listed(text for text, _ in grounds), grounds, strict=True):
        sheet.write(line, piece)
    for part in document.body:
        _write(sheet, part)
    for line in _foot(document):
        sheet.write(line)
    for appendix in document.appendices:
        sheet.write(f"Phụ lục {appendix.number}")
        sheet.write(appendix.title.upper())
        for part in appendix.body:
            _write(sheet, part)
    return Printed(Source(document.title, tuple(sheet.lines), tuple(sheet.tables)), tuple(sheet.pieces))


def _top(document: Document) -> Iterator[str]:
    header = document.header
    yield header.parent_body.upper()
    yield header.body.upper()
    yield number_line(header)
    yield date_line(header.place, header.date)
    yield header.kind.upper()
    yield header.subject
    if document.addressees:
        yield f"{ADDRESSED} {'; '.join(document.addressees)}"


def _write(sheet: _Sheet, piece: Piece) -> None:
    match piece:
        case Heading():
            for line in heading_lines(piece):
                sheet.write(line)
        case Paragraph():
            words = "".join(run.text for run in piece.runs)
            sheet.write(f"{piece.bullet} {words}" if piece.bullet else words, piece.id)
        case Table():
            _write_table(sheet, piece)
        case Chart():
            sheet.write(piece.caption, piece.id)
        case Break():
            pass


def _write_table(sheet: _Sheet, table: Table) -> None:
    if table.caption:
        sheet.write(table.caption, table.id)
    heads = tuple(column.title for column in table.columns)
    rows = [Row(sheet.write(" | ".join(cells), table.id), cells) for cells in (heads, *table.rows)]
    sheet.tables.append(tuple(rows))


def _foot(document: Document) -> Iterator[str]:
    recipients, signature = document.recipients, document.signature
    yield RECIPIENTS
    yield from (f"- {line}" for line in listed((*recipients.lines, recipients.filing)))
    if recipients.electronic:
        yield ELECTRONIC
        yield from (f"- {line}" for line in listed(recipients.electronic))
    yield from (line.upper() for line in signature.authority)
    yield signature.name
