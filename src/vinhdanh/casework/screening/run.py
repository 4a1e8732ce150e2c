"""Screen a population: read the files, pack them into words, judge the words, and hand out what came out."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import ibis

from vinhdanh.casework.screening import queries
from vinhdanh.casework.screening.arrays import matching
from vinhdanh.casework.screening.arrays.engine import Arrays
from vinhdanh.casework.screening.arrays.packing import seen
from vinhdanh.casework.screening.arrays.people import Odd
from vinhdanh.casework.screening.engine import Engine
from vinhdanh.casework.screening.faults import Seen, Unusable, check_columns, check_events, check_years
from vinhdanh.casework.screening.population import Population
from vinhdanh.law.rule import Rule
from vinhdanh.law.screening.layout import STEPS, Depth, Layout, laid_out
from vinhdanh.law.screening.outcomes import FACTS, VERDICTS, outcome_columns, outcomes, words_columns
from vinhdanh.law.screening.packing import EVENTS_COLUMNS, YEARS_COLUMNS
from vinhdanh.law.screening.program import Program
from vinhdanh.law.screening.titles import Screened, screened

_OUTCOMES = "outcomes"
_LONGEST_GAP = 1  # years from the judged one to the decision


@dataclass(frozen=True)
class Masks:
    """The words of a population as they stand on an engine: what is judged again and again."""

    screened: Screened
    layout: Layout

    @property
    def outcomes(self) -> Any:
        """The expression of every person's outcomes over the words."""
        return outcomes(self.screened, self.layout, ibis.table(words_columns(self.layout), name=queries.WORDS))

    @property
    def program(self) -> Program:
        """The same over arrays."""
        told = [name for name in outcome_columns(self.screened) if name != "person_id"]
        return Program(words_columns(self.layout), lambda words: outcomes(self.screened, self.layout, words), told)


def packed(engine: Engine, population: Population, rules: dict[str, Rule]) -> Masks:
    """Read and check the files, and keep the words of everybody. Raises Unusable, NoLaw and CannotScreen."""
    check_columns(population.years, YEARS_COLUMNS)
    check_columns(population.events, EVENTS_COLUMNS)
    engine.read(queries.YEARS.get_name(), population.years)
    engine.read(queries.EVENTS.get_name(), population.events)
    if isinstance(engine, Arrays):
        try:
            years, events = seen(population.years, "year"), seen(population.events, "date")
            if years.rows:
                return _packed(engine, population, rules, years, events, matching.pack)
        except Odd:
            pass  # queries tell which row it is
    years = check_years(engine, queries.YEARS, population.years)
    events = check_events(engine, queries.EVENTS, population.events)
    return _packed(engine, population, rules, years, events, queries.pack)


def _packed(
    engine: Any,
    population: Population,
    rules: dict[str, Rule],
    years: Seen,
    events: Seen,
    pack: Callable[[Any, Population, Screened, Layout, Seen], bool],
) -> Masks:
    """`pack` says whether the sums had room enough."""
    found = screened(rules, population.on, _judged(engine, population, years))
    depth = _depth(found.judged, years, events)
    for step in STEPS:
        layout = laid_out(found.looked_at, depth, step)
        if pack(engine, population, found, layout, years):
            return Masks(found, layout)
    raise Unusable(f"{population.events.name}: một người có hơn {layout.most} sáng kiến, hãy kiểm tra lại tệp.")


def judged(engine: Engine, masks: Masks) -> Any:
    """Judge everybody once, and return the table of outcomes that is kept."""
    if isinstance(engine, Arrays) and engine.words:
        columns = outcome_columns(masks.screened)
        engine.judge(masks.program, columns, _OUTCOMES)
        return ibis.table(columns, name=_OUTCOMES)
    engine.make(_OUTCOMES, masks.outcomes)
    return ibis.table(masks.outcomes.schema(), name=_OUTCOMES)


def in_words(table: Any, masks: Masks) -> Any:
    """The outcomes as they are handed out: verdicts in the words of the contract, facts about the overlooked alone."""
    named = {
        title.award: ibis.cases(*((table[title.award] == code, name) for code, name in VERDICTS.items()))
        for title in masks.screened.titles
    }
    return table.mutate(**named, **{name: table[name].nullif(-1) for name in FACTS})


def _judged(engine: Engine, population: Population, years: Seen) -> int:
    """The last year with results that the day of the decision can be for."""
    year = years.last
    if year > population.on.year:
        past = queries.YEARS.filter(queries.YEARS.year <= population.on.year)
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
