"""Sentences with the figures and comparisons that stand in them."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vinhdanh.reading.model import Figure, Ratio
from vinhdanh.reading.passages import Text

_END = re.compile(r"[.!?](?=\s+[\"“(]?[A-ZĐÀ-Ỹ0-9+*-])|\n")


class Statement(NamedTuple):
    """One sentence (semicolons do not end it) and what was read in it, in order."""

    start: int
    end: int
    figures: tuple[Figure, ...]
    ratios: tuple[Ratio, ...]


def statements_of(text: Text, figures: Sequence[Figure], ratios: Sequence[Ratio]) -> Iterator[Statement]:
    """Yield the sentences of `text` that hold a figure or a comparison."""
    start, at, beside = 0, 0, 0
    for end in (*(match.end() for match in _END.finditer(text.text)), len(text.text)):
        first, before = at, beside
        while at < len(figures) and figures[at].start < end:
            at += 1
        while beside < len(ratios) and ratios[beside].start < end:
            beside += 1
        if at > first or beside > before:
            yield Statement(start, end, tuple(figures[first:at]), tuple(ratios[before:beside]))
        start = end
