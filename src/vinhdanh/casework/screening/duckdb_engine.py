"""DuckDB, embedded: the default engine. It reads the Parquet files in place."""

from pathlib import Path
from typing import Any

import duckdb

from vinhdanh.casework.screening.engine import Row, sql
from vinhdanh.casework.screening.faults import unwritable


class DuckDb:
    """See `engine.Engine`; `threads`: how many cores to use, all without it."""

    dialect = "duckdb"

    def __init__(self, threads: int | None = None) -> None:
        self.connection = duckdb.connect()
        self.connection.execute("SET preserve_insertion_order = false")
        if threads:
            self.connection.execute(f"SET threads = {threads}")

    def read(self, table: str, path: Path) -> None:
        """A view over the file."""
        self.connection.read_parquet(str(path)).create_view(table)

    def make(self, table: str, expression: Any, *, integers: bool = False) -> None:
        """A temporary table."""
        query = sql(expression, self.dialect, integers=integers)
        self.connection.execute(f"CREATE OR REPLACE TEMP TABLE {table} AS {query}")

    def rows(self, expression: Any) -> list[Row]:
        """All rows."""
        return list(self.connection.execute(sql(expression, self.dialect)).fetchall())

    def write(self, expression: Any, path: Path) -> None:
        """Streamed to the file. Raises Unusable where the disk is full or may not be written."""
        try:
            self.connection.sql(sql(expression, self.dialect)).write_parquet(str(path))
        except duckdb.IOException as error:
            raise unwritable(path) from error

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()
