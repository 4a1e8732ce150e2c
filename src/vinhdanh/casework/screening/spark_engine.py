"""Spark, for more people than one machine holds. A cluster is named by SPARK_REMOTE or SPARK_MASTER."""

import os
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
from pyspark.sql import DataFrame, SparkSession

from vinhdanh.casework.screening.engine import Row, sql
from vinhdanh.casework.screening.faults import unwritable


class Spark:
    """See `engine.Engine`; without a cluster it is one of this machine alone."""

    dialect = "pyspark"

    def __init__(self) -> None:
        builder = SparkSession.builder.appName("vinhdanh").config("spark.sql.ansi.enabled", "false")
        builder = builder.config("spark.ui.enabled", "false").config("spark.sql.shuffle.partitions", "8")
        self.session = builder.master(os.environ.get("SPARK_MASTER", "local[2]")).getOrCreate()

    def read(self, table: str, path: Path) -> None:
        """A view over the file."""
        self.session.read.parquet(str(path)).createOrReplaceTempView(table)

    def make(self, table: str, expression: Any, *, integers: bool = False) -> None:
        """A view that is worked out once and kept."""
        self._frame(expression, integers=integers).persist().createOrReplaceTempView(table)

    def rows(self, expression: Any) -> list[Row]:
        """All rows."""
        return [tuple(row) for row in self._frame(expression).collect()]

    def write(self, expression: Any, path: Path) -> None:
        """Collected, and written as one file like that of the other engines. Raises Unusable where it cannot be."""
        found = self._frame(expression).toArrow()
        try:
            pq.write_table(found, path)
        except OSError as error:
            raise unwritable(path) from error

    def close(self) -> None:
        """Forget what was kept; the session may serve others."""
        self.session.catalog.clearCache()

    def _frame(self, expression: Any, *, integers: bool = False) -> DataFrame:
        return self.session.sql(sql(expression, self.dialect, integers=integers))
