"""The commands, run in this process on the test's own database, or as a program with a home of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from pytest_django import DjangoDbBlocker

from vinhdanh.commands import demo
from vinhdanh.commands.main import main


@dataclass(frozen=True)
class Outcome:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON document of standard output."""
        return json.loads(self.out)


Command = Callable[..., Outcome]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process."""

    def run(*argv: object) -> Outcome:
        try:
            code = main([str(argument) for argument in argv])
        except SystemExit as stop:
            code = int(stop.code or 0)
        told = capsys.readouterr()
        return Outcome(code, told.out, told.err)

    return run


@pytest.fixture
def program(tmp_path: Path) -> Command:
    """Run a command as a program of its own; `home` and other variables go by name."""

    def run(*argv: str, **environment: str) -> Outcome:
        own = {name: value for name, value in os.environ.items() if not name.startswith(("VINHDANH_", "DJANGO_"))}
        own.pop("DATABASE_URL", None)
        own |= {"VINHDANH_HOME": str(tmp_path / "home")} | environment
        done = subprocess.run(
            [sys.executable, "-m", "vinhdanh.commands.main", *argv],
            env=own,
            cwd=tmp_path,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        return Outcome(done.returncode, done.stdout, done.stderr)

    return run


@pytest.fixture(scope="module")
def demo_record(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The demo record, loaded once for the tests of a module that only read it."""
    with django_db_blocker.unblock(), transaction.atomic():
        assert demo.load()
        yield
        transaction.set_rollback(True)


def sentence(outcome: Outcome) -> str:
    """The one sentence in which an unusable input was refused."""
    assert outcome.code == 2
    assert outcome.out == ""
    lines = [line for line in outcome.err.splitlines() if not line.endswith("…")]
    assert len(lines) == 1, outcome.err
    assert lines[0].endswith(".")
    return lines[0]
