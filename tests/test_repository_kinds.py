"""Each kind of thing has its folder, and each folder is complete; and the checks see what is missing."""

from pathlib import Path

import pytest

from tests.repository import kinds
from tests.repository.planting import ROOT, plant

SCREEN = {
    "danh_sach.py": "",
    "danh_sach.html": "",
    "tests/test_danh_sach.py": "",
    "urls.py": "",
    "__init__.py": "",
}
DOCUMENT = {"document.py": "", "tests/__init__.py": "", "tests/test_document.py": ""}
RULE = {"rule.yaml": "", "examples.yaml": ""}
SLOTS = [
    (kinds.screens, f"{kinds.SCREENS}/so", SCREEN, ["danh_sach.html", "tests/test_danh_sach.py"]),
    (kinds.documents, f"{kinds.DOCUMENTS}/to_trinh", DOCUMENT, ["document.py", "tests/test_document.py"]),
    (kinds.rules, f"{kinds.RULES}/giay_khen", RULE, ["rule.yaml", "examples.yaml"]),
]


@pytest.mark.parametrize("check", [kinds.screens, kinds.documents, kinds.rules])
def test_every_folder_of_a_kind_is_complete(check: kinds.Check) -> None:
    assert check(ROOT) == []


@pytest.mark.parametrize(("check", "folder", "files", "_needed"), SLOTS)
def test_a_complete_folder_is_passed(
    tmp_path: Path, check: kinds.Check, folder: str, files: dict[str, str], _needed: list[str]
) -> None:
    plant(tmp_path, {f"{folder}/{name}": text for name, text in files.items()})
    assert check(tmp_path) == []


@pytest.mark.parametrize(
    ("check", "folder", "files", "lost"),
    [(check, folder, files, lost) for check, folder, files, needed in SLOTS for lost in needed],
)
def test_a_missing_part_is_seen(
    tmp_path: Path, check: kinds.Check, folder: str, files: dict[str, str], lost: str
) -> None:
    plant(tmp_path, {f"{folder}/{name}": text for name, text in files.items() if name != lost})
    complaints = check(tmp_path)
    assert len(complaints) == 1
    assert complaints[0].startswith(folder)


def test_a_screen_two_folders_deep_needs_its_test_too(tmp_path: Path) -> None:
    plant(tmp_path, {f"{kinds.SCREENS}/so/muc/sua.py": "", f"{kinds.SCREENS}/so/muc/sua.html": ""})
    assert kinds.screens(tmp_path) == [
        f"{kinds.SCREENS}/so/muc/sua.py: {kinds.SCREENS}/so/muc/tests/test_sua.py is missing."
    ]
