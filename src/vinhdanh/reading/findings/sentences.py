"""Sentences and clauses around a place of a text."""

import re
from collections.abc import Iterator

from vinhdanh.reading.passages import Text

_END = re.compile(r"[.!?;](?=\s|$)|\.{3}|…")
_CLAUSE = re.compile(r"[.!?;:](?=\s|$)")
_LONGEST = 600


def sentences(text: Text) -> Iterator[tuple[int, int]]:
    """The (start, end) of every sentence; a semicolon ends one too, as in lists."""
    for start, end in text.paragraphs():
        begin = start
        for match in _END.finditer(text.text, start, end):
            if match.end() > begin + 1:
                yield begin, match.end()
            begin = match.end() + 1
        if begin < end:
            yield begin, end


def clause(text: Text, start: int, end: int) -> tuple[int, int]:
    """The (start, end) of the clause that holds start … end: up to the nearest stop, semicolon or colon.

    It reaches no further than a long sentence does to both sides.
    """
    first, last = text.paragraph(start)
    first, last = max(first, start - _LONGEST), min(last, end + _LONGEST)
    for match in _CLAUSE.finditer(text.text, first, start):
        first = match.end()
    after = _CLAUSE.search(text.text, end, last)
    return first, after.start() if after else last
