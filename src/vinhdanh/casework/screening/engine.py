"""What screening asks of an engine: tables from files, tables from expressions, rows, and a file at the end."""

from functools import lru_cache
from pathlib import Path
from typing import Any, Protocol

import ibis

Row = tuple[Any, ...]


class Engine(Protocol):
    """One connection with temporary tables of its own. Tables are named as the expressions name them."""

    dialect: str

    def read(self, table: str, path: Path) -> None:
        """Let `table` stand for the rows of a Parquet file."""

    def make(self, table: str, expression: Any, *, integers: bool = False) -> None:
        """Work an expression out and keep it as `table`; with `integers`, every column as 64 bits."""

    def rows(self, expression: Any) -> list[Row]:
        """The rows of an expression."""

    def write(self, expression: Any, path: Path) -> None:
        """Write the rows of an expression to a Parquet file."""

    def close(self) -> None:
        """Let go of everything that was made."""


def sql(expression: Any, dialect: str, *, integers: bool = False) -> str:
    """The text of an expression in the language of an engine.

    With `integers`, every column is cast to 64 bits: engines widen what they add up, which Ibis does not know of.
    """
    text = _text(expression.op(), dialect)
    if not integers:
        return text
    columns = ", ".join(f"CAST({name} AS BIGINT) AS {name}" for name in expression.columns)
    return f"SELECT {columns} FROM ({text}) AS wide"  # noqa: S608 - names of our own


@lru_cache(maxsize=64)
def _text(operation: Any, dialect: str) -> str:
    """Kept, because to write the outcomes down takes longer than to work them out for a hundred thousand people."""
    return str(ibis.to_sql(operation.to_expr(), dialect=dialect, pretty=False))
