"""`vinhdanh report`: the contract, on the demo record."""

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from vinhdanh.commands.report import SUFFIXES
from vinhdanh.commands.tests.conftest import Command, sentence
from vinhdanh.reports.outlines import reading
from vinhdanh.reports.outlines.schema import OutlineSpec
from vinhdanh.text.yaml12 import BadDeclaration, read_declaration
from vinhdanh.writing import files, fonts

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demo_record")]


def test_json_is_one_document_on_standard_output(command: Command) -> None:
    told = command("report", "2020", "--json")
    assert told.code in {0, 1}
    assert set(told.json) == {"period", "title", "pieces", "gate"}
    assert told.json["pieces"]
    lines = told.err.splitlines()
    assert "kiểm tra: " in lines[0]
    assert len(lines) == 1 + sum(line.startswith("  Mâu thuẫn: ") for line in lines)
    assert told.code == (1 if len(lines) > 1 else 0)


@pytest.mark.parametrize("suffix", [*SUFFIXES, ".DOCX"])
def test_a_report_is_written_whole(command: Command, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"bao-cao{suffix}"
    told = command("report", "2018h1", "--out", path)
    assert (told.code in {0, 1}, told.out) == (True, "")
    start = {".docx": b"PK", ".pdf": b"%PDF", ".html": b"<!doctype html>", ".json": b"{"}[suffix.lower()]
    assert path.read_bytes().lower().startswith(start.lower())
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_and_json_together_say_the_same(command: Command, tmp_path: Path) -> None:
    told = command("report", "2020", "--out", tmp_path / "a.json", "--json")
    assert json.loads((tmp_path / "a.json").read_text()) == told.json


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (("2020",), "Hãy nêu tệp kết quả bằng --out TỆP"),
        (("2020", "--out", "bao-cao.xls"), "Không viết được tệp đuôi '.xls': hãy chọn một trong .docx"),
        (("2020", "--out", "bao-cao"), "Không viết được tệp đuôi ''"),
        (("2020H3", "--json"), "“2020H3” không phải là mã kỳ báo cáo: hãy ghi như 2020"),
        (("nam nay", "--json"), "“NAMNAY” không phải là mã kỳ báo cáo"),
        (("1999", "--out", "x.docx"), "Hồ sơ chưa có số liệu nào cho năm 1999"),
        (("2020-05", "--json"), "Gói ngành cong_thuong chưa khai báo đề cương báo cáo cho tháng 5 năm 2020"),
    ],
)
def test_an_unusable_request_is_refused(command: Command, argv: tuple[str, ...], words: str) -> None:
    assert sentence(command("report", *argv)).startswith(words)


@pytest.mark.parametrize(
    ("where", "words"),
    [
        (lambda folder: folder / "khong-co" / "a.json", "thư mục không có; hãy tạo thư mục"),
        (lambda folder: Path("/proc/a.json"), "Không ghi được tệp a.json vào /proc"),
        (lambda folder: folder / ("a" * 300 + ".json"), "tên tệp quá dài; hãy đặt tên ngắn hơn"),
    ],
)
def test_a_place_that_cannot_be_written_is_told(
    command: Command, tmp_path: Path, where: Callable[[Path], Path], words: str
) -> None:
    assert words in sentence(command("report", "2020", "--out", where(tmp_path)))


@pytest.mark.parametrize("suffix", [".json", ".docx"])
def test_a_full_disk_leaves_the_old_file_as_it_was(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str
) -> None:
    path = tmp_path / f"bao-cao{suffix}"
    path.write_text("bản cũ")

    def full(half: Path, data: bytes) -> NoReturn:
        half.write_bytes(data[:10])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files, "_write_through", full)
    assert "ổ đĩa đã đầy" in sentence(command("report", "2020", "--out", path))
    assert path.read_text() == "bản cũ"
    assert list(tmp_path.iterdir()) == [path]


def test_a_machine_without_fonts_is_told_and_the_old_file_stays(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bao-cao.pdf"
    path.write_text("bản cũ")
    monkeypatch.setattr(fonts, "_font_folders", lambda: [tmp_path])
    fonts.document_font.cache_clear()
    try:
        told = sentence(command("report", "2020", "--out", path))
    finally:
        fonts.document_font.cache_clear()
    assert told.startswith("Không in được văn bản vì máy không có phông")
    assert path.read_text() == "bản cũ"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("outline: tong_ket_nam\noutline: khac\n", "tong_ket_nam.yaml, dòng 2: mục 'outline' ghi hai lần"),
        ("outline: tong_ket_nam\n", "tong_ket_nam.yaml, mục "),
        ("outline: [\n", "tong_ket_nam.yaml, dòng "),
    ],
)
def test_a_broken_outline_is_told_with_file_and_place(
    command: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str, words: str
) -> None:
    (tmp_path / "cong_thuong" / "reports").mkdir(parents=True)
    broken = tmp_path / "cong_thuong" / "reports" / "tong_ket_nam.yaml"
    broken.write_text(content)
    with pytest.raises(BadDeclaration):
        read_declaration(broken, OutlineSpec)
    monkeypatch.setattr(reading, "PACKS", tmp_path)
    reading.outlines.cache_clear()
    try:
        assert sentence(command("report", "2020", "--json")).startswith(words)
    finally:
        reading.outlines.cache_clear()
