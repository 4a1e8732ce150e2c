"""The time a report speaks of: the year of its subject, else that of its own day."""

from datetime import date
from typing import NamedTuple

from vinhdanh.reading.reading import Reading

_YEAR_LONG = 360  # days


class Span(NamedTuple):
    """`year` is None where the report tells of several years or says none; `day` is the day it bears, if complete.

    `whole` tells a report on a year from one on a part of it.
    """

    year: int | None
    day: date | None
    whole: bool


def span_of(reading: Reading) -> Span:
    """The time that `reading` reports on."""
    header = reading.header
    window = header.window
    if window is None:
        return Span(header.year, header.date, whole=False)
    one_year = window.start.year == window.end.year
    return Span(window.start.year if one_year else None, header.date, whole=window.days >= _YEAR_LONG)
