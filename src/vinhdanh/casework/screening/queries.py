"""The words of both files packed by the queries of an engine."""

from typing import Any

import ibis

from vinhdanh.casework.screening.engine import Engine
from vinhdanh.casework.screening.faults import Seen, tell_stranger, tell_twice
from vinhdanh.casework.screening.population import Population
from vinhdanh.law.bits import full
from vinhdanh.law.screening.columns import counted
from vinhdanh.law.screening.layout import COUNT_AT, Layout
from vinhdanh.law.screening.packing import EVENTS_COLUMNS, YEARS_COLUMNS, events_in_words, years_in_words
from vinhdanh.law.screening.titles import Screened

YEARS, EVENTS = ibis.table(YEARS_COLUMNS, name="years_rows"), ibis.table(EVENTS_COLUMNS, name="events_rows")
WORDS = "words"
_FROM_YEARS, _FROM_EVENTS = "words_of_years", "words_of_events"


def pack(engine: Engine, population: Population, found: Screened, layout: Layout, years: Seen) -> bool:
    """Make the words; False where a sum ran over and needs more room."""
    by_years = years_in_words(YEARS, layout, found.judged)
    engine.make(_FROM_YEARS, by_years, integers=True)
    kept_years = ibis.table(_integers(layout.year_words), name=_FROM_YEARS)
    if _packed_rows(engine, layout, found.judged, years) != _marked(engine, layout, kept_years):
        tell_twice(engine, YEARS, population.years)
    by_events = events_in_words(EVENTS, layout, found.judged, found.on)
    names = [name for name in layout.words if name not in layout.year_words]
    engine.make(_FROM_EVENTS, by_events, integers=True)
    kept_events = ibis.table(_integers(names), name=_FROM_EVENTS)
    if engine.rows(_without(kept_years)):  # no stranger has years that are only too old to be packed
        for (person,) in engine.rows(_without(YEARS)):
            tell_stranger(person, population.years, population.events)
    joined = kept_years.left_join(kept_events, "person_id")
    engine.make(
        WORDS,
        joined.select(
            kept_years.person_id,
            *(kept_years[name] for name in layout.year_words),
            **{name: kept_events[name].fill_null(0) for name in names},
        ),
    )
    return _sums_hold(engine, layout, kept_events)


def _without(people: Any) -> Any:
    """A person who has events and does not stand in a table, if there is one."""
    return EVENTS.anti_join(people, "person_id").select("person_id").limit(1)


def _integers(names: Any) -> dict[str, str]:
    return {"person_id": "int64", **dict.fromkeys(names, "int64")}


def _packed_rows(engine: Engine, layout: Layout, judged_year: int, years: Seen) -> int:
    """How many rows of YEARS were packed."""
    before = judged_year - layout.present.years
    if before < years.first and years.last <= judged_year:
        return years.rows
    return int(engine.rows(YEARS.filter(YEARS.year > before, YEARS.year <= judged_year).count().as_table())[0][0])


def _marked(engine: Engine, layout: Layout, kept: Any) -> int:
    """How many years the packed rows have marked: fewer than rows, where a person has two of one year."""
    field = layout.present
    present = ((kept[field.word].__rshift__(field.at)) & full(field.years)).cast("int32")
    marked = counted(kept.select(present=present), "present", bits=field.years)
    return int(engine.rows(marked.aggregate(bits=marked.present.sum()))[0][0] or 0)


def _sums_hold(engine: Engine, layout: Layout, kept: Any) -> bool:
    """Whether no sum has more summands than one of its years could hold."""
    pieces = [piece.word for pieces in layout.sums.values() for piece in pieces]
    if not pieces:
        return True
    most = engine.rows(kept.aggregate(**{word: kept[word].max() for word in pieces}))[0]
    return all(one is None or int(one) >> COUNT_AT <= layout.most for one in most)
