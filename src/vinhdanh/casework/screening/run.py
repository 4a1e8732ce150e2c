"""Screen a population: read the files, pack them into words, judge the words, and tell what came out."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import ibis

from vinhdanh.casework.screening.engine import Engine
from vinhdanh.casework.screening.faults import (
    Seen,
    Unusable,
    check_columns,
    check_events,
    check_years,
    tell_stranger,
    tell_twice,
)
from vinhdanh.law.bits import full
from vinhdanh.law.rule import Rule
from vinhdanh.law.screening.columns import counted
from vinhdanh.law.screening.layout import COUNT_AT, STEPS, Depth, Layout, laid_out
from vinhdanh.law.screening.outcomes import VERDICTS, outcomes, words_columns
from vinhdanh.law.screening.packing import EVENTS_COLUMNS, YEARS_COLUMNS, events_in_words, years_in_words
from vinhdanh.law.screening.titles import Screened, screened

_YEARS, _EVENTS = ibis.table(YEARS_COLUMNS, name="years_rows"), ibis.table(EVENTS_COLUMNS, name="events_rows")
_FROM_YEARS, _FROM_EVENTS, _WORDS, _OUTCOMES = "words_of_years", "words_of_events", "words", "outcomes"
_LONGEST_GAP = 1  # years from the judged one to the decision


@dataclass(frozen=True)
class Population:
    """The two files of the contract, and the day of the decision."""

    years: Path
    events: Path
    on: date


@dataclass(frozen=True)
class Masks:
    """The words of a population as they stand on an engine: what is judged again and again."""

    screened: Screened
    layout: Layout

    @property
    def outcomes(self) -> Any:
        """The expression of every person's outcomes over the words."""
        return outcomes(self.screened, self.layout, ibis.table(words_columns(self.layout), name=_WORDS))


def packed(engine: Engine, population: Population, rules: dict[str, Rule]) -> Masks:
    """Read and check the files, and keep the words of everybody. Raises Unusable, NoLaw and CannotScreen."""
    check_columns(population.years, YEARS_COLUMNS)
    check_columns(population.events, EVENTS_COLUMNS)
    engine.read("years_rows", population.years)
    engine.read("events_rows", population.events)
    years = check_years(engine, _YEARS, population.years)
    events = check_events(engine, _EVENTS, population.events)
    found = screened(rules, population.on, _judged(engine, population, years))
    depth = _depth(found.judged, years, events)
    for step in STEPS:
        layout = laid_out(found.looked_at, depth, step)
        if _pack(engine, population, found, layout, years):
            return Masks(found, layout)
    raise Unusable(f"{population.events.name}: một người có hơn {layout.most} sáng kiến, hãy kiểm tra lại tệp.")


def judged(engine: Engine, masks: Masks) -> Any:
    """Judge everybody once, and return the table of outcomes that is kept."""
    engine.make(_OUTCOMES, masks.outcomes)
    return ibis.table(masks.outcomes.schema(), name=_OUTCOMES)


def in_words(table: Any, masks: Masks) -> Any:
    """The outcomes as they are handed out: verdicts in the words of the contract."""
    named = {
        title.award: ibis.cases(*((table[title.award] == code, name) for code, name in VERDICTS.items()))
        for title in masks.screened.titles
    }
    return table.mutate(**named)


def _judged(engine: Engine, population: Population, years: Seen) -> int:
    """The last year with results that the day of the decision can be for."""
    year = years.last
    if year > population.on.year:
        past = _YEARS.filter(_YEARS.year <= population.on.year)
        year = engine.rows(past.aggregate(last=past.year.max()))[0][0]
    if year is None or population.on.year - year > _LONGEST_GAP:
        told = "chưa có" if year is None else f"mới đến {year}, chưa có"
        raise Unusable(
            f"{population.years.name}: kết quả {told} của năm trước ngày quyết định {population.on:%d/%m/%Y}, "
            "hãy bổ sung hoặc sửa --on."
        )
    return int(year)


def _depth(judged_year: int, years: Seen, events: Seen) -> Depth:
    """How far back the rows reach."""
    return Depth(judged_year - years.first + 1, judged_year - events.first.year + 1 if events.rows else 1)


def _pack(engine: Engine, population: Population, found: Screened, layout: Layout, years: Seen) -> bool:
    """Make the words; False where a sum ran over and needs more room."""
    by_years = years_in_words(_YEARS, layout, found.judged)
    engine.make(_FROM_YEARS, by_years, integers=True)
    kept_years = ibis.table(_integers(layout.year_words), name=_FROM_YEARS)
    if _near(engine, layout, found.judged, years) != _marked(engine, layout, kept_years):
        tell_twice(engine, _YEARS, population.years)
    by_events = events_in_words(_EVENTS, layout, found.judged, found.on)
    names = [name for name in layout.words if name not in layout.year_words]
    engine.make(_FROM_EVENTS, by_events, integers=True)
    kept_events = ibis.table(_integers(names), name=_FROM_EVENTS)
    strangers = _EVENTS.anti_join(kept_years, "person_id").select("person_id").limit(1)
    for (person,) in engine.rows(strangers):
        tell_stranger(person, population.years, population.events)
    joined = kept_years.left_join(kept_events, "person_id")
    engine.make(
        _WORDS,
        joined.select(
            kept_years.person_id,
            *(kept_years[name] for name in layout.year_words),
            **{name: kept_events[name].fill_null(0) for name in names},
        ),
    )
    return _sums_hold(engine, layout, kept_events)


def _integers(names: Any) -> dict[str, str]:
    return {"person_id": "int64", **dict.fromkeys(names, "int64")}


def _near(engine: Engine, layout: Layout, judged_year: int, years: Seen) -> int:
    """How many rows of YEARS were packed."""
    before = judged_year - layout.present.years
    if before < years.first and years.last <= judged_year:
        return years.rows
    return int(engine.rows(_YEARS.filter(_YEARS.year > before, _YEARS.year <= judged_year).count().as_table())[0][0])


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
