"""The lock files carry hashes, no addresses, all that is asked for; and the check sees what is wrong."""

from pathlib import Path

import pytest

from tests.repository.locks import locks
from tests.repository.planting import ROOT, plant

PROJECT = """
[project]
dependencies = ["Django>=5.2", "psycopg[binary]>=3"]
[project.optional-dependencies]
setup = ["uv"]
dev = ["pytest>=8"]
"""
RUN = "".join(
    f"{name}==1.0 \\\n    --hash=sha256:0a \\\n    --hash=sha256:0b\n    # via x\n"
    for name in ("django", "psycopg", "uv")
)
DEV = RUN + "pytest==9.2.0 ; sys_platform != 'win32' \\\n    --hash=sha256:0c\n"


def complaints(root: Path, *, run: str = RUN, dev: str = DEV) -> list[str]:
    plant(root, {"pyproject.toml": PROJECT, "requirements/run.lock": run, "requirements/dev.lock": dev})
    return locks(root)


def test_the_locks_are_in_order() -> None:
    assert locks(ROOT) == []


def test_locks_in_order_are_passed(tmp_path: Path) -> None:
    assert complaints(tmp_path) == []


def test_a_package_without_a_hash_is_seen(tmp_path: Path) -> None:
    assert complaints(tmp_path, dev=DEV + "iniconfig==2.0\n    # via pytest\n") == [
        "requirements/dev.lock: iniconfig has no hash."
    ]


@pytest.mark.parametrize(
    "line", ["--index-url https://mirror.example/a", "uv @ file:///x/uv.whl", "--find-links wheels"]
)
def test_an_address_is_seen(tmp_path: Path, line: str) -> None:
    assert complaints(tmp_path, run=f"{line}\n{RUN}") == [f"requirements/run.lock: an address or an index: {line}"]


def test_a_dependency_that_is_not_locked_is_seen(tmp_path: Path) -> None:
    assert complaints(tmp_path, dev=RUN) == ["requirements/dev.lock: pytest is missing; run make lock."]


def test_a_version_tested_but_not_run_is_seen(tmp_path: Path) -> None:
    assert complaints(tmp_path, dev=DEV.replace("django==1.0", "django==1.1")) == [
        "django is 1.0 in run.lock and 1.1 in dev.lock; run make lock."
    ]
