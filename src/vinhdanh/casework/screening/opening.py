"""The engines by their names, the default first; each is imported when it is asked for, and Spark may be missing."""

import os

from vinhdanh.casework.screening.engine import Engine
from vinhdanh.casework.screening.faults import Unusable

ENGINES = ("numpy", "duckdb", "postgres", "spark")


def open_engine(name: str) -> Engine:
    """Return an engine ready to read files. Raises Unusable where the machine or the settings lack it."""
    return {"numpy": _numpy, "duckdb": _duckdb, "postgres": _postgres, "spark": _spark}[name]()


def _numpy() -> Engine:
    from vinhdanh.casework.screening.arrays.engine import Arrays  # noqa: PLC0415 - imports as asked for

    return Arrays()


def _duckdb() -> Engine:
    from vinhdanh.casework.screening.duckdb_engine import DuckDb  # noqa: PLC0415

    return DuckDb()


def _postgres() -> Engine:
    address = os.environ.get("DATABASE_URL", "")
    if not address.startswith("postgres"):
        raise Unusable("DATABASE_URL không chỉ đến PostgreSQL nào: hãy đặt biến này, hoặc bỏ --engine.")
    from vinhdanh.casework.screening.postgres_engine import Postgres  # noqa: PLC0415

    return Postgres(address)


def _spark() -> Engine:
    try:
        from vinhdanh.casework.screening.spark_engine import Spark  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise Unusable("Chưa cài Spark: hãy cài gói pyspark và Java 17, hoặc bỏ --engine.") from error
    return Spark()
