"""The limit: a bare DuckDB group-by of all rows of both files into people, which computes nothing."""

import time
from typing import NamedTuple

import duckdb

from vinhdanh.casework.screening.population import Population

_SMALLEST = """
SELECT count(*), min(smallest) FROM (SELECT person_id, min("{column}") AS smallest FROM '{file}' GROUP BY person_id)
"""
_COUNTED = """
SELECT count(*), sum(n) FROM (
    SELECT person_id, count(*) AS n
    FROM (SELECT person_id FROM '{years}' UNION ALL SELECT person_id FROM '{events}') GROUP BY 1
)
"""


class Limit(NamedTuple):
    """Seconds to find the smallest year and the smallest day of everybody, and to count everybody's rows.

    The first is the limit: it reads a person and a value of every row, as the study in `performance.md` did. The second
    reads no column but the persons.
    """

    smallest: float
    counted: float


def group_rows(population: Population, threads: int) -> Limit:
    """One run."""
    years, events = population.years, population.events
    smallest = [_SMALLEST.format(column=column, file=file) for column, file in (("year", years), ("date", events))]
    return Limit(_seconds(smallest, threads), _seconds([_COUNTED.format(years=years, events=events)], threads))


def _seconds(queries: list[str], threads: int) -> float:
    with duckdb.connect() as connection:
        connection.execute(f"SET threads = {threads}")
        start = time.perf_counter()
        for query in queries:
            connection.execute(query).fetchall()
        return time.perf_counter() - start
