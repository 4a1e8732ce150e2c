"""How the facts of a person are laid out in the bits of a few 64-bit integers ("words"), one field a fact.

A field has one bit a year, the lowest for the judged year. Words that begin with "y" are filled by YEARS, those with
"e" by EVENTS, both by bitwise or; those with "n" add up initiatives, where a rule asks for more than one of a year.
"""

from dataclasses import dataclass
from typing import NamedTuple

from vinhdanh.law.bits import YEARS
from vinhdanh.law.keys import Scope, at_least
from vinhdanh.law.screening.leaves import Leaf

ROOM = 62  # bits of a word that hold fields: above them stands a flag, and the sign
STEPS = (5, 10)  # bits a year may take in a sum, the fewest first; the highest is left free to compare with
COUNT_AT = 50  # from this bit on a sum counts its summands, so that one that ran over is seen
_LEAST = 8  # years of a field that YEARS fills: so wide, it is wider than there are fields in a word
_OF_YEARS = {"rated", "disciplined", "worked"}


class Depth(NamedTuple):
    """How many years back the rows reach, the judged year included; awards of a spring count for one year more."""

    years: int
    events: int


class Field(NamedTuple):
    """`years` years from the `first` one back on, in a word from bit `at`."""

    word: str
    at: int
    years: int
    first: int = 0


@dataclass(frozen=True)
class Layout:
    """Where everything stands.

    `present` has a bit for every row of YEARS. `titled` are the years of each award, `scopes` those with an initiative
    of exactly each scope, `sums` the initiatives of each scope or a wider one, in as many pieces as they need.
    """

    present: Field
    of_years: dict[Leaf, Field]
    titled: dict[str, Field]
    scopes: dict[Scope, Field]
    sums: dict[Scope, tuple[Field, ...]]
    step: int

    @property
    def most(self) -> int:
        """How many initiatives one sum can tell apart."""
        return (1 << (self.step - 1)) - 1

    @property
    def year_words(self) -> dict[str, list[Field]]:
        """The fields of each word that YEARS fills."""
        return _by_word((self.present, *self.of_years.values()))

    @property
    def event_fields(self) -> dict[str, Field]:
        """The field of each key of EVENTS that is looked at."""
        return {**self.titled, **{str(scope): field for scope, field in self.scopes.items()}}

    @property
    def event_words(self) -> dict[str, list[Field]]:
        """The fields of each word that EVENTS fills."""
        return _by_word(tuple(self.event_fields.values()))

    @property
    def words(self) -> tuple[str, ...]:
        """The names of all words."""
        added = (piece.word for pieces in self.sums.values() for piece in pieces)
        return (*self.year_words, *self.event_words, *added)


def laid_out(looked_at: dict[Leaf, int], depth: Depth, step: int = STEPS[0]) -> Layout:
    """Return the layout for what the rules look at, no deeper than the rows reach."""
    of_years = [one for one in looked_at if one.kind in _OF_YEARS]
    deep = max(_LEAST, min(YEARS, depth.years))
    present, *fields = _fill("y", [deep] * (len(of_years) + 1), deep)
    back = max(1, min(YEARS, depth.events))
    titled = {one.what: min(years, back + 1) for one, years in looked_at.items() if one.kind == "titled"}
    scopes = {scope: min(years, back) for scope in Scope if (years := _reach(looked_at, scope, wider=True))}
    placed = iter(_fill("e", [*titled.values(), *scopes.values()], back + 1))
    sums, taken = {}, 0
    for scope in Scope:
        years = min(back, _reach({one: far for one, far in looked_at.items() if one.number > 1}, scope, wider=False))
        counted = COUNT_AT // step
        firsts = range(0, years, counted)
        sums[scope] = tuple(
            Field(f"n{taken + number}", 0, min(counted, years - first), first) for number, first in enumerate(firsts)
        )
        taken += len(firsts)
    return Layout(
        present,
        dict(zip(of_years, fields, strict=True)),
        {award: next(placed) for award in titled},
        {scope: next(placed) for scope in scopes},
        sums,
        step,
    )


def _reach(looked_at: dict[Leaf, int], scope: Scope, *, wider: bool) -> int:
    """How far back initiatives of a scope are looked at; with `wider`, also where they serve for a nearer one."""
    found = [
        years
        for one, years in looked_at.items()
        if one.kind == "initiatives" and (one.what == scope or (wider and at_least(scope, Scope(one.what))))
    ]
    return max(found, default=0)


def _fill(letter: str, wanted: list[int], most: int) -> list[Field]:
    """Fields one after the other; one that does not fit begins the next word.

    Above a field that is not as deep as rows can be, a bit is spared for an award of the spring after its first year.
    """
    fields, word, used = [], 0, 0
    for years in wanted:
        taken = min(years + 1, most)
        if used + taken > ROOM:
            word, used = word + 1, 0
        fields.append(Field(f"{letter}{word}", used, years))
        used += taken
    return fields


def _by_word(fields: tuple[Field, ...]) -> dict[str, list[Field]]:
    found: dict[str, list[Field]] = {}
    for one in fields:
        found.setdefault(one.word, []).append(one)
    return found
