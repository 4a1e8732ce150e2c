"""No drawers, no notes of unfinished work, no traces of a machine; and the checks see planted ones."""

from pathlib import Path

import pytest

from tests.repository import names
from tests.repository.planting import ROOT, plant


def test_no_file_or_folder_is_a_drawer_for_anything() -> None:
    assert names.drawers(ROOT) == []


def test_the_source_holds_no_notes_of_unfinished_work() -> None:
    assert names.unfinished(ROOT) == []


def test_no_file_names_a_path_of_one_machine_or_a_package_index() -> None:
    assert names.machine_traces(ROOT) == []


@pytest.mark.parametrize("path", ["src/vinhdanh/text/utils.py", "src/vinhdanh/common/words.py", "src/a/helpers.html"])
def test_a_planted_drawer_is_seen(tmp_path: Path, path: str) -> None:
    plant(tmp_path, {path: "", "src/vinhdanh/text/uncommon.py": ""})
    assert len(names.drawers(tmp_path)) == 1


@pytest.mark.parametrize("path", ["src/vinhdanh/a.py", "scripts/a.sh", "tests/test_a.py", "src/vinhdanh/web/a.html"])
def test_a_planted_note_of_unfinished_work_is_seen(tmp_path: Path, path: str) -> None:
    plant(tmp_path, {path: "first\n# TO" + "DO later\n", "src/b.py": "TO" + "DOS = 'mastodon'\n"})
    assert names.unfinished(tmp_path) == [f"{path}:2: # TO" + "DO later"]


@pytest.mark.parametrize(
    "line",
    [
        "cd /ro" + "ot/x",
        "see '/ho" + "me/lan/vinhdanh'",
        "/Us" + "ers/lan",
        "https://py" + "pi.org/project",
        "--index-url https://mirror.example/sim" + "ple/",
        "https://files.python" + "hosted.org/x",
    ],
)
def test_a_planted_trace_of_a_machine_is_seen(tmp_path: Path, line: str) -> None:
    plant(tmp_path, {"docs/a.md": f"one\n{line}\n", "var/a.md": line, ".gitignore": "var/\n"})
    assert names.machine_traces(tmp_path) == [f"docs/a.md:2: {line}"]


@pytest.mark.parametrize(
    "line", ["/work", "https://example.org/home/page", "the folder src/root/a", "/ho-so/danh-sach"]
)
def test_addresses_and_routes_are_not_traces_of_a_machine(tmp_path: Path, line: str) -> None:
    plant(tmp_path, {"docs/a.md": line})
    assert names.machine_traces(tmp_path) == []
