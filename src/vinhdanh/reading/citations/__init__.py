"""The documents a text cites: symbol, type, date, issuer, subject and role, each document once."""

from bisect import bisect_right
from collections.abc import Iterable
from operator import attrgetter

from vinhdanh.reading.citations.laws import laws
from vinhdanh.reading.citations.mention import Mention
from vinhdanh.reading.citations.merging import merged
from vinhdanh.reading.citations.numbered import numbered, own_symbol
from vinhdanh.reading.citations.unnumbered import unnumbered
from vinhdanh.reading.model import Citation
from vinhdanh.reading.passages import Text

__all__ = ["Mention", "citations_of", "mentions_of", "own_symbol"]


def citations_of(text: Text) -> tuple[Citation, ...]:
    """Return the documents that `text` cites, in the order of their first mention."""
    return tuple(merged(mentions_of(text)))


def mentions_of(text: Text) -> list[Mention]:
    """Return every place that cites a document, in order; the report's own symbol is none."""
    known = list(numbered(text, own_symbol(text)))
    known = _in_order(known, _outside(laws(text), known))
    return _in_order(known, list(unnumbered(text, known)))


def _outside(found: Iterable[Mention], known: list[Mention]) -> list[Mention]:
    """Those that do not begin where a known one does or overlap its symbol."""
    starts = [each.start for each in known]
    kept = []
    for mention in found:
        at = bisect_right(starts, mention.start)
        clear = not at or known[at - 1].end <= mention.start
        if clear and (at == len(known) or mention.end <= known[at].place):
            kept.append(mention)
    return kept


def _in_order(one: list[Mention], other: list[Mention]) -> list[Mention]:
    return sorted(one + other, key=attrgetter("start")) if other else one
