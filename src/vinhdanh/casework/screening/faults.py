"""What makes a file of years or events unusable: one sentence with the file, the person, the column and what to do."""

from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.casework.screening.engine import Engine
from vinhdanh.law.screening.packing import FIRST_YEAR, FULL_YEAR, KNOWN, LAST_YEAR
from vinhdanh.law.screening.seeing import mixed, seen_events, seen_years

_MAY_BE_MISSING = {"rating", "discipline", "type"}
_FITTING = {
    "int64": ("int64", "int32", "int16", "int8"),
    "int16": ("int16", "int32", "int64"),
    "int8": ("int8", "int16", "int32", "int64"),
    "string": ("string", "large_string"),
    "date": ("date32[day]",),
}


class Unusable(ValueError):
    """A file that cannot be screened; one sentence."""


class Seen(NamedTuple):
    """What a file holds: the number of rows, and the first and last year or day (None without rows)."""

    rows: int
    first: Any
    last: Any


def unwritable(path: Path) -> Unusable:
    """What is told where the outcomes cannot be written: a full disk, or no right to write."""
    return Unusable(f"Không ghi được {path.name}: hãy kiểm tra chỗ trống và quyền ghi của nơi lưu.")


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


def check_years(engine: Engine, years: Any, path: Path) -> Seen:
    """Raise Unusable where a value is missing, not known or out of bounds."""
    told = _row(engine, seen_years(years))
    if not told["rows"]:
        raise Unusable(f"{path.name}: không có dòng nào, chưa có ai để xét.")
    _check_filled(told, path, "year")
    _check_known(engine, years, told, path)
    for year in (told["first"], told["last"]):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            raise Unusable(f"{path.name}, cột year: năm {year} không có thật, hãy sửa lại.")
    for months in (told["fewest"], told["most"]):
        if months is not None and not 0 <= months <= FULL_YEAR:
            raise Unusable(f"{path.name}, cột months_worked: {months} tháng không có thật, hãy ghi từ 0 đến 12.")
    return Seen(told["rows"], told["first"], told["last"])


def check_events(engine: Engine, events: Any, path: Path) -> Seen:
    """Raise Unusable where a value is missing, not known or does not fit another."""
    told = _row(engine, seen_events(events))
    _check_filled(told, path, "date")
    _check_known(engine, events, told, path)
    if told["mixed"]:
        _tell_mixed(engine, events, path)
    for day in (told["first"], told["last"]):
        if day is not None and not date(FIRST_YEAR, 1, 1) <= day <= date(LAST_YEAR, 12, 31):
            raise Unusable(f"{path.name}, cột date: ngày {day:%d/%m/%Y} không có thật, hãy sửa lại.")
    return Seen(told["rows"], told["first"], told["last"])


def tell_twice(engine: Engine, years: Any, path: Path) -> None:
    """Raise Unusable for a person with two rows of one year."""
    twice = years.group_by("person_id", "year").aggregate(rows=years.count())
    for person, year, rows in engine.rows(twice.filter(twice.rows > 1).limit(1)):
        raise Unusable(f"{path.name}: người {person} có {rows} dòng cho năm {year}, hãy gộp làm một.")


def tell_stranger(person: int, years: Path, events: Path) -> None:
    """Raise Unusable for a person who has events and no year."""
    raise Unusable(f"{events.name}: người {person} không có dòng nào trong {years.name}, chưa có năm nào để xét.")


def _row(engine: Engine, expression: Any) -> dict[str, Any]:
    return dict(zip(expression.columns, engine.rows(expression)[0], strict=True))


def _check_filled(told: dict[str, Any], path: Path, dated: str) -> None:
    """Every row has a person and a year or a day."""
    for name, filled in (("person_id", told["people"]), (dated, told["dated"])):
        if filled < told["rows"]:
            missing = told["rows"] - filled
            raise Unusable(f"{path.name}, cột {name}: có {missing} dòng bỏ trống, hãy ghi đủ.")


def _check_known(engine: Engine, table: Any, told: dict[str, Any], path: Path) -> None:
    """Every string is a known one."""
    for name in KNOWN:
        known = told.get(f"{name}_known")
        if known is not None and known < told[f"{name}_there" if name in _MAY_BE_MISSING else "rows"]:
            _tell_unknown(engine, table, path, name)


def _tell_unknown(engine: Engine, table: Any, path: Path, name: str) -> None:
    odd = table[name].notin(KNOWN[name])
    odd = odd & table[name].notnull() if name in _MAY_BE_MISSING else odd | table[name].isnull()
    for person, value in engine.rows(table.filter(odd).select("person_id", name).limit(1)):
        told = "bỏ trống" if value is None else f"không có giá trị “{str(value)[:40]}”"
        known = ", ".join(KNOWN[name])
        raise Unusable(f"{path.name}, cột {name}, người {person}: {told}, hãy dùng một trong {known}.")


def _tell_mixed(engine: Engine, events: Any, path: Path) -> None:
    found = events.filter(mixed(events)).select("person_id", "key", "kind").limit(1)
    for person, key, kind in engine.rows(found):
        other = next(one for one in KNOWN["kind"] if one != kind)
        raise Unusable(f"{path.name}, cột kind, người {person}: “{key}” không phải là {kind}, hãy ghi {other}.")
