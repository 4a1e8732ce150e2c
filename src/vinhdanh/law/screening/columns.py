"""The packed years of a whole population as Ibis columns: the same questions as `facts.Facts` answers for one case."""

from functools import reduce
from operator import or_
from typing import Any

import ibis

from vinhdanh.law.bits import YEARS, full
from vinhdanh.law.keys import Rating, Scope, at_least
from vinhdanh.law.screening.layout import Field, Layout
from vinhdanh.law.screening.leaves import Leaf


def unpacked(words: Any, layout: Layout, looked_at: dict[Leaf, int]) -> tuple[Any, dict[Leaf, str]]:
    """The table of `person_id` and one mask (int32) a fact, from that of words; and the name of each fact's column."""
    names = {leaf: f"m{number}" for number, leaf in enumerate(looked_at)}
    masks = {name: _mask(words, layout, leaf) for leaf, name in names.items()}
    return words.select("person_id", **masks), names


_HALVES = ((1, 0x55555555), (2, 0x33333333), (4, 0x0F0F0F0F), (8, 0x00FF00FF), (16, 0x0000FFFF))


def counted(table: Any, *names: str, bits: int) -> Any:
    """The table with each mask (int32, of so many bits) replaced by how many of its bits are set.

    Neighbouring bits are added up, because not every engine counts them; one step a subquery, because engines work out
    anew what is written twice in one.
    """
    for width, half in _HALVES:
        if width < bits:
            table = table.mutate(
                **{name: (table[name] & half) + (table[name].__rshift__(width) & half) for name in names}
            )
    return table


class Columns:
    """Implements `bits.Masks` over the table of `unpacked`.

    `standards` are the names of two columns for each award that was already judged, met, and met or open, with all
    bits set where it is true; an award without them has no rule, which nobody can tell.
    """

    def __init__(self, table: Any, names: dict[Leaf, str], *, lead: int, standards: dict[str, tuple[str, str]]) -> None:
        self._table, self._names, self._standards = table, names, standards
        self.lead = lead

    def rated(self, rating: str) -> Any:
        """See `bits.Masks`."""
        return self._leaf("rated", rating)

    def unrated(self) -> Any:
        """See `bits.Masks`."""
        return self.rated(Rating.KHTNV) ^ full(YEARS)

    def disciplined(self, measure: str) -> Any:
        """See `bits.Masks`."""
        return self._leaf("disciplined", measure)

    def worked(self, months: int) -> Any:
        """See `bits.Masks`; what is packed are the years known to be short."""
        return self._leaf("worked", months) ^ full(YEARS)

    def titled(self, key: str) -> Any:
        """See `bits.Masks`."""
        return self._leaf("titled", key)

    def initiatives(self, scope: str, number: int) -> Any:
        """See `bits.Masks`."""
        return self._leaf("initiatives", scope, number)

    def standard(self, award: str) -> Any:
        """See `bits.Masks`."""
        return self._table[self._standards[award][0]] != 0 if award in self._standards else ibis.literal(value=False)

    def standard_open(self, award: str) -> Any:
        """See `bits.Masks`."""
        return self._table[self._standards[award][1]] != 0 if award in self._standards else ibis.literal(value=True)

    def _leaf(self, kind: str, what: object, number: int = 0) -> Any:
        return self._table[self._names[Leaf(kind, str(what), number)]]


def _mask(words: Any, layout: Layout, leaf: Leaf) -> Any:
    if leaf.kind == "titled":
        return _cut(words, layout.titled[leaf.what])
    if leaf.kind != "initiatives":
        return _cut(words, layout.of_years[leaf])
    scope = Scope(leaf.what)
    if leaf.number == 1:
        return reduce(or_, (_cut(words, field) for one, field in layout.scopes.items() if at_least(one, scope)))
    return reduce(or_, (_several(words, piece, layout.step, leaf.number) for piece in layout.sums[scope]))


def _cut(words: Any, field: Field) -> Any:
    """The bits of one field."""
    word = words[field.word]
    return ((word.__rshift__(field.at) if field.at else word) & full(field.years)).cast("int32")


def _several(words: Any, piece: Field, step: int, number: int) -> Any:
    """The years of a sum that are at least `number`: added to what is wanting to the highest bit, it is set."""
    highest = 1 << (step - 1)
    each = sum(1 << place * step for place in range(piece.years))
    reached = ((words[piece.word] & (full(step - 1) * each)) + (highest - number) * each).__rshift__(step - 1) & each
    years = _gathered(reached, step, piece.years).cast("int32")
    return years * (1 << piece.first) if piece.first else years


def _gathered(bits: Any, step: int, years: int) -> Any:
    """Bits that stand `step` apart, moved together: neighbours first, then pairs, then fours."""
    held = 1
    while held < years:
        groups = range(0, years, 2 * held)
        kept = sum(full(min(2 * held, years - first)) << first * step for first in groups)
        bits = (bits | bits.__rshift__(held * (step - 1))) & kept
        held *= 2
    return bits
