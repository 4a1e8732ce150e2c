"""The set-up scripts choose rightly among what a machine has, and say what is missing."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.repository.planting import ROOT, plant

TOOLS = ("bash", "dirname", "readlink", "head", "tr", "grep", "env")


def machine(folder: Path, programs: dict[str, str]) -> str:
    """Return a search path that holds only the shell's tools and the given programs."""
    plant(folder, {f"bin/{name}": f"#!/bin/sh\n{script}\n" for name, script in programs.items()})
    for file in (folder / "bin").glob("*"):
        file.chmod(0o755)
    (folder / "bin").mkdir(exist_ok=True)
    for tool in TOOLS:
        found = shutil.which(tool)
        assert found is not None
        (folder / "bin" / tool).symlink_to(found)
    return str(folder / "bin")


def run(script: str, path: str) -> subprocess.CompletedProcess[str]:
    command = [ROOT / "scripts" / script]
    return subprocess.run(command, env={"PATH": path}, capture_output=True, text=True, check=False)


def python(name: str, *, new_enough: bool = True, venv: bool = True) -> dict[str, str]:
    """A Python that answers the two questions of find_python.sh: the version alone, or with the venv part."""
    with_venv, alone = ("exit 0" if new_enough and venv else "exit 1"), ("exit 0" if new_enough else "exit 1")
    answer = f"echo {name}"
    return {name: f'case "$2" in *ensurepip*) {with_venv};; *executable*) {answer};; *) {alone};; esac'}


@pytest.mark.parametrize(
    ("pythons", "chosen"),
    [
        ({**python("python3.12"), **python("python3")}, "python3.12"),
        ({**python("python3.13"), **python("python3.12")}, "python3.13"),
        ({**python("python3.13", venv=False), **python("python3")}, "python3"),
        ({**python("python3.11", venv=False), **python("python3", new_enough=False)}, "python3.11"),
    ],
)
def test_the_newest_python_that_can_make_environments_is_chosen(
    tmp_path: Path, pythons: dict[str, str], chosen: str
) -> None:
    assert run("find_python.sh", machine(tmp_path, pythons)).stdout.strip() == chosen


def test_a_machine_with_an_old_python_only_is_told_what_to_install(tmp_path: Path) -> None:
    done = run("find_python.sh", machine(tmp_path, python("python3", new_enough=False)))
    assert done.returncode == 1
    assert "Python 3.11 trở lên" in done.stderr


def test_the_snap_stub_is_no_chromium(tmp_path: Path) -> None:
    stub = {"chromium-browser": 'echo "Please run: snap install chromium" >&2; exit 1'}
    assert run("find_chromium.sh", machine(tmp_path, stub)).returncode == 1


def test_a_chromium_under_another_name_is_found(tmp_path: Path) -> None:
    stub = {"chromium": "exec /snap/bin/chromium", "google-chrome": "exit 0"}
    done = run("find_chromium.sh", machine(tmp_path, stub))
    assert Path(done.stdout.strip()).name == "google-chrome"
