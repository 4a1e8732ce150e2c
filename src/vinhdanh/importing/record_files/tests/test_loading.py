"""Record files of another body load whole or not at all; every fault names its file, list and row."""

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from tests import factories as make

from vinhdanh.casework.figures import Figures
from vinhdanh.casework.log import verify
from vinhdanh.casework.tests.auditing import everything
from vinhdanh.casework.tests.samples import EQUIPMENT
from vinhdanh.importing.record_files.loading import load_folder
from vinhdanh.importing.record_files.tests.hospital import Files, hospital
from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Document,
    Entry,
    LogLine,
    Movement,
    Observation,
    Party,
    Report,
    ReportText,
    Role,
)
from vinhdanh.text.periods import period
from vinhdanh.text.yaml12 import BadDeclaration

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _open_pack() -> None:
    make.register(EQUIPMENT)
    make.measure("giuong")
    make.award_form("GIAY_KHEN")


def load(folder: Path, files: Files) -> None:
    for name, content in files.items():
        (folder / name).write_text(json.dumps(content))  # JSON is YAML
    load_folder(folder, "bv", actor=None)


def fault(folder: Path, files: Files) -> str:
    """What is told of the fault; nothing may have been kept."""
    before = everything()
    with pytest.raises(BadDeclaration) as told:
        load(folder, files)
    assert everything() == before
    return str(told.value)


def test_the_record_of_another_body_loads(tmp_path: Path) -> None:
    load(tmp_path, hospital())
    body = Party.objects.get(code="bv")
    scanner = Entry.objects.get(folded="may ct, cdha")
    assert (scanner.state, scanner.values["nha_thau"], scanner.source_line) == ("ky", "hong-ha", 12)
    assert scanner.events.get(code="ky").document == Document.objects.get(code="hd-15")
    assert Role.objects.get(kind="head").valid_from == date(2024, 1, 1)
    assert Movement.objects.get(code="dot-1").parent == Movement.objects.get(code="nam-2024")
    assert Observation.objects.get(basis="stated_comparison").comparison_label == "năm 2022"
    assert Observation.objects.get(basis="stated").window_to == date(2024, 6, 14)
    assert AwardCase.objects.get().decided_from == date(2024, 12, 20)
    part = Commitment.objects.get(code="kham-a")
    assert (part.parent, part.percent) == (Commitment.objects.get(code="kham"), Decimal("102.5"))
    assert part.evidence.count() == 2
    assert ReportText.objects.get().owner == Report.objects.get().owner == body
    figure = Figures(body, period("2024")).of("thiet_bi.da_ky")
    assert figure is not None
    assert figure.quantity.low == 1


def test_every_record_has_a_line_in_the_log(tmp_path: Path) -> None:
    load(tmp_path, hospital())
    verbs = list(LogLine.objects.values_list("verb", flat=True))
    assert {verb: verbs.count(verb) for verb in verbs} == {
        "party.add": 4,
        "role.give": 2,
        "document.add": 2,
        "document.link": 1,
        "document.use": 1,
        "movement.add": 2,
        "entry.add": 2,
        "observation.record": 3,
        "award.record": 1,
        "commitment.register": 2,
        "commitment.evidence": 4,
        "text.write": 1,
        "report.record": 1,
    }
    assert verify() == (len(verbs), None)


ORDERS: list[Callable[[Files], Files]] = [
    lambda files: {f"{9 - int(name[0])}{name[1:]}": content for name, content in files.items()},
    lambda files: {name: {concept: rows[::-1] for concept, rows in content.items()} for name, content in files.items()},
    lambda files: {"tat_ca.yaml": {concept: rows for content in files.values() for concept, rows in content.items()}},
]


@pytest.mark.parametrize("order", ORDERS)
def test_neither_the_order_of_files_nor_of_rows_counts(tmp_path: Path, order: Callable[[Files], Files]) -> None:
    load(tmp_path, order(hospital()))
    assert Party.objects.get(code="an").parent == Party.objects.get(code="khoa-noi")
    assert Commitment.objects.get(code="kham-a").parent == Commitment.objects.get(code="kham")
    assert Entry.objects.count() == 2


