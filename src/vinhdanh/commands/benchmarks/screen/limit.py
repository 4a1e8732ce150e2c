"""The limit: a bare DuckDB group-by of all rows of both files into people, which computes nothing."""

import time

import duckdb

from vinhdanh.casework.screening.population import Population

_GROUPS = """
SELECT count(*), sum(n) FROM (
    SELECT person_id, count(*) AS n
    FROM (SELECT person_id FROM '{years}' UNION ALL SELECT person_id FROM '{events}') GROUP BY 1
)
"""


def group_rows(population: Population, threads: int) -> float:
    """The seconds of one run."""
    with duckdb.connect() as connection:
        connection.execute(f"SET threads = {threads}")
        start = time.perf_counter()
        connection.execute(_GROUPS.format(years=population.years, events=population.events)).fetchall()
        return time.perf_counter() - start
