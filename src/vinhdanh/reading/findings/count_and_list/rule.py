"""A stated count and the list that follows it agree: "05 CCN: Jutech, Trung Sơn - Ninh Sơn, Lan Sơn 2, … và Lãng Cao".

Lists that only give examples ("như", "các", "…") and lists of quantities ("03 ở huyện A, 02 ở huyện B": a sum) are not
judged; nor is a list so far from its count that it must be another's.
"""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.counts import is_count
from vinhdanh.reading.findings.verdict import breaks, holds, warns
from vinhdanh.reading.lists.listing import Listing
from vinhdanh.reading.lists.opening import listing_after
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading

_MOST = 40  # no sentence lists more
_SLIPS = 2  # how far a list may lie from its count and still be its own
# a count right before this one: the list may be of both
_PAIRED = re.compile(r"(?<![\d/.])\d[\d.]*(?: [^\W\d_]+){1,4}(?:, | và )$")
_REACH = 45


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every exact count of things with a list behind it."""
    text, figures = reading.text, reading.figures
    for index, figure in enumerate(figures):
        if not is_count(figure) or not 1 < figure.value <= _MOST or text.line(figure.start) in text.row_lines:
            continue
        limit = figures[index + 1].start if index + 1 < len(figures) else len(text.text)
        listing = listing_after(text, figure.end, figure.unit.lower(), limit)
        if listing and listing.length > 1:
            paired = _PAIRED.search(text.words, max(0, figure.start - _REACH), figure.start)
            yield from _judge(text, figure, listing, paired=bool(paired))


def _judge(text: Text, figure: Figure, listing: Listing, *, paired: bool) -> Iterator[Finding]:
    stated, listed = int(figure.value), listing.length
    printed = text.text[figure.start : figure.end]
    places = ((figure.start, figure.end), (listing.items[0][0], listing.items[-1][1]))
    if listed == stated:
        yield holds(f"“{printed}” khớp với danh sách gồm {listed} mục.", str(listed), str(stated), *places)
    elif stated not in listing.others and abs(stated - listed) <= max(_SLIPS, listed // 4) and not paired:
        message = f"Ghi “{printed}” nhưng danh sách theo sau có {listed} mục: hãy xem lại số hoặc danh sách."
        if listing.sure:
            yield breaks(message, str(listed), str(stated), *places, sure=0.9)
        else:
            yield warns(message, str(listed), str(stated), *places, sure=0.6)
