"""What each row there can be sets in each word, as NumPy tables: a file is packed by looking its rows up.

The same words as `packing` makes of Ibis expressions; `casework.screening.arrays` reads the files.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import numpy as np

from vinhdanh.law.keys import Discipline, Rating, Scope, at_least
from vinhdanh.law.names import AWARDS
from vinhdanh.law.screening.layout import COUNT_AT, Field, Layout
from vinhdanh.law.screening.lookups import Numbers
from vinhdanh.law.screening.packing import COUNTS, FIRST_YEAR, FULL_YEAR, KNOWN, LAST_YEAR, MARCH
from vinhdanh.law.screening.program import Array


@dataclass(frozen=True)
class YearTables:
    """The place of a row is the sum of `ratings`, `disciplines`, months x `month`, and the year.

    `words` has for each word one int64 a place.
    """

    ratings: Numbers
    disciplines: Numbers
    month: int
    words: dict[str, Array]


@dataclass(frozen=True)
class EventTables:
    """The place of a row is the sum of `keys`, `types`, and the period that `periods` tells of its day.

    `keys` are those that fit a kind. A period is the spring or the rest of a year, because awards of a spring count for
    the year before; `periods` has one int16 a day from FIRST_DAY on. `ored` and `added` have for each word one int64 a
    place: the ones are joined by bitwise or, the others by addition.
    """

    keys: dict[tuple[str | None, str | None], int]
    types: Numbers
    periods: Array
    ored: dict[str, Array]
    added: dict[str, Array]


FIRST_DAY, _LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
DAYS = (_LAST_DAY - FIRST_DAY).days + 1


def year_tables(layout: Layout, judged: int) -> YearTables:
    """Return the tables for rows of YEARS."""
    ratings, disciplines = (None, *KNOWN["rating"]), (None, *KNOWN["discipline"])
    years = LAST_YEAR - FIRST_YEAR + 1
    month = years
    discipline = month * (FULL_YEAR + 1)
    rating = discipline * len(disciplines)
    back = judged - np.arange(FIRST_YEAR, LAST_YEAR + 1)
    near = (back >= 0) & (back < layout.present.years)
    words = {}
    for word, fields in layout.year_words.items():
        said = sum(_said(layout, field, ratings, disciplines).astype(np.int64) << field.at for field in fields)
        moved = np.where(near, said[..., None] << np.where(near, back, 0), 0)
        words[word] = moved.reshape(-1)
    return YearTables(
        {value: place * rating - FIRST_YEAR for place, value in enumerate(ratings)},
        {value: place * discipline for place, value in enumerate(disciplines)},
        month,
        words,
    )


def _said(layout: Layout, field: Field, ratings: tuple[str | None, ...], disciplines: tuple[str | None, ...]) -> Array:
    """Whether a row of each rating, measure and number of months marks a field."""
    months = np.arange(FULL_YEAR + 1)
    told = np.ones((len(ratings), len(disciplines), len(months)), bool)
    leaf = {one: leaf for leaf, one in layout.of_years.items()}.get(field)
    if leaf is None:
        return told
    if leaf.kind == "worked":
        return told & (months < int(leaf.what))
    if leaf.kind == "rated":
        return told & _reached(Rating, ratings, leaf.what)[:, None, None]
    return told & _reached(Discipline, disciplines, leaf.what)[:, None]


def _reached(enum: type[StrEnum], values: tuple[str | None, ...], floor: str) -> Array:
    return np.array([value is not None and at_least(enum(value), enum(floor)) for value in values])


def event_tables(layout: Layout, judged: int, on: date) -> EventTables:
    """Return the tables for rows of EVENTS."""
    fields = layout.event_fields
    deep = max((field.years for field in fields.values()), default=0)
    none = 2 * (deep + 1)  # the period of days that do not matter
    plane = (none + 1) * len(KNOWN["key"])
    keys = {key: place * (none + 1) for place, key in enumerate(KNOWN["key"])}
    words = {name: np.zeros(2 * plane, np.int64) for name in layout.words if name not in layout.year_words}
    for key in fields:
        for period in range(none):
            back = _back(key, period)
            for word, bits in _set(layout, key, back):
                words[word][plane + keys[key] + period] |= bits
    return EventTables(
        {(KNOWN["kind"][key not in AWARDS], key): place for key, place in keys.items()},
        {value: plane * counts for value, counts in COUNTS.items()},
        _periods(judged, on, none),
        {word: table for word, table in words.items() if word in layout.event_words},
        {word: table for word, table in words.items() if word not in layout.event_words},
    )


def _periods(judged: int, on: date, none: int) -> Array:
    """The period of each day: two a year, from the year after the judged one back."""
    days = np.datetime64(FIRST_DAY) + np.arange(DAYS)
    years = days.astype("datetime64[Y]").astype(np.int64) + 1970
    months = days.astype("datetime64[M]").astype(np.int64) % 12 + 1
    period = 2 * (judged + 1 - years) + (months > MARCH)
    return np.where((period >= 0) & (period < none) & (days <= np.datetime64(on)), period, none).astype(np.int16)


def _back(key: str, period: int) -> int:
    """How many years back an award or initiative of a period counts; below 0 for one that comes too late."""
    years, later = divmod(period, 2)
    return years - 1 + (key in AWARDS and not later)


def _set(layout: Layout, key: str, back: int) -> Iterator[tuple[str, int]]:
    """What one row of a key sets, so many years back, in each word."""
    field = layout.event_fields[key]
    if 0 <= back < field.years:
        yield field.word, 1 << field.at + back
    for scope, pieces in layout.sums.items():
        for piece in pieces if key not in AWARDS and at_least(Scope(key), scope) else ():
            if piece.first <= back < piece.first + piece.years:
                yield piece.word, (1 << (back - piece.first) * layout.step) | (1 << COUNT_AT)
