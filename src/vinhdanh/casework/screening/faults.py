"""What makes a file of years or events unusable: one sentence with the file, the person, the column and what to do."""

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.casework.screening.engine import Engine
from vinhdanh.law.keys import Discipline, Rating
from vinhdanh.law.screening.lookups import Numbers
from vinhdanh.law.screening.packing import KEYS, KINDS, TYPES, unread

_FIRST_YEAR, _LAST_YEAR = 1945, 2100
_MONTHS = 12
_RATINGS: Numbers = {**{one.value: 1 for one in Rating}, None: 1}
_DISCIPLINES: Numbers = {**{one.value: 1 for one in Discipline}, None: 1}
_FITTING = {
    "int64": ("int64", "int32", "int16", "int8"),
    "int16": ("int16", "int32", "int64"),
    "int8": ("int8", "int16", "int32", "int64"),
    "string": ("string", "large_string"),
    "date": ("date32[day]",),
}


class Unusable(ValueError):
    """A file that cannot be screened; one sentence."""


def check_columns(path: Path, columns: dict[str, str]) -> None:
    """Raise Unusable where a file is not Parquet or lacks a column of the right type."""
    if not path.is_file():
        raise Unusable(f"Không tìm thấy tệp {path.name}: hãy kiểm tra đường dẫn.")
    try:
        schema = pq.read_schema(path)
    except (pa.ArrowInvalid, OSError) as error:
        raise Unusable(f"{path.name}: không đọc được như tệp Parquet, hãy ghi lại tệp.") from error
    for name, wanted in columns.items():
        at = schema.get_field_index(name)
        if at < 0:
            raise Unusable(f"{path.name}: thiếu cột {name} ({wanted}), hãy bổ sung cột này.")
        found = schema.field(at).type
        plain = found.value_type if pa.types.is_dictionary(found) else found
        if str(plain) not in _FITTING[wanted]:
            raise Unusable(f"{path.name}, cột {name}: kiểu {found} không dùng được, hãy ghi kiểu {wanted}.")


def check_years(engine: Engine, years: Any, path: Path) -> None:
    """Raise Unusable where a value is missing or out of bounds."""
    found = engine.rows(
        years.aggregate(
            rows=years.count(),
            people=years.person_id.count(),
            years=years.year.count(),
            first=years.year.min(),
            last=years.year.max(),
            fewest=years.months_worked.min(),
            most=years.months_worked.max(),
        )
    )
    rows, people, dated, first, last, fewest, most = found[0]
    if not rows:
        raise Unusable(f"{path.name}: không có dòng nào, chưa có ai để xét.")
    if people < rows or dated < rows:
        name = "person_id" if people < rows else "year"
        raise Unusable(f"{path.name}, cột {name}: có {rows - min(people, dated)} dòng bỏ trống, hãy ghi đủ.")
    for year in (first, last):
        if not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise Unusable(f"{path.name}, cột year: năm {year} không có thật, hãy sửa lại.")
    for months in (fewest, most):
        if months is not None and not 0 <= months <= _MONTHS:
            raise Unusable(f"{path.name}, cột months_worked: {months} tháng không có thật, hãy ghi từ 0 đến 12.")


def check_events(engine: Engine, events: Any, path: Path) -> None:
    """Raise Unusable where a value is missing or not known."""
    rows, people, days, first, last, *known = engine.rows(unread(events, engine.lookup))[0]
    if people < rows or days < rows:
        name = "person_id" if people < rows else "date"
        raise Unusable(f"{path.name}, cột {name}: có {rows - min(people, days)} dòng bỏ trống, hãy ghi đủ.")
    for name, number, values in zip(("key", "kind", "type"), known, (KEYS, KINDS, TYPES), strict=True):
        if number < rows:
            _tell_unknown(engine, events, path, name, values)
    for day in (first, last):
        if day is not None and not date(_FIRST_YEAR, 1, 1) <= day <= date(_LAST_YEAR, 12, 31):
            raise Unusable(f"{path.name}, cột date: ngày {day:%d/%m/%Y} không có thật, hãy sửa lại.")


def tell_year_row(engine: Engine, years: Any, path: Path) -> None:
    """Raise Unusable for a year whose row could not be read: an unknown value, or a second row of the year."""
    for name, values in (("rating", _RATINGS), ("discipline", _DISCIPLINES)):
        _tell_unknown(engine, years, path, name, values)
    twice = years.group_by("person_id", "year").aggregate(rows=years.count())
    for person, year, rows in engine.rows(twice.filter(twice.rows > 1).limit(1)):
        raise Unusable(f"{path.name}: người {person} có {rows} dòng cho năm {year}, hãy gộp làm một.")


def tell_stranger(person: int, years: Path, events: Path) -> None:
    """Raise Unusable for a person who has events and no year."""
    raise Unusable(f"{events.name}: người {person} không có dòng nào trong {years.name}, chưa có năm nào để xét.")


def _tell_unknown(engine: Engine, table: Any, path: Path, name: str, values: Numbers) -> None:
    """Raise Unusable for the first value of a column that is not among the known ones, if there is one."""
    odd = ~table[name].isin([value for value in values if value is not None])
    odd = odd & table[name].notnull() if None in values else odd | table[name].isnull()
    for person, value in engine.rows(table.filter(odd).select("person_id", name).limit(1)):
        told = "bỏ trống" if value is None else f"không có giá trị “{str(value)[:40]}”"
        known = ", ".join(value for value in values if value is not None)
        raise Unusable(f"{path.name}, cột {name}, người {person}: {told}, hãy dùng một trong {known}.")
