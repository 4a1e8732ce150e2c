"""Where the words of an item stand: offsets of the reading become lines and columns, and a quote around them."""

import re
from bisect import bisect_right

from vinhdanh.importing.reports.items import Place
from vinhdanh.reading.passages import Text
from vinhdanh.text.shortening import shorten

_END = re.compile(r"[;:](?=\s|$)|\.(?=\s*$|\s+[^\W\d_a-zà-ỹ])")
_BULLET = re.compile(r"\s*(?:[-+*•–●▪◦]|\d{1,2}(?:\.\d{1,2})*[.)]|[a-zđ][.)])\s+")
QUOTED = 240


def lines_of(text: Text) -> list[tuple[int, str]]:
    """Every line that holds words, by its number, as it was read."""
    ends = (*(start - 1 for start in text.starts[1:]), len(text.text))
    spans = zip(text.numbers, text.starts, ends, strict=True)
    return [(number, text.text[start:end]) for number, start, end in spans]


def places_of(text: Text, *spans: tuple[int, int]) -> tuple[Place, ...]:
    """The lines and columns of the spans, in order; one span over a page break has two."""
    return tuple(place for start, end in spans for place in _of_span(text, start, end))


def _of_span(text: Text, start: int, end: int) -> list[Place]:
    found: list[Place] = []
    row = max(0, bisect_right(text.starts, start) - 1)
    while row < len(text.starts) and text.starts[row] < end:
        first = text.starts[row]
        last = text.starts[row + 1] - 1 if row + 1 < len(text.starts) else len(text.text)
        if max(start, first) < min(end, last):
            found.append((text.numbers[row], max(start, first) - first, min(end, last) - first))
        row += 1
    return found


def clause(text: Text, start: int, end: int) -> tuple[int, int]:
    """The (start, end) of the clause around a span: between full stops, semicolons, colons and ends of paragraphs."""
    first, last = text.paragraph(start)
    bullet = _BULLET.match(text.text, first, last)
    first = bullet.end() if bullet and bullet.end() <= start else first
    for stop in _END.finditer(text.text, first, last):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            last = stop.start()
            break
    while first < start and text.text[first].isspace():
        first += 1
    return first, last


def quote(text: Text, start: int, end: int) -> str:
    """The clause around a span, shortened where it is long so that the span stays in it."""
    first, last = clause(text, start, end)
    words = text.text[first:last].strip()
    if len(words) <= QUOTED:
        return words
    return shorten(text.text[max(first, start - QUOTED // 3) : last].strip(), QUOTED)
