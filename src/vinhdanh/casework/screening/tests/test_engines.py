"""Every engine gives the same bits, and writes the same file."""

import os
from datetime import date
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from vinhdanh.casework.screening.engine import Row
from vinhdanh.casework.screening.faults import Unusable
from vinhdanh.casework.screening.opening import open_engine
from vinhdanh.casework.screening.population import Population
from vinhdanh.casework.screening.run import in_words, judged, packed
from vinhdanh.casework.screening.tests.people import Rows, rows
from vinhdanh.law.rules_reading import rules

_FEW = settings(max_examples=2, phases=[Phase.generate], suppress_health_check=list(HealthCheck))


_OTHERS = [
    "duckdb",
    pytest.param("postgres", marks=pytest.mark.postgres),
    pytest.param("spark", marks=pytest.mark.spark),
]


@pytest.mark.parametrize("name", _OTHERS)
@pytest.mark.parametrize(("on", "last"), [(date(2020, 12, 20), 2020), (date(2025, 2, 10), 2024)])
@_FEW
@given(data=st.data())
def test_every_engine_gives_the_same_bits_as_numpy(
    data: st.DataObject, name: str, on: date, last: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    population = Population(*data.draw(rows(last)).write(tmp_path_factory.mktemp("rows")), on)
    assert _outcomes(name, population) == _outcomes("numpy", population)


@pytest.mark.parametrize("name", ["numpy", *_OTHERS])
def test_a_file_that_cannot_be_written_is_told_in_one_sentence(name: str, tmp_path: Path) -> None:
    years = [(7, 2024, "HTXSNV", 12, "none")]
    population = Population(*Rows(years, []).write(tmp_path), date(2025, 2, 10))
    engine = open_engine(name)
    masks = packed(engine, population, rules())
    with pytest.raises(Unusable, match=r"Không ghi được out\.parquet: hãy kiểm tra chỗ trống"):
        engine.write(in_words(judged(engine, masks), masks), population.years / "out.parquet")
    engine.close()


def test_an_engine_that_is_not_there_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "DATABASE_URL", "sqlite:///x")
    with pytest.raises(Unusable, match="bỏ --engine"):
        open_engine("postgres")


def _outcomes(name: str, population: Population) -> tuple[list[Row], list[dict[str, object]]]:
    """The codes and bits of everybody, and the rows of the written file."""
    engine = open_engine(name)
    masks = packed(engine, population, rules())
    table = judged(engine, masks)
    found = sorted(tuple(row) for row in engine.rows(table))
    path = Path(population.years).with_name(f"{name}.parquet")
    engine.write(in_words(table, masks), path)
    engine.close()
    return found, pq.read_table(path).sort_by("person_id").to_pylist()
