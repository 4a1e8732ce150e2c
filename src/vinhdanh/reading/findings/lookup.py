"""The figure at a place of a text, and the one before it."""

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from vinhdanh.reading.model import Figure

_START = attrgetter("start")


def figure_at(figures: Sequence[Figure], place: int) -> Figure | None:
    """The figure that begins at `place`."""
    index = bisect_left(figures, place, key=_START)
    return figures[index] if index < len(figures) and figures[index].start == place else None


def figure_before(figures: Sequence[Figure], place: int) -> Figure | None:
    """The last figure that begins before `place`."""
    index = bisect_left(figures, place, key=_START)
    return figures[index - 1] if index else None
