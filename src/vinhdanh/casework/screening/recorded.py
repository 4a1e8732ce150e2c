"""Screen the people of the record itself: the same files, made of what the registers hold."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.casework.proposing.population import EventRow, YearRow, on_hold, population
from vinhdanh.casework.screening.arrow import arrow_schema
from vinhdanh.casework.screening.duckdb_engine import DuckDb
from vinhdanh.casework.screening.faults import Unusable
from vinhdanh.casework.screening.population import Population
from vinhdanh.casework.screening.run import Masks, judged, packed
from vinhdanh.casework.screening.telling import counts
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.packing import EVENTS_COLUMNS, YEARS_COLUMNS
from vinhdanh.records.models import Party


@dataclass(frozen=True)
class ScreenedRecord:
    """Everybody's outcomes by the key of the Party, the counts by title, and how many people have no year on record.

    `on_hold` are those whose proposals wait, whatever their outcomes: the files of screening hold no open cases.
    """

    masks: Masks
    outcomes: dict[int, dict[str, Any]]
    counts: dict[str, dict[str, int]]
    without_years: int
    on_hold: set[int]


def last_rated_year(on: date) -> int | None:
    """The last year up to that of the day for which anybody is rated."""
    years, _events = population(on)
    return max((row.year for row in years if row.rating is not None and row.year <= on.year), default=None)


def screened_record(on: date) -> ScreenedRecord:
    """Screen everybody on record for a decision of the day. Raises Unusable, NoLaw.

    It reads closed registers: see `population`.
    """
    years, events = population(on)
    known = {row.person_id for row in years if row.year <= on.year}
    if not known:
        raise Unusable("Hồ sơ chưa ghi kết quả xếp loại của ai: hãy ghi vào sổ xếp loại hằng năm rồi rà soát.")
    outsiders = Party.objects.filter(kind=Party.Kind.PERSON).exclude(pk__in=known).count()
    with TemporaryDirectory(prefix="vinhdanh-") as folder:
        place = Path(folder)
        _write(place / "years.parquet", [row for row in years if row.person_id in known], YEARS_COLUMNS)
        _write(place / "events.parquet", [row for row in events if row.person_id in known], EVENTS_COLUMNS)
        engine = DuckDb()
        try:
            masks = packed(engine, Population(place / "years.parquet", place / "events.parquet", on), rules())
            table = judged(engine, masks)
            rows = [dict(zip(table.columns, row, strict=True)) for row in engine.rows(table)]
            outcomes = {row["person_id"]: row for row in rows}
            return ScreenedRecord(masks, outcomes, counts(engine, masks, table), outsiders, on_hold(on))
        finally:
            engine.close()


def _write(path: Path, rows: list[YearRow] | list[EventRow], columns: dict[str, str]) -> None:
    schema = arrow_schema(columns)
    pq.write_table(pa.Table.from_pylist([row._asdict() for row in rows], schema), path)