def test_an_entry_may_name_an_entry_of_a_later_file(tmp_path: Path) -> None:
    fields = {
        "ten": {"title": "Tên", "type": "text"},
        "may": {"title": "Máy", "type": "entry", "register": "thiet_bi"},
    }
    make.register(make.register_spec("sua_chua", fields=fields))
    files = hospital()
    repair = {"register": "sua_chua", "values": {"ten": "Thay bóng", "may": "Máy CT, CĐHA"}, "when": "2024"}
    files["0_sua.yaml"] = {"entries": [repair]}
    load(tmp_path, files)
    assert Entry.objects.get(label="Thay bóng").values["may"] == Entry.objects.get(folded="may ct, cdha").key


# --- faults --------------------------------------------------------------------------------------------------------

VIEC, NGUOI, VAN_BAN = "1_viec.yaml", "2_nguoi.yml", "3_van_ban.yaml"
FAULTS: list[tuple[str, str, int, dict[str, Any], str]] = [
    (NGUOI, "parties", 1, {"kind": "ward"}, "Không có loại đơn vị “ward”"),
    (NGUOI, "parties", 2, {"parent": "khoa-ngoai"}, "Chưa có đơn vị, cá nhân mã “khoa-ngoai”: hãy kiểm tra lại mã"),
    (NGUOI, "parties", 4, {"code": "bv"}, "Mã “bv” đã dùng"),
    (NGUOI, "roles", 2, {"channel": ""}, "Nơi nhận phải ghi rõ"),
    (NGUOI, "movements", 1, {"sequence": None}, "có số thứ tự"),
    (NGUOI, "awards", 1, {"form": "CO_VANG"}, "Gói ngành không có hình thức khen thưởng “CO_VANG”"),
    (NGUOI, "awards", 1, {"movement": "dot-9"}, "Chưa có phong trào mã “dot-9”"),
    (NGUOI, "awards", 1, {"decided": "hôm qua"}, "Không hiểu thời gian “hôm qua”"),
    (VAN_BAN, "documents", 2, {"code": "bc-2024"}, "Mã “bc-2024” đã dùng"),
    (VAN_BAN, "documents", 1, {"links": [{"kind": "copies", "target": "hd-15"}]}, "Không có quan hệ “copies”"),
    (VAN_BAN, "documents", 1, {"links": [{"kind": "amends", "target": "x"}]}, "Chưa có văn bản mã “x”"),
    (VAN_BAN, "reports", 1, {"state": "issued"}, "thì ghi là văn bản"),
    (VIEC, "entries", 1, {"register": "giuong_benh"}, "Gói ngành không có sổ “giuong_benh”"),
    (VIEC, "entries", 1, {"source": {"document": "x"}}, "Chưa có văn bản mã “x”"),
    (VIEC, "entries", 2, {"values": {"khoa": "Nội"}}, "Tên thiết bị: chưa ghi"),
    (VIEC, "entries", 2, {"events": [{"state": "giao", "when": "2024", "document": "x"}]}, "Chưa có văn bản mã “x”"),
    (VIEC, "entries", 2, {"state": "ky"}, "Giá gói thầu: phải có"),
    (VIEC, "observations", 1, {"value": "nhiều"}, "nhiều"),
    (VIEC, "observations", 1, {"value": "5 ha"}, "không phải ha"),
    (VIEC, "observations", 1, {"period": "2024H9"}, "không phải là mã kỳ báo cáo"),
    (VIEC, "observations", 1, {"measure": "ghe"}, "Gói ngành không có số đo “ghe”"),
    (VIEC, "observations", 2, {"comparison": "khá hơn trước"}, "khá hơn trước"),
    (VIEC, "observations", 3, {"listed": [{"register": "thiet_bi", "key": "Máy X"}]}, "chưa có mục “Máy X”"),
    (VIEC, "observations", 3, {"source": None}, "phải nêu văn bản nguồn"),
    (VIEC, "commitments", 1, {"evidence": [{"measure": "thiet_bi.muc"}]}, "chưa có số liệu kỳ 2024"),
    (VIEC, "commitments", 2, {"measure": "ghe"}, "Gói ngành không có số đo “ghe”"),
    (VIEC, "commitments", 2, {"target": "300 ha", "percent": -1}, "Tỷ lệ -1.0% không hợp lệ"),
    (VIEC, "commitments", 2, {"due": "31/02/2024"}, "Không có ngày 31/2/2024 trong lịch"),
    (VIEC, "commitments", 1, {"parent": "la"}, "Chưa có cam kết mã “la”"),
]


