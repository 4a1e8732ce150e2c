"""Yearly facts packed into the bits of one integer: bit 0 is the judged year, bit 1 the year before.

Every function uses only &, | and comparison with constants, so that one expression is worked out on a Python integer
and on an Ibis column, and runs on engines whose shifts or popcounts differ (PostgreSQL refuses shifts of mixed widths).
"""

from collections.abc import Callable
from typing import Any, Protocol

YEARS = 26  # bits of a signed 32-bit word that hold years, with room for the sign


class Masks(Protocol):
    """What conditions ask of the packed years. A mask is an int, or an integer column; a truth is bool, or a column."""

    def rated(self, rating: str) -> Any:
        """Years rated `rating` or better."""

    def disciplined(self, measure: str) -> Any:
        """Years with this disciplinary measure or a graver one."""

    def worked(self, months: int) -> Any:
        """Years with at least so many months of work; a year whose months are not known counts as full."""

    def titled(self, key: str) -> Any:
        """Years for which the title was given, or in which the award (of type công trạng) was decided."""

    def initiatives(self, scope: str, number: int) -> Any:
        """Years with at least `number` initiatives of this scope or a wider one."""

    def standard(self, award: str) -> Any:
        """Whether the standard of another award is met in the judged year."""

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


def unbroken(masks: Masks, mask: Any) -> Any:
    """The years of the run that ends with the judged year; 0 where that year is not set."""
    alive = has(mask, 0)
    total: Any = masks.choose(alive, 1, 0)
    for back in range(1, YEARS):
        alive = alive & has(mask, back)
        total = total + masks.choose(alive, 1 << back, 0)
    return total


def count(masks: Masks, mask: Any, window: Any) -> Any:
    """How many years of `mask` lie in `window` (a mask, constant or column)."""
    inside = mask & window
    total: Any = 0
    for back in range(YEARS):
        total = total + masks.choose(has(inside, back), 1, 0)
    return total


def window_after(masks: Masks, mask: Any, years: int) -> Any:
    """The years after the latest set year that lies at least `years` back; 0 where there is none."""
    found: Any = 0
    for back in range(YEARS - 1, years - 1, -1):
        found = masks.choose(has(mask, back), full(back), found)
    return found


def covers(mask: Any, window: Any) -> Any:
    """Whether `mask` holds all years of a window that is not empty."""
    return ((mask & window) == window) & (window != 0)


Truth = Callable[[Masks], Any]
