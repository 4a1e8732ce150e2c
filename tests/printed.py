"""The two printed reports: their sentences are not ours to keep, so they are read from the papers beside us."""

import os
from functools import cache
from pathlib import Path

import pytest

from vinhdanh.reading.reading import Reading, read
from vinhdanh.reading.sources import read_file

PERIODS = ("2018H1", "2020")
PAPERS = Path(os.environ.get("VINHDANH_PAPERS") or Path(__file__).parents[2] / "shared" / "seeds")


def printed(period: str) -> Reading:
    """The report of `period`, read; the test is skipped where the papers are not there."""
    path = PAPERS / f"report-{period.lower()}.txt"
    if not path.is_file():
        pytest.skip(f"{path.name} lies with the project's papers, not in the repository: set VINHDANH_PAPERS")
    return _read(path)


@cache
def _read(path: Path) -> Reading:
    return read(read_file(path))
