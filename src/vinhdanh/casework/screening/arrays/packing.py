"""Both files packed into words by the tables of what a row sets."""

from datetime import date
from functools import lru_cache
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.casework.screening.arrays.people import Odd, People, Words, reduced
from vinhdanh.casework.screening.arrays.reading import (
    Pool,
    Scratch,
    Strings,
    coded,
    numbers,
    persons,
)
from vinhdanh.casework.screening.faults import Seen
from vinhdanh.law.bits import full
from vinhdanh.law.screening.layout import COUNT_AT, Layout
from vinhdanh.law.screening.packing import FIRST_YEAR, FULL_YEAR, LAST_YEAR
from vinhdanh.law.screening.program import Array
from vinhdanh.law.screening.tables import (
    DAYS,
    FIRST_DAY,
    EventTables,
    YearTables,
    event_tables,
    year_tables,
)

_EPOCH = date(1970, 1, 1)
_UNKNOWN = -(1 << 28)


def seen(path: Path, name: str) -> Seen:
    """The number of rows, and the first and last value of a column, from what the file tells of its row groups.

    Raises Odd where it does not tell.
    """
    metadata = pq.read_metadata(path)
    at = metadata.schema.names.index(name)
    told = [metadata.row_group(group).column(at).statistics for group in range(metadata.num_row_groups)]
    if not metadata.num_rows:
        return Seen(0, None, None)
    if any(one is None or not one.has_min_max for one in told):
        raise Odd(name)
    return Seen(metadata.num_rows, min(one.min for one in told), max(one.max for one in told))


def words_of_years(pool: Pool, path: Path, layout: Layout, judged: int) -> People:
    """Return everybody with a row of YEARS. Raises Odd, also for a year twice."""
    tables = year_tables(layout, judged)
    begins = lru_cache(lambda strings: _year_begins(tables, strings))
    near: list[int] = []

    def read(batch: pa.RecordBatch, scratch: Scratch) -> People:
        rows, strings = coded(batch, scratch, "rating", "discipline")
        year = numbers(batch, "year", FIRST_YEAR, LAST_YEAR)
        near.append(_near(year, layout, judged))
        place = scratch.looked_up("place", begins(strings), rows)
        place += numbers(batch, "months_worked", 0, FULL_YEAR, FULL_YEAR) * np.int16(tables.month)
        place += year
        return reduced(persons(batch), _words(tables.words, place, scratch), {})

    people = pool.people_in(path, ["rating", "discipline"], read)
    present = (people.ored[layout.present.word] >> layout.present.at) & full(layout.present.years)
    if int(np.bitwise_count(present).sum()) != sum(near):
        raise Odd("year")
    return people


def _year_begins(tables: YearTables, strings: Strings) -> Array:
    """What each number of the strings adds to the place of the row; below 0 where one is not known."""
    ratings, disciplines = strings
    known = [tables.ratings.get(rating, _UNKNOWN) for rating in ratings]
    return _sums(known, [tables.disciplines.get(measure, _UNKNOWN) for measure in disciplines])


def _sums(some: list[int], others: list[int]) -> Array:
    """Every sum of one of these and one of those."""
    return np.add.outer(np.array(some, np.intp), np.array(others, np.intp)).ravel()


def _near(year: Array, layout: Layout, judged: int) -> int:
    """How many rows are of years that are looked at."""
    before = judged - layout.present.years
    if len(year) and year.min() > before and year.max() <= judged:
        return len(year)
    return int(((year <= judged) & (year > before)).sum())


def words_of_events(pool: Pool, path: Path, layout: Layout, judged: int, on: date) -> People:
    """Return everybody with a row of EVENTS. Raises Odd."""
    tables = event_tables(layout, judged, on)
    begins = lru_cache(lambda strings: _event_begins(tables, strings))
    first = (FIRST_DAY - _EPOCH).days

    def read(batch: pa.RecordBatch, scratch: Scratch) -> People:
        rows, strings = coded(batch, scratch, "kind", "key", "type")
        day = np.subtract(
            numbers(batch, "date", first, first + DAYS - 1), first, out=scratch.room("day", np.intp, len(batch))
        )
        place = scratch.looked_up("place", begins(strings), rows)
        place += scratch.looked_up("period", tables.periods, day)
        return reduced(persons(batch), _words(tables.ored, place, scratch), _words(tables.added, place, scratch))

    return pool.people_in(path, ["kind", "key", "type"], read)


def _event_begins(tables: EventTables, strings: Strings) -> Array:
    """What each number of the strings adds to the place of the row; below 0 where one is not known."""
    kinds, keys, types = strings
    known = [tables.keys.get((kind, key), _UNKNOWN) for kind in kinds for key in keys]
    return _sums(known, [tables.types.get(form, _UNKNOWN) for form in types])


def _words(tables: Words, place: Array, scratch: Scratch) -> Words:
    if len(place) and place.min() < 0:
        raise Odd
    return {word: scratch.looked_up(word, table, place) for word, table in tables.items()}


def sums_hold(layout: Layout, added: Words) -> bool:
    """Whether no year of a sum has run over."""
    return all(
        _holds(added[piece.word], layout.step, piece.years) for pieces in layout.sums.values() for piece in pieces
    )


def _holds(word: Array, step: int, years: int) -> bool:
    """The sums of the years are as many as all summands, and none reaches the bit that is left free."""
    several = word[(word >> COUNT_AT) >= 1 << (step - 1)]
    each = [(several >> year * step) & full(step) for year in range(years)]
    return all((one < 1 << (step - 1)).all() for one in each) and bool((sum(each) == several >> COUNT_AT).all())
