"""Ours, from files to outcomes, in a process of its own."""

import resource
import sys
import time
from pathlib import Path
from typing import NamedTuple

from vinhdanh.casework.screening.arrays.engine import Arrays
from vinhdanh.casework.screening.duckdb_engine import DuckDb
from vinhdanh.casework.screening.population import Population
from vinhdanh.casework.screening.run import in_words, judged, packed
from vinhdanh.law.rules_reading import rules

_STATUS = Path("/proc/self/status")


class Run(NamedTuple):
    """Seconds of one run, and the most memory that its process held (MB)."""

    build: float
    judge: float
    warm: float
    write: float | None
    peak: float


def screen(population: Population, threads: int, out: Path | None) -> Run:
    """Pack the files and judge the words twice, by the default engine; then write `out`, if one is named.

    Rules are read beforehand: they are the same for every contender. The peak is taken before anything is written.
    """
    return _run(Arrays(threads), population, out)


def screen_by_queries(population: Population, threads: int) -> Run:
    """The same by the queries of DuckDB."""
    return _run(DuckDb(threads), population, None)


def _run(engine: DuckDb, population: Population, out: Path | None) -> Run:
    known = rules()
    start = time.perf_counter()
    masks = packed(engine, population, known)
    built = time.perf_counter()
    judged(engine, masks)
    told = time.perf_counter()
    table = judged(engine, masks)
    again = time.perf_counter()
    peak, write = _peak(), None
    if out is not None:
        engine.write(in_words(table, masks), out)
        write = time.perf_counter() - again
    engine.close()
    return Run(built - start, told - built, again - told, write, peak)


def _peak() -> float:
    """The most memory this process held, in MB.

    Linux tells it of the program that runs now; what getrusage tells there also counts the process that started it.
    """
    if _STATUS.exists():
        line = next(one for one in _STATUS.read_text().splitlines() if one.startswith("VmHWM:"))
        return int(line.split()[1]) * 1024 / 1e6
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most * 1024 / 1e6
