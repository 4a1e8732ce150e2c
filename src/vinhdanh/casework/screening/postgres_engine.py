"""PostgreSQL, where an office keeps its records: temporary tables in the database of DATABASE_URL."""

from pathlib import Path
from typing import Any

import psycopg
import pyarrow as pa
import pyarrow.parquet as pq

from vinhdanh.casework.screening.engine import Row, sql
from vinhdanh.casework.screening.faults import unwritable

_TYPES = {"int8": "smallint", "int16": "smallint", "int32": "integer", "int64": "bigint", "date32[day]": "date"}
_ARROW = {"int2": pa.int16(), "int4": pa.int32(), "int8": pa.int64(), "text": pa.string(), "date": pa.date32()}
_ROWS = 100_000


class Postgres:
    """See `engine.Engine`; everything is undone when the connection closes."""

    dialect = "postgres"

    def __init__(self, address: str) -> None:
        self.connection = psycopg.connect(address)

    def read(self, table: str, path: Path) -> None:
        """A temporary table with the rows of the file, by COPY."""
        file = pq.ParquetFile(path)
        columns = [f"{one.name} {_TYPES.get(str(one.type), 'text')}" for one in file.schema_arrow]
        with self.connection.cursor() as cursor:
            cursor.execute(f"CREATE TEMP TABLE {table} ({', '.join(columns)})".encode())
            with cursor.copy(f"COPY {table} FROM STDIN".encode()) as copy:
                for batch in file.iter_batches(_ROWS):
                    for row in zip(*(column.to_pylist() for column in batch.columns), strict=True):
                        copy.write_row(row)
            cursor.execute(f"ANALYZE {table}".encode())

    def make(self, table: str, expression: Any, *, integers: bool = False) -> None:
        """A temporary table."""
        query = sql(expression, self.dialect, integers=integers)
        self.connection.execute(f"DROP TABLE IF EXISTS {table}".encode())
        self.connection.execute(f"CREATE TEMP TABLE {table} AS {query}".encode())
        self.connection.execute(f"ANALYZE {table}".encode())

    def rows(self, expression: Any) -> list[Row]:
        """All rows."""
        return self.connection.execute(sql(expression, self.dialect).encode()).fetchall()

    def write(self, expression: Any, path: Path) -> None:
        """Fetched in portions by a cursor of the server, and written as they come. Raises Unusable."""
        try:
            self._write(expression, path)
        except OSError as error:
            raise unwritable(path) from error

    def _write(self, expression: Any, path: Path) -> None:
        with self.connection.cursor(name="screened") as cursor:
            cursor.itersize = _ROWS
            cursor.execute(sql(expression, self.dialect).encode())
            first = cursor.fetchmany(_ROWS)
            assert cursor.description is not None  # a query was executed
            schema = pa.schema([(one.name, _ARROW[one.type_display]) for one in cursor.description])
            with pq.ParquetWriter(path, schema) as writer:
                while first:
                    columns = [
                        pa.array(column, one.type) for column, one in zip(zip(*first, strict=True), schema, strict=True)
                    ]
                    writer.write_table(pa.Table.from_arrays(columns, schema=schema))
                    first = cursor.fetchmany(_ROWS)

    def close(self) -> None:
        """Undo what was made."""
        self.connection.rollback()
        self.connection.close()
