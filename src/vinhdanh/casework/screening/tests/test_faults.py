"""Nothing of a file is guessed: what cannot be used is told with its file, person, column and what to do."""

from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from vinhdanh.casework.screening.arrays.engine import Arrays
from vinhdanh.casework.screening.duckdb_engine import DuckDb
from vinhdanh.casework.screening.faults import Unusable
from vinhdanh.casework.screening.population import Population
from vinhdanh.casework.screening.run import judged, packed
from vinhdanh.casework.screening.tests.people import Rows
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.outcomes import VERDICTS

_ON = date(2025, 12, 20)
_YEAR = (7, 2025, "HTXSNV", 12, "none")
_AWARD = (7, date(2024, 12, 20), "award", "CSTDCS", "cong_trang")


@pytest.fixture(params=[Arrays, DuckDb])
def engine(request: pytest.FixtureRequest) -> DuckDb:
    made: DuckDb = request.param(threads=1)
    return made


def _screen(engine: DuckDb, folder: Path, found: Rows, on: date = _ON) -> list[dict[str, Any]]:
    masks = packed(engine, Population(*found.write(folder), on), rules())
    table = judged(engine, masks)
    return [dict(zip(table.columns, row, strict=True)) for row in engine.rows(table)]


@pytest.mark.parametrize(
    ("years", "events", "told"),
    [
        ([_YEAR, (7, 2024, "TOT", 12, "none")], [], "cột rating, người 7: không có giá trị “TOT”"),
        ([_YEAR, (8, 2025, "HTNV", 12, "phe_binh")], [], "cột discipline, người 8: không có giá trị “phe_binh”"),
        ([_YEAR, _YEAR], [], "người 7 có 2 dòng cho năm 2025, hãy gộp làm một"),
        ([(7, 2025, "HTNV", 14, "none")], [], "14 tháng không có thật"),
        ([(7, 1025, "HTNV", 12, "none"), _YEAR], [], "năm 1025 không có thật"),
        ([_YEAR, (None, 2025, "HTNV", 12, "none")], [], "cột person_id: có 1 dòng bỏ trống"),
        ([], [_AWARD], "không có dòng nào"),
        ([_YEAR], [(7, date(2024, 1, 1), "award", "CSTD", None)], "cột key, người 7: không có giá trị “CSTD”"),
        ([_YEAR], [(7, date(2024, 1, 1), "thuong", "CSTDCS", None)], "cột kind, người 7: không có giá trị “thuong”"),
        ([_YEAR], [(7, date(2024, 1, 1), "award", "CSTDCS", "khac")], "cột type, người 7: không có giá trị “khac”"),
        ([_YEAR], [(7, date(2024, 1, 1), "award", None, None)], "cột key, người 7: bỏ trống"),
        ([_YEAR], [(7, date(2024, 1, 1), "award", "co_so", None)], "“co_so” không phải là award, hãy ghi initiative"),
        ([_YEAR], [(7, date(2024, 1, 1), "initiative", "LDTT", None)], "cột kind, người 7: “LDTT” không phải là"),
        ([_YEAR], [(7, None, "award", "CSTDCS", None)], "cột date: có 1 dòng bỏ trống"),
        ([_YEAR], [(7, date(1024, 1, 1), "award", "CSTDCS", None)], "ngày 01/01/1024 không có thật"),
        ([_YEAR], [_AWARD, (9, *_AWARD[1:])], "người 9 không có dòng nào trong years.parquet"),
        ([_YEAR], [(9, date(2001, 1, 1), "award", "GIAY_KHEN", None)], "người 9 không có dòng nào trong years.parquet"),
        ([(7, 2021, "HTNV", 12, "none")], [], "mới đến 2021, chưa có của năm trước ngày quyết định 20/12/2025"),
    ],
)
def test_what_cannot_be_used_is_told_with_its_place(
    engine: DuckDb, tmp_path: Path, years: list[tuple[Any, ...]], events: list[tuple[Any, ...]], told: str
) -> None:
    with pytest.raises(Unusable) as refusal:
        _screen(engine, tmp_path, Rows(years, events))
    assert told in str(refusal.value)


def test_a_file_without_a_column_is_refused(tmp_path: Path) -> None:
    years, events = Rows([_YEAR], [_AWARD]).write(tmp_path)
    pq.write_table(pq.read_table(years).drop_columns(["rating"]), years)
    with pytest.raises(Unusable, match=r"years\.parquet: thiếu cột rating"):
        packed(DuckDb(threads=1), Population(years, events, _ON), rules())


def test_a_column_of_the_wrong_type_is_refused(tmp_path: Path) -> None:
    years, events = Rows([_YEAR], [_AWARD]).write(tmp_path)
    table = pq.read_table(events)
    pq.write_table(table.set_column(1, "date", table["date"].cast(pa.string())), events)
    with pytest.raises(Unusable, match=r"events\.parquet, cột date: kiểu string"):
        packed(DuckDb(threads=1), Population(years, events, _ON), rules())


def test_a_file_that_is_not_parquet_or_not_there_is_refused(tmp_path: Path) -> None:
    years, events = Rows([_YEAR], [_AWARD]).write(tmp_path)
    events.write_text("person_id,date", encoding="utf-8")
    with pytest.raises(Unusable, match="không đọc được như tệp Parquet"):
        packed(DuckDb(threads=1), Population(years, events, _ON), rules())
    with pytest.raises(Unusable, match=r"Không tìm thấy tệp khac\.parquet"):
        packed(DuckDb(threads=1), Population(tmp_path / "khac.parquet", events, _ON), rules())


def test_no_events_at_all_are_no_fault(engine: DuckDb, tmp_path: Path) -> None:
    outcome = _screen(engine, tmp_path, Rows([_YEAR], []))[0]
    assert VERDICTS[outcome["CSTDCS"]] == "eligible"


def test_who_has_only_years_too_old_to_look_at_is_left_out_and_no_stranger(engine: DuckDb, tmp_path: Path) -> None:
    old = [(8, 1990, "HTNV", 12, "none")]
    told = _screen(engine, tmp_path, Rows([_YEAR, *old], [_AWARD, (8, *_AWARD[1:])]))
    assert [outcome["person_id"] for outcome in told] == [7]


def test_more_initiatives_than_a_narrow_sum_holds_are_counted_all_the_same(engine: DuckDb, tmp_path: Path) -> None:
    many = [(7, date(2024, 5, 1), "initiative", "co_so", "sang_kien")] * 40
    years = [(7, year, "HTXSNV", 12, "none") for year in (2024, 2025)]
    with_many = _screen(engine, tmp_path, Rows(years, many))[0]
    with_two = _screen(engine, tmp_path, Rows(years, many[:2]))[0]
    assert with_many == with_two
    assert VERDICTS[with_many["BK_BO_TINH"]] == "eligible"
    assert VERDICTS[_screen(engine, tmp_path, Rows(years, many[:1]))[0]["BK_BO_TINH"]] == "not_eligible"
