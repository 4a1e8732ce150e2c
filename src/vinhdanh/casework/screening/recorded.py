"""Screen the people of the record itself: the same files, made of what the registers hold."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.casework.proposing.population import (
    EventRow,
    YearRow,
    on_hold,
    population,
    proposed,
    told_beyond,
    units_counted,
)
from vinhdanh.casework.proposing.recorded import judged_year, recorded_people
from vinhdanh.casework.proposing.verdicts import verdicts
from vinhdanh.casework.screening.arrays.engine import Arrays
from vinhdanh.casework.screening.arrow import arrow_schema
from vinhdanh.casework.screening.faults import Unusable
from vinhdanh.casework.screening.population import Population
from vinhdanh.casework.screening.run import Masks, judged, packed
from vinhdanh.law.case import AwardGiven
from vinhdanh.law.conditions.group import Quota
from vinhdanh.law.facts import year_of
from vinhdanh.law.judging import Judgement
from vinhdanh.law.rule import conditions_of
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.outcomes import VERDICTS
from vinhdanh.law.screening.packing import EVENTS_COLUMNS, YEARS_COLUMNS
from vinhdanh.law.screening.titles import Title
from vinhdanh.records.models import Party

_AWARD = "award"
_REGISTER = "sổ xếp loại chất lượng hằng năm"


@dataclass(frozen=True)
class ScreenedRecord:
    """Everybody's outcomes by the key of the Party, and who has no year on record.

    `on_hold` are those whose proposals wait, whatever their outcomes: the files of screening hold no open cases.
    `one_by_one` are the judgements, by award, on those of whom the record says more than the files can hold: these
    count instead of the outcomes. `unrated` are the people with other years and no rating in the judged one; `granted`
    and `proposed` are (person, award) of the judged year.
    """

    masks: Masks
    outcomes: dict[int, dict[str, Any]]
    one_by_one: dict[int, dict[str, Judgement]]
    on_hold: set[int]
    without_years: list[Party]
    unrated: set[int]
    granted: set[tuple[int, str]]
    proposed: set[tuple[int, str]]


def last_rated_year(on: date) -> int | None:
    """The last year up to that of the day for which anybody is rated."""
    years, _events = population(on)
    return max((row.year for row in years if row.rating is not None and row.year <= on.year), default=None)


def screened_record(on: date) -> ScreenedRecord:
    """Screen everybody on record for a decision of the day. Raises Unusable, NoLaw.

    A decision of the first months is for the year before, as on the pages of the people. It reads closed registers:
    see `population`.
    """
    rows, events = population(on)
    years = [row for row in rows if row.year <= judged_year(on)]
    _check_rated(years, on)
    known = {row.person_id for row in years}
    outsiders = Party.objects.filter(kind=Party.Kind.PERSON).exclude(pk__in=known).select_related("parent")
    with TemporaryDirectory(prefix="vinhdanh-") as folder:
        place = Path(folder)
        _write(place / "years.parquet", list(years), YEARS_COLUMNS)
        _write(place / "events.parquet", [row for row in events if row.person_id in known], EVENTS_COLUMNS)
        engine = Arrays(threads=1)
        try:
            masks = packed(engine, Population(place / "years.parquet", place / "events.parquet", on), rules())
            table = judged(engine, masks)
            found = [dict(zip(table.columns, row, strict=True)) for row in engine.rows(table)]
        finally:
            engine.close()
    outcomes, year = {row["person_id"]: row for row in found}, masks.screened.judged
    return ScreenedRecord(
        masks,
        outcomes,
        _one_by_one(masks, outcomes),
        on_hold(on),
        list(outsiders),
        known - {row.person_id for row in years if row.rating is not None and row.year == year},
        {(row.person_id, row.key) for row in events if row.kind == _AWARD and _year(row) == year},
        proposed(year),
    )


def _year(row: EventRow) -> int:
    return year_of(AwardGiven(key=row.key, date=row.date))


def _check_rated(years: list[YearRow], on: date) -> None:
    """Refuse a day for whose year, or the one before, nobody is rated."""
    last = max((row.year for row in years if row.rating is not None), default=None)
    if last is None:
        raise Unusable(f"Hồ sơ chưa ghi kết quả xếp loại của ai đến năm {judged_year(on)}: hãy ghi vào {_REGISTER}.")
    if last < on.year - 1:
        raise Unusable(
            f"Hồ sơ mới ghi xếp loại đến năm {last}, chưa xét được cho ngày quyết định {on:%d/%m/%Y}: "
            f"hãy ghi tiếp vào {_REGISTER}, hoặc chọn ngày đến 31/12/{last + 1}."
        )


def _one_by_one(masks: Masks, outcomes: dict[int, dict[str, Any]]) -> dict[int, dict[str, Judgement]]:
    """Judge those of whom the record says what the files have no place for."""
    found = masks.screened
    wanted = told_beyond(found.judged) & outcomes.keys()
    quotas = [title for title in found.titles if _has_quota(title)]
    passing = [pk for pk, row in outcomes.items() if any(VERDICTS[row[one.award]] == "eligible" for one in quotas)]
    counted = Party.objects.filter(pk__in=passing, parent__in=units_counted(found.judged))
    wanted |= set(counted.values_list("pk", flat=True))
    people = Party.objects.filter(pk__in=wanted).select_related("parent")
    cases = recorded_people(list(people), found.on, found.judged)
    return {pk: {one.award: one for one in verdicts(recorded)} for pk, recorded in cases.items()}


def _has_quota(title: Title) -> bool:
    """Whether a unit may give the title to a share of its people only."""
    return any(isinstance(one, Quota) for route in title.routes for one in conditions_of(title.version, route))


def _write(path: Path, rows: list[YearRow] | list[EventRow], columns: dict[str, str]) -> None:
    schema = arrow_schema(columns)
    pq.write_table(pa.Table.from_pylist([row._asdict() for row in rows], schema), path)
