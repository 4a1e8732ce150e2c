"""Tests that need a program of the machine: skipped where it is missing, failed where it is required.

`VINHDANH_REQUIRE` lists what must be there (`browser`, `office`, `postgres`); `make test BROWSER=1` sets it.
"""

import os
import shutil
import subprocess
from functools import cache
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # a slow machine is not a failure
settings.load_profile("untimed")

ROOT = Path(__file__).parent
MISSING = {
    "browser": "no Chromium that tests can drive; on Debian: apt-get install chromium",
    "office": "no LibreOffice (soffice); on Debian: apt-get install libreoffice-writer-nogui",
    "spark": "no Spark (the package pyspark, and Java); run make test SPARK=1",
    "postgres": "DATABASE_URL names no PostgreSQL; run make test POSTGRES=1",
}


def required() -> set[str]:
    """Return the tools that this run may not do without."""
    return set(os.environ.get("VINHDANH_REQUIRE", "").split())


@cache
def program(tool: str) -> str | None:
    """Return the path of the tool's program (for postgres: the address of the database), or None."""
    if tool == "browser":
        found = subprocess.run([ROOT / "scripts/find_chromium.sh"], capture_output=True, text=True, check=False)
        return found.stdout.strip() or None
    if tool == "office":
        return shutil.which("soffice")
    if tool == "spark":
        return shutil.which("java") if find_spec("pyspark") else None
    address = os.environ.get("DATABASE_URL", "")
    return address if address.startswith("postgres") else None


def pytest_configure() -> None:
    """Refuse to run at all, rather than to pass by skipping, where a required tool is missing."""
    unknown = required() - MISSING.keys()
    if unknown:
        raise pytest.UsageError(
            f"VINHDANH_REQUIRE: {', '.join(sorted(unknown))} is unknown; known: {', '.join(MISSING)}."
        )
    lacking = [MISSING[tool] for tool in sorted(required()) if program(tool) is None]
    if lacking:
        raise pytest.UsageError("; ".join(lacking))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a marked test whose tool is missing; `pytest_configure` has seen to the required ones."""
    for tool, sentence in MISSING.items():
        if item.get_closest_marker(tool) and program(tool) is None:
            pytest.skip(sentence)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of the Chromium to drive; for tests marked `browser`."""
    path = program("browser")
    assert path is not None
    return path


@pytest.fixture(scope="session")
def soffice() -> str:
    """Return the path of LibreOffice; for tests marked `office`."""
    path = program("office")
    assert path is not None
    return path
