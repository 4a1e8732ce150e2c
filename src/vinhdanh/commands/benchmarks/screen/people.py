"""The facts of single people, gathered from rows by plain Python."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

import duckdb

from vinhdanh.casework.screening.population import Population
from vinhdanh.law.bits import YEARS, full
from vinhdanh.law.keys import AwardType, Discipline, Rating, Scope, at_least
from vinhdanh.law.screening.leaves import Leaf
from vinhdanh.law.screening.packing import EVENTS_COLUMNS, YEARS_COLUMNS
from vinhdanh.law.screening.titles import Screened

YearRow = tuple[int, int, str | None, int | None, str | None]
EventRow = tuple[int, date, str, str, str | None]
_OTHER_AWARDS = {one.value for one in AwardType if one is not AwardType.CONG_TRANG}
Mask = tuple[str, str, int]  # a leaf
_MARCH = 3  # what is awarded up to its end counts for the year before


_CHOSEN = """
CREATE TABLE chosen AS SELECT person_id FROM (
    SELECT person_id, row_number() OVER (ORDER BY person_id) - 1 AS place, count(*) OVER () AS total
    FROM (SELECT DISTINCT person_id FROM '{file}')
) WHERE place % greatest(total // {people}, 1) = 0 ORDER BY person_id LIMIT {people}
"""
_OF_CHOSEN = "SELECT {columns} FROM '{file}' SEMI JOIN chosen USING (person_id)"


class Rows(NamedTuple):
    """The rows of some people."""

    years: list[YearRow]
    events: list[EventRow]


def sample(population: Population, people: int) -> Rows:
    """The rows of so many people, evenly spread over the file, or of all where there are no more."""
    with duckdb.connect() as connection:
        connection.execute(_CHOSEN.format(file=population.years, people=people))
        years = connection.execute(
            _OF_CHOSEN.format(columns=", ".join(YEARS_COLUMNS), file=population.years)
        ).fetchall()
        events = connection.execute(
            _OF_CHOSEN.format(columns=", ".join(EVENTS_COLUMNS), file=population.events)
        ).fetchall()
    return Rows(years, events)


class Person:
    """The packed years of one person as plain integers; implements `bits.Masks`."""

    def __init__(self, screened: Screened, masks: dict[Mask, int]) -> None:
        self.masks = masks
        self.lead = screened.lead
        self.met: dict[str, bool] = {}
        self.may: dict[str, bool] = {}

    def rated(self, rating: str) -> int:
        """See `bits.Masks`."""
        return self.masks["rated", rating, 0]

    def unrated(self) -> int:
        """See `bits.Masks`."""
        return self.rated("KHTNV") ^ full(YEARS)

    def disciplined(self, measure: str) -> int:
        """See `bits.Masks`."""
        return self.masks["disciplined", measure, 0]

    def worked(self, months: int) -> int:
        """See `bits.Masks`; what is kept are the years known to be short."""
        return self.masks["worked", str(months), 0] ^ full(YEARS)

    def titled(self, key: str) -> int:
        """See `bits.Masks`."""
        return self.masks["titled", key, 0]

    def initiatives(self, scope: str, number: int) -> int:
        """See `bits.Masks`."""
        return self.masks["initiatives", scope, number]

    def standard(self, award: str) -> bool:
        """See `bits.Masks`."""
        return self.met.get(award, False)

    def standard_open(self, award: str) -> bool:
        """See `bits.Masks`."""
        return self.may.get(award, True)


def gathered(screened: Screened, rows: Rows) -> Iterator[tuple[int, Person]]:
    """Each person with the packed years, from the rows grouped by person."""
    years: dict[int, list[YearRow]] = defaultdict(list)
    events: dict[int, list[EventRow]] = defaultdict(list)
    for result in rows.years:
        years[result[0]].append(result)
    for event in rows.events:
        events[event[0]].append(event)
    gather = _Gather(screened)
    for person, mine in years.items():
        yield person, Person(screened, gather.masks(mine, events[person]))


class _Gather:
    """What each value of a row adds to; looked up once, not once a person."""

    def __init__(self, screened: Screened) -> None:
        self._screened = screened
        leaves = list(screened.looked_at)
        self._rated: dict[str | None, list[Mask]] = {
            one.value: [leaf for leaf in leaves if leaf.kind == "rated" and at_least(one, Rating(leaf.what))]
            for one in Rating
        }
        self._disciplined: dict[str | None, list[Mask]] = {
            one.value: [leaf for leaf in leaves if leaf.kind == "disciplined" and at_least(one, Discipline(leaf.what))]
            for one in Discipline
        }
        self._worked = [(int(leaf.what), leaf) for leaf in leaves if leaf.kind == "worked"]
        self._serving = {
            one.value: [leaf for leaf in leaves if leaf.kind == "initiatives" and at_least(one, Scope(leaf.what))]
            for one in Scope
        }

    def masks(self, years: list[YearRow], events: list[EventRow]) -> dict[Mask, int]:
        """The packed years of one person."""
        masks: dict[Mask, int] = dict.fromkeys(self._screened.looked_at, 0)
        self._add_years(masks, years)
        self._add_events(masks, events)
        return masks

    def _add_years(self, masks: dict[Mask, int], rows: list[YearRow]) -> None:
        for _person, year, rating, months, discipline in rows:
            back = self._screened.judged - year
            if not 0 <= back < YEARS:
                continue
            for leaf in self._rated.get(rating, ()):
                masks[leaf] |= 1 << back
            for leaf in self._disciplined.get(discipline, ()):
                masks[leaf] |= 1 << back
            for wanted, leaf in self._worked:
                if months is not None and months < wanted:
                    masks[leaf] |= 1 << back

    def _add_events(self, masks: dict[Mask, int], rows: list[EventRow]) -> None:
        counts: dict[tuple[Leaf, int], int] = defaultdict(int)
        for _person, day, kind, key, form in rows:
            award = kind == "award"
            if day > self._screened.on or form in _OTHER_AWARDS:
                continue
            back = self._screened.judged - day.year + (award and day.month <= _MARCH)
            if not 0 <= back < YEARS:
                continue
            if not award:
                for leaf in self._serving[key]:
                    counts[leaf, back] += 1
            elif ("titled", key, 0) in masks:
                masks["titled", key, 0] |= 1 << back
        for (leaf, back), number in counts.items():
            if number >= leaf.number:
                masks[leaf] |= 1 << back
