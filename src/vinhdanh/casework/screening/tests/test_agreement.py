"""All readings of a rule agree: what the judge says of a person is what arrays and queries say of the rows."""

from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from vinhdanh.casework.screening.arrays import people, reading
from vinhdanh.casework.screening.arrays.engine import Arrays
from vinhdanh.casework.screening.duckdb_engine import DuckDb
from vinhdanh.casework.screening.engine import Engine
from vinhdanh.casework.screening.population import Population
from vinhdanh.casework.screening.run import Masks, judged, packed
from vinhdanh.casework.screening.telling import MET, OPEN, standing
from vinhdanh.casework.screening.tests.people import Rows, case_of, rows
from vinhdanh.law.judging import judge
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.outcomes import VERDICTS, conditions_column

_STATES = {MET: True, OPEN: None}
_FEW = settings(max_examples=2, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


@pytest.mark.parametrize(
    ("on", "last"),
    [
        (date(2018, 6, 30), 2017),
        (date(2020, 12, 20), 2020),
        (date(2024, 2, 1), 2023),
        (date(2024, 12, 30), 2024),
        (date(2025, 12, 1), 2025),
        (date(2026, 11, 1), 2026),
    ],
)
@_FEW
@given(data=st.data())
def test_columns_say_of_everybody_what_the_judge_says(data: st.DataObject, on: date, last: int) -> None:
    found = data.draw(rows(last))
    with TemporaryDirectory() as folder:
        population = Population(*found.write(Path(folder)), on)
        masks, outcomes = _screened(Arrays(threads=2), population)
        assert outcomes
        assert _screened(DuckDb(threads=2), population)[1] == outcomes
    for outcome in outcomes:
        _compare(masks, outcome, found)


@pytest.mark.parametrize("portion", [3, 1000])
@given(data=st.data())
@settings(_FEW, max_examples=1)
def test_rows_are_read_in_any_order_and_any_portions(data: st.DataObject, portion: int) -> None:
    found = data.draw(rows(2024))
    with TemporaryDirectory() as folder:
        population = Population(*found.write(Path(folder), portion), date(2025, 2, 10))
        mixed = _screened(Arrays(threads=2), population)[1]
        in_order = Rows(sorted(found.years, key=_person), sorted(found.events, key=_person))
        population = Population(*in_order.write(Path(folder), portion), population.on)
        assert _screened(Arrays(threads=3), population)[1] == mixed


def test_many_rows_in_no_order_are_left_to_queries(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    years = [(person, year, "HTXSNV", 12, "none") for year in (2023, 2024) for person in range(40)]
    population = Population(*Rows(years, []).write(tmp_path, 10), date(2025, 2, 10))
    sorted_here = _screened(Arrays(threads=2), population)[1]
    for module in (people, reading):
        monkeypatch.setattr(module, "MOST_SORTED", 8)
    engine = Arrays(threads=2)
    packed(engine, population, rules())
    assert not engine.words  # it holds none itself
    assert _screened(Arrays(threads=2), population)[1] == sorted_here


def _person(row: tuple[Any, ...]) -> int:
    return int(row[0])


def _screened(engine: Engine, population: Population) -> tuple[Masks, list[dict[str, Any]]]:
    masks = packed(engine, population, rules())
    table = judged(engine, masks)
    told = engine.rows(table.order_by("person_id"))
    engine.close()
    return masks, [dict(zip(table.columns, row, strict=True)) for row in told]


def _compare(masks: Masks, outcome: dict[str, Any], found: Rows) -> None:
    on, person = masks.screened.on, outcome["person_id"]
    case = case_of(person, found, masks.screened.judged, on)
    for title in masks.screened.titles:
        verdict = judge(case, rules()[title.award], rules(), on)
        assert VERDICTS[outcome[title.award]] == verdict.verdict.value, (person, title.award)
        told = {
            one.condition.id: _STATES.get(one.state, False)
            for route in standing(title, outcome[conditions_column(title.award)])
            for one in route
        }
        for route in verdict.routes:
            for one in route.conditions:
                assert told[one.condition.id] is one.outcome.met, (person, title.award, one.condition.id)
