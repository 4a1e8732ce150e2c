"""A made population with ten years of results, written as the two files of `vinhdanh screen`."""

from datetime import date
from pathlib import Path

import duckdb

from vinhdanh.casework.screening.population import Population

LAST, YEARS = 2024, 10
ON = date(LAST, 12, 30)
_TABLE = """(
    SELECT p, y, hash(p * {salt} + y + {more}) >> 8 AS h FROM range(1, {people} + 1) t(p), range({first}, {end}) s(y)
)"""
_YEARS = """
SELECT p::BIGINT * 3 + 1000 AS person_id, y::SMALLINT AS year,
    CASE WHEN h % 1000 < 5 THEN NULL WHEN h % 100 < 3 THEN 'KHTNV' WHEN h % 100 < 15 THEN 'HTNV'
        WHEN h % 100 < 80 THEN 'HTTNV' ELSE 'HTXSNV' END AS rating,
    (CASE WHEN (h // 100) % 50 = 0 THEN (h // 7) % 12 ELSE 12 END)::TINYINT AS months_worked,
    CASE WHEN (h // 5000) % 100 = 0 THEN 'khien_trach' WHEN (h // 5000) % 300 = 1 THEN 'canh_cao'
        ELSE 'none' END AS discipline
FROM {results} ORDER BY p, y
"""
_EVENTS = """
SELECT p::BIGINT * 3 + 1000 AS person_id, day AS date, kind, key, type FROM (
    SELECT p, make_date(y, 12, 1 + ((h // 9) % 28)::INT) AS day, 'award' AS kind, 'LDTT' AS key, 'cong_trang' AS type
    FROM {most} WHERE h % 100 < 82
    UNION ALL
    SELECT p, make_date(y, 12, 1 + ((h // 9) % 28)::INT), 'award',
        CASE WHEN h % 1000 < 150 THEN 'CSTDCS' WHEN h % 1000 < 250 THEN 'GIAY_KHEN'
            WHEN h % 1000 < 290 THEN 'BK_BO_TINH' WHEN h % 1000 < 300 THEN 'CSTDBT'
            WHEN h % 1000 < 303 THEN 'BK_TTG' ELSE 'HCLD_BA' END,
        CASE WHEN (h // 1000) % 50 = 0 THEN 'dot_xuat' ELSE 'cong_trang' END
    FROM {some} WHERE h % 1000 < 304
    UNION ALL
    SELECT p, make_date(y, 1 + (h % 12)::INT, 1 + ((h // 9) % 28)::INT), 'initiative',
        CASE WHEN h % 100 < 12 THEN 'co_so' WHEN h % 1000 < 130 THEN 'bo_tinh' ELSE 'toan_quoc' END, 'sang_kien'
    FROM {ideas} WHERE h % 1000 < 131
) ORDER BY 1, 2
"""


def make_population(people: int, folder: Path, threads: int) -> Population:
    """Write both files, in the order of people and dates: a row a person and year, some 12.5 events a person."""
    made = Population(folder / "years.parquet", folder / "events.parquet", ON)
    with duckdb.connect() as connection:
        connection.execute(f"SET threads = {threads}")
        results = _table(people, 31, 0)
        connection.sql(_YEARS.format(results=results)).write_parquet(str(made.years))
        events = _EVENTS.format(most=_table(people, 17, 5), some=_table(people, 19, 5), ideas=_table(people, 13, 77))
        connection.sql(events).write_parquet(str(made.events))
    return made


def _table(people: int, salt: int, more: int) -> str:
    """Every person and year with a number made of both."""
    return _TABLE.format(salt=salt, more=more, people=people, first=LAST - YEARS + 1, end=LAST + 1)
