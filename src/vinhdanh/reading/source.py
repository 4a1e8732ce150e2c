"""A document as it was read: numbered lines and the tables among them, whatever format it came in."""

from dataclasses import dataclass


class Unreadable(ValueError):
    """The file gives no text; the message is one Vietnamese sentence: what, where, what to do."""


@dataclass(frozen=True)
class Row:
    """One row of a table: the line it stands on (from 1) and its cells, in order.

    A merged cell is given once, at its first place; the places that it covers are empty.
    """

    line: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """The text as read. `lines[0]` is line 1; each is composed (NFC), as printed, without its line break.

    A paragraph of a .docx is one line, a row of a table is one line with its cells joined by " | ". In .txt, .md and
    .pdf the lines are those of the file, but rows of ruled tables of a .pdf are as in a .docx. `notes` are sentences
    for the reader ("Chữ theo phông TCVN3 (ABC) ở 12 chỗ đã được đổi sang Unicode.").
    """

    name: str
    lines: tuple[str, ...]
    tables: tuple[tuple[Row, ...], ...] = ()
    notes: tuple[str, ...] = ()
