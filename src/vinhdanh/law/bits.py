"""Yearly facts packed into the bits of one integer: bit 0 is the judged year, bit 1 the year before.

Every function uses only &, |, ^, negation and comparison, so that one expression is worked out on a Python integer and
on an Ibis column. Sums and differences are left out because engines test each for overflow, at eight times the cost;
shifts because PostgreSQL refuses those of mixed widths; ~ because Ibis writes ~(a | b) without its parentheses.
"""

from typing import Any, NamedTuple, Protocol

YEARS = 26  # bits of a signed 32-bit word that hold years, with room for the sign


class Masks(Protocol):
    """What conditions ask of the packed years. A mask is an int, or an integer column; a truth is bool, or a column."""

    def rated(self, rating: str) -> Any:
        """Years rated `rating` or better."""

    def unrated(self) -> Any:
        """Years whose rating is not known."""

    def disciplined(self, measure: str) -> Any:
        """Years with this disciplinary measure or a graver one."""

    def worked(self, months: int) -> Any:
        """Years not known to have fewer months of work: a year whose months are not known counts as full."""

    def titled(self, key: str) -> Any:
        """Years for which the title was given, or in which the award (of type công trạng) was decided."""

    def initiatives(self, scope: str, number: int) -> Any:
        """Years with at least `number` initiatives of this scope or a wider one."""

    def standard(self, award: str) -> Any:
        """Whether the standard of another award is met in the judged year."""

    def standard_open(self, award: str) -> Any:
        """Whether it is met, or nobody but a person can tell."""

    @property
    def lead(self) -> int:
        """Years from the judged year to that of the decision; the same for all who are judged together."""


def full(years: int) -> int:
    """The mask of the judged year and those before it, `years` in all."""
    return (1 << years) - 1


def has(mask: Any, back: int) -> Any:
    """Whether the year `back` years before the judged one is set."""
    return (mask & (1 << back)) != 0


def run(mask: Any, years: int) -> Any:
    """Whether the last `years` years are all set."""
    return (mask & full(years)) == full(years)


def unbroken(mask: Any) -> Any:
    """The years of the run that ends with the judged year; 0 where that year is not set."""
    return mask & _other(-_other(mask))


def _other(mask: Any) -> Any:
    """Every other bit; that of a negated number is the number less one."""
    return mask ^ -1


def all_but_latest(mask: Any) -> Any:
    """The mask without its latest set year."""
    return mask & _other(-mask)


def at_least_set(mask: Any, number: int) -> Any:
    """Whether at least `number` years are set: the latest one is taken away until only the last must be there."""
    for _ in range(number - 1):
        mask = all_but_latest(mask)
    return mask != 0


def together(planes: list[Any], number: int) -> Any:
    """Whether `planes` hold `number` set years in all, where each plane lies within the one before it.

    `planes[k]` are the years with more than k of a thing, so all of them together count the things.
    """
    found: Any = None
    for parts in _parts(number, number):
        met: Any = None
        for plane, wanted in zip(planes, parts, strict=False):
            enough = at_least_set(plane, wanted)
            met = enough if met is None else met & enough
        found = met if found is None else found | met
    return found


def _parts(number: int, largest: int) -> list[tuple[int, ...]]:
    """The ways to write `number` as falling parts: 3 as (3,), (2, 1), (1, 1, 1)."""
    if number == 0:
        return [()]
    return [(first, *rest) for first in range(min(number, largest), 0, -1) for rest in _parts(number - first, first)]


class After(NamedTuple):
    """The years after an award: `found` tells whether there is such an award, else `window` says nothing."""

    found: Any
    window: Any


def after(mask: Any, years: int) -> After:
    """The years after the latest set year that lies at least `years` (1 or more) back."""
    old = mask & (full(YEARS) - full(years))
    return After(old != 0, _other(old | -old))


def covers(mask: Any, since: After) -> Any:
    """Whether `mask` holds all years since."""
    return ((mask & since.window) == since.window) & since.found


class Hopeful:
    """The same years with the best that may still be found: unknown ratings are good, open standards are met."""

    def __init__(self, masks: Masks) -> None:
        self._masks = masks

    def rated(self, rating: str) -> Any:
        """Years rated so or better, and those not known."""
        return self._masks.rated(rating) | self._masks.unrated()

    def standard(self, award: str) -> Any:
        """Whether the standard of another award is met or open."""
        return self._masks.standard_open(award)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._masks, name)
