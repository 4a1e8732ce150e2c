"""Made-up populations: rows with everything odd that files hold, and the case of the law that a person's rows tell."""

from datetime import date
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq
from hypothesis import strategies as st

from vinhdanh.casework.screening.arrow import arrow_schema
from vinhdanh.law.case import AwardGiven, Case, Initiative, Subject, YearFacts
from vinhdanh.law.keys import AwardType, Discipline, Rating, SubjectKind
from vinhdanh.law.screening.packing import EVENTS_COLUMNS, YEARS_COLUMNS

YEARS, EVENTS = (arrow_schema(columns) for columns in (YEARS_COLUMNS, EVENTS_COLUMNS))
_KEYS = ["LDTT", "CSTDCS", "CSTDBT", "CSTDTQ", "BK_BO_TINH", "BK_TTG", "HCLD_BA", "HCLD_NHI", "HCLD_NHAT", "GIAY_KHEN"]


class Rows(NamedTuple):
    """The rows of both files."""

    years: list[tuple[Any, ...]]
    events: list[tuple[Any, ...]]

    def write(self, folder: Path, portion: int | None = None) -> tuple[Path, Path]:
        """Write both files into a folder, in row groups of so many rows, and return their paths."""
        years, events = folder / "years.parquet", folder / "events.parquet"
        for path, rows, schema in ((years, self.years, YEARS), (events, self.events, EVENTS)):
            table = pa.Table.from_pylist([dict(zip(schema.names, row, strict=True)) for row in rows], schema)
            pq.write_table(table, path, row_group_size=portion)
        return years, events


@st.composite
def rows(draw: st.DrawFn, last: int, people: int = 40) -> Rows:
    """Rows of so many people up to the year `last`, with gaps, missing values, and events before and after."""
    found = Rows([], [])
    random = Random(draw(st.integers(0, 2**32)))
    for person in range(1, people + 1):
        good = random.random() < 0.5
        ratings = ["HTTNV", "HTXSNV", "HTXSNV", "HTXSNV", None] if good else [*map(str, Rating), None]
        first = last - random.randint(0, 14)
        for year in range(first, last + 1):
            if year == first or random.random() < 0.94:
                months = random.choice([None, 12, 12, 12, 5, 6, 9, 10])
                measure = random.choice([None, *["none"] * 12, "khien_trach", "canh_cao", "buoc_thoi_viec"])
                found.years.append((person, year, random.choice(ratings), months, measure))
        for _event in range(random.randint(0, 14)):
            day = date(random.randint(first - 2, last + 1), random.randint(1, 12), random.randint(1, 28))
            if random.random() < 0.65:
                kind = random.choice(["cong_trang", "cong_trang", None, "dot_xuat", "chuyen_de"])
                found.events.append((person, day, "award", random.choice([*_KEYS, "CSTDCS", "CSTDCS"]), kind))
            else:
                scope = random.choice(["co_so", "co_so", "bo_tinh", "toan_quoc"])
                found.events.append((person, day, "initiative", scope, random.choice(["sang_kien", "de_tai", None])))
        if good and random.random() < 0.5:
            held = [(person, date(year, 12, 20), "award", "CSTDCS", "cong_trang") for year in range(last - 5, last)]
            found.events.extend(held)
    random.shuffle(found.years)
    random.shuffle(found.events)
    return found


def case_of(person: int, found: Rows, judged: int, on: date) -> Case:
    """What the rows tell of one person, as the judge takes it."""
    mine = {row[1]: row for row in found.years if row[0] == person and row[1] <= judged}
    initiatives: dict[int, list[Initiative]] = {}
    awards = []
    for who, day, kind, key, kind_of in found.events:
        if who != person or day > on:
            continue
        if kind == "award":
            awards.append(AwardGiven(key=key, date=day, type=AwardType(kind_of or "cong_trang")))
        elif day.year <= judged:
            initiatives.setdefault(day.year, []).append(Initiative(scope=key, kind=kind_of or "sang_kien"))
    years = []
    for year in sorted(mine.keys() | initiatives.keys()):
        _who, _year, rating, months, measure = mine.get(year, (person, year, None, None, None))
        years.append(
            YearFacts(
                year=year,
                rating=rating and Rating(rating),
                months_worked=months,
                discipline=Discipline(measure or "none"),
                initiatives=tuple(initiatives.get(year, ())),
            )
        )
    subject = Subject(kind=SubjectKind.PERSON)
    return Case(on=on, subject=subject, years=tuple(years), awards=tuple(awards), year=judged)
