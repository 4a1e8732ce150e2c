"""Screen a population: read the files, pack them into words, judge the words, and tell what came out."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import ibis

from vinhdanh.casework.screening.engine import Engine
from vinhdanh.casework.screening.faults import (
    Unusable,
    check_columns,
    check_events,
    check_years,
    tell_stranger,
    tell_year_row,
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
    check_years(engine, _YEARS, population.years)
    check_events(engine, _EVENTS, population.events)
    found = screened(rules, population.on, _judged(engine, population))
    depth = _depth(engine, found.judged)
    for step in STEPS:
        layout = laid_out(found.looked_at, depth, step)
        if _pack(engine, population, found, layout):
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


def _judged(engine: Engine, population: Population) -> int:
    """The last year with results that the day of the decision can be for."""
    past = _YEARS.filter(_YEARS.year <= population.on.year)
    year = engine.rows(past.aggregate(last=past.year.max()))[0][0]
    if year is None or population.on.year - year > _LONGEST_GAP:
        told = "chưa có" if year is None else f"mới đến {year}, chưa có"
        raise Unusable(
            f"{population.years.name}: kết quả {told} của năm trước ngày quyết định {population.on:%d/%m/%Y}, "
            "hãy bổ sung hoặc sửa --on."
        )
    return int(year)


def _depth(engine: Engine, judged_year: int) -> Depth:
    """How far back the rows reach."""
    year = engine.rows(_YEARS.aggregate(first=_YEARS.year.min()))[0][0]
    day = engine.rows(_EVENTS.aggregate(first=_EVENTS.date.min()))[0][0]
    # an award of January counts for the year before
    return Depth(judged_year - year + 1, judged_year - day.year + 2 if day is not None else 1)


def _pack(engine: Engine, population: Population, found: Screened, layout: Layout) -> bool:
    """Make the words; False where a sum ran over and needs more room."""
    by_years = years_in_words(_YEARS, layout, found.judged, engine.lookup)
    engine.make(_FROM_YEARS, by_years, integers=True)
    kept_years = ibis.table(_integers(layout.year_words), name=_FROM_YEARS)
    _check_rows(engine, population, layout, found.judged, kept_years)
    by_events = events_in_words(_EVENTS, layout, found.judged, found.on, engine.lookup)
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


def _check_rows(engine: Engine, population: Population, layout: Layout, judged_year: int, kept: Any) -> None:
    """Every row of the packed years has left its bit, or it is told why not."""
    field = layout.present
    near = _YEARS.filter(_YEARS.year <= judged_year, _YEARS.year > judged_year - field.years)
    rows = engine.rows(near.aggregate(rows=near.count()))[0][0]
    present = ((kept[field.word].__rshift__(field.at)) & full(field.years)).cast("int32")
    marked = counted(kept.select(present=present), "present", bits=field.years)
    if rows != engine.rows(marked.aggregate(bits=marked.present.sum()))[0][0]:
        tell_year_row(engine, _YEARS, population.years)


def _sums_hold(engine: Engine, layout: Layout, kept: Any) -> bool:
    """Whether no sum has more summands than one of its years could hold."""
    pieces = [piece.word for pieces in layout.sums.values() for piece in pieces]
    if not pieces:
        return True
    most = engine.rows(kept.aggregate(**{word: kept[word].max() for word in pieces}))[0]
    return all(one is None or int(one) >> COUNT_AT <= layout.most for one in most)
