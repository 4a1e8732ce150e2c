"""Lines before their letters are known: stretches of text, each with the font it is written in."""

from typing import NamedTuple


class Span(NamedTuple):
    """Text in one font; `font` is "" where the file does not say. `upper`: printed in capitals whatever is stored."""

    text: str
    font: str = ""
    upper: bool = False


Spans = tuple[Span, ...]


class Row(NamedTuple):
    """One line of a document: a paragraph (one cell, `table` 0) or a row of the table with that number."""

    cells: tuple[Spans, ...]
    table: int = 0
