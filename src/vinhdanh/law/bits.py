"""Yearly facts packed into the bits of one integer: bit 0 is the judged year, bit 1 the year before.

Every function uses only &, |, +, - and comparison, so that one expression is worked out on a Python integer and on an
Ibis column, and runs on engines whose shifts differ (PostgreSQL refuses shifts of mixed widths).
"""

from typing import Any, Protocol

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

    def ones(self, mask: Any) -> Any:
        """How many years a mask holds."""

    @property
    def lead(self) -> int:
        """Years from the judged year to that of the decision; the same for all who are judged together."""

    def choose(self, truth: Any, yes: Any, no: Any, /) -> Any:
        """`yes` where `truth`, else `no`."""


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
    return mask - (mask & (mask + 1))


def count(masks: Masks, mask: Any, window: Any) -> Any:
    """How many years of `mask` lie in `window` (a mask, constant or column)."""
    return masks.ones(mask & window)


def window_after(masks: Masks, mask: Any, years: int) -> Any:
    """The years after the latest set year that lies at least `years` back; 0 where there is none."""
    old = mask & (full(YEARS) - full(years))
    return masks.choose(old == 0, 0, (old & -old) - 1)


def covers(mask: Any, window: Any) -> Any:
    """Whether `mask` holds all years of a window that is not empty."""
    return ((mask & window) == window) & (window != 0)


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
