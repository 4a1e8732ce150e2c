"""A marked test is skipped where its tool is missing, and the whole run fails where the tool is required."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.repository.planting import ROOT, plant

SUITE = """
import pytest
@pytest.mark.browser
def test_browser(chromium): assert chromium == "/a/chromium"
@pytest.mark.postgres
def test_postgres(): pass
def test_plain(): pass
"""
MARKERS = "[pytest]\nmarkers =\n    browser\n    office\n    postgres\n"


def run(folder: Path, *, chromium: bool, require: str = "", database: str = "") -> str:
    """Run a small suite under the repository's conftest.py and return what pytest prints."""
    script = "#!/bin/sh\n" + ("echo /a/chromium\n" if chromium else "exit 1\n")
    conftest = (ROOT / "conftest.py").read_text(encoding="utf-8")
    files = {
        "scripts/find_chromium.sh": script,
        "conftest.py": conftest,
        "pytest.ini": MARKERS,
        "test_a.py": SUITE,
    }
    plant(folder, files)
    (folder / "scripts/find_chromium.sh").chmod(0o755)
    environment = {**os.environ, "VINHDANH_REQUIRE": require, "DATABASE_URL": database}
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:django",
        "-p",
        "no:cacheprovider",
        "-rs",
        str(folder),
    ]
    done = subprocess.run(command, env=environment, cwd=folder, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def test_a_test_whose_tool_is_missing_is_skipped_with_the_reason(tmp_path: Path) -> None:
    output = run(tmp_path, chromium=False)
    assert "1 passed, 2 skipped" in output
    assert "apt-get install chromium" in output


def test_a_test_whose_tool_is_there_runs(tmp_path: Path) -> None:
    assert "3 passed" in run(tmp_path, chromium=True, database="postgresql://u:p@localhost/d")


@pytest.mark.parametrize(
    ("require", "sentence"),
    [("browser", "no Chromium"), ("postgres", "names no PostgreSQL"), ("brwoser", "brwoser is unknown")],
)
def test_a_required_tool_that_is_missing_fails_the_run(tmp_path: Path, require: str, sentence: str) -> None:
    output = run(tmp_path, chromium=False, require=require, database="sqlite:///a")
    assert sentence in output
    assert "passed" not in output