@pytest.mark.parametrize(("file", "concept", "row", "change", "words"), FAULTS)
def test_a_fault_names_file_list_and_row_and_keeps_nothing(
    tmp_path: Path, file: str, concept: str, row: int, change: dict[str, Any], words: str
) -> None:
    files = hospital()
    changed = {key: value for key, value in (files[file][concept][row - 1] | change).items() if value is not None}
    files[file][concept][row - 1] = changed
    told = fault(tmp_path, files)
    assert words in told
    assert told.startswith((f"{file}, {concept} thứ {row} (", f"{file}, mục {concept} → {row - 1} "))


def test_the_root_of_a_fault_is_told_not_what_waits_for_it(tmp_path: Path) -> None:
    files = hospital()
    files[NGUOI]["parties"][2]["kind"] = "ward"  # the body that the two rows before it belong to
    assert fault(tmp_path, files).startswith("2_nguoi.yml, parties thứ 3 (bv): Không có loại đơn vị “ward”")


def test_what_never_comes_is_told_where_it_is_named(tmp_path: Path) -> None:
    files = hospital()
    files[NGUOI]["parties"][2]["parent"] = "so-y-te"
    assert fault(tmp_path, files).startswith("2_nguoi.yml, parties thứ 3 (bv): Chưa có đơn vị, cá nhân mã “so-y-te”")


def test_bodies_that_belong_to_each_other_in_a_circle_are_refused(tmp_path: Path) -> None:
    files = hospital()
    files[NGUOI]["parties"][2]["parent"] = "an"
    assert "Chưa có đơn vị, cá nhân mã" in fault(tmp_path, files)


SHAPES: list[tuple[str, str, dict[str, Any], str]] = [
    (NGUOI, "parties", {"colour": "red"}, "parties → 0 → colour: không có mục tên này"),
    (NGUOI, "parties", {"code": "Khoa Nội"}, "parties → 0 → code: “Khoa Nội” viết chưa đúng"),
    (NGUOI, "parties", {"name": 5}, "parties → 0 → name: phải là một dòng chữ"),
    (NGUOI, "roles", {"from": "hôm qua"}, "roles → 0 → from: “hôm qua” không phải là một ngày"),
    (VIEC, "entries", {"events": [{"when": "2024"}]}, "đúng một trong state (bước) và event (sự việc)"),
    (VIEC, "entries", {"events": [{"state": "a", "event": "b", "when": "2024"}]}, "đúng một trong state"),
    (VIEC, "observations", {"basis": "guess"}, "observations → 0 → basis: “guess” không dùng được"),
    (VIEC, "observations", {"comparison": "tăng 5% so với cùng kỳ"}, "số liệu actual phải có value, và chỉ mục đó"),
    (VIEC, "observations", {"basis": "stated_comparison"}, "số liệu stated_comparison phải có comparison"),
    (VIEC, "observations", {"as_of": "14/6/2024", "window": "2024"}, "chỉ ghi một trong window"),
    (VIEC, "observations", {"period": True}, "observations → 0 → period: phải là một dòng chữ"),
    (VIEC, "commitments", {"evidence": [{}]}, "minh chứng phải nêu đúng một trong entry, document, award, measure"),
    (VIEC, "commitments", {"evidence": [{"document": "a", "award": "b"}]}, "minh chứng phải nêu đúng một"),
]


@pytest.mark.parametrize(("file", "concept", "change", "words"), SHAPES)
def test_a_row_of_the_wrong_shape_is_refused_with_its_place(
    tmp_path: Path, file: str, concept: str, change: dict[str, Any], words: str
) -> None:
    files = hospital()
    files[file][concept][0] |= change
    told = fault(tmp_path, files)
    assert told.startswith(f"{file}, mục {concept} → 0")
    assert words in told


def test_a_folder_without_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "ghi_chu.txt").write_text("a")
    with pytest.raises(BadDeclaration, match=r"không có tệp \.yaml nào để nạp"):
        load_folder(tmp_path, "bv", actor=None)


def test_an_owner_who_is_not_in_the_files_is_told(tmp_path: Path) -> None:
    files = hospital()
    del files[VIEC]["observations"], files[VIEC]["commitments"]
    (tmp_path / "a.yaml").write_text(json.dumps(files[NGUOI]))
    (tmp_path / "b.yaml").write_text(json.dumps(files[VAN_BAN]))
    with pytest.raises(BadDeclaration, match=r"b\.yaml, texts thứ 1 \(uu_diem\): Chưa có đơn vị, cá nhân mã “bv-khac”"):
        load_folder(tmp_path, "bv-khac", actor=None)
