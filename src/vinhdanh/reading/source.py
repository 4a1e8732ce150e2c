"""A document as it was read: numbered lines and the tables among them, whatever format it came in."""

from dataclasses import dataclass


class Unreadable(ValueError):
    """The file gives no text; the message is one Vietnamese sentence: what, where, what to do."""


@dataclass(frozen=True)
class Row:
    """One row of a table: the line it stands on (from 1) and its cells, in order; a merged cell is given once."""

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """The text as read. `lines[0]` is line 1; each is composed (NFC), as printed, without its line break.

    A paragraph of a .docx is one line, a row of a table is one line with its cells joined by " | ". In .txt, .md and
    .pdf the lines are those of the file. `notes` are sentences for the reader ("phông TCVN3 đã được chuyển mã").
    """

    name: str
    lines: tuple[str, ...]
    tables: tuple[tuple[Row, ...], ...] = ()
    notes: tuple[str, ...] = ()
