"""Older formats, which LibreOffice turns into .docx."""

import subprocess
from pathlib import Path

import pytest

from vinhdanh.reading.source import Unreadable
from vinhdanh.reading.sources import office, read_bytes, read_file
from vinhdanh.reading.sources.tests.test_conversion import in_font
from vinhdanh.reading.sources.tests.word_files import paragraph, word_file
from vinhdanh.text.legacy_fonts import Legacy
from vinhdanh.text.tests.test_legacy_fonts import written
from vinhdanh.writing.docx import to_docx
from vinhdanh.writing.tests import samples

RTF = rb"{\rtf1\ansi\uc1 B\u225?o c\u225?o n\u259?m 2020\par \u272?\u7841?t 45%}"
HTML = "<html><body><p>Báo cáo năm 2020</p><table border=1><tr><td>1</td><td>5</td></tr></table></body></html>"


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's report and a document in a legacy font, as .doc and .odt."""
    folder = tmp_path_factory.mktemp("office")
    (folder / "commune.docx").write_bytes(to_docx(samples.commune()))
    font = in_font(written("Kết quả thi đua", Legacy.TCVN3), ".VnTime")
    (folder / "phong.docx").write_bytes(word_file(paragraph(font)))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for kind in ("doc", "odt"):
        files = [str(folder / name) for name in ("commune.docx", "phong.docx")]
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *files]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder


@pytest.mark.office
@pytest.mark.parametrize("kind", ["doc", "odt"])
def test_the_report_reads_alike_in_every_format(converted: Path, kind: str) -> None:
    ours = read_file(converted / "commune.docx")
    theirs = read_file(converted / f"commune.{kind}")
    assert [line for line in theirs.lines if line] == [line for line in ours.lines if line]
    assert [[row.cells for row in table] for table in theirs.tables] == [[row.cells for row in t] for t in ours.tables]
    assert "LibreOffice" in theirs.notes[-1]


@pytest.mark.office
def test_a_legacy_font_in_a_doc_is_converted(converted: Path) -> None:
    source = read_file(converted / "phong.doc")
    assert source.lines == ("Kết quả thi đua",)
    assert "TCVN3" in source.notes[0]


@pytest.mark.office
def test_rich_text_and_a_web_page_named_doc_are_read() -> None:
    assert read_bytes("a.rtf", RTF).lines == ("Báo cáo năm 2020", "Đạt 45%")
    source = read_bytes("a.doc", HTML.encode("utf-8-sig"))
    assert "Báo cáo năm 2020" in source.lines
    assert [row.cells for row in source.tables[0]] == [("1", "5")]


@pytest.mark.office
def test_a_doc_cut_short_is_refused_or_read(converted: Path) -> None:
    whole = (converted / "commune.doc").read_bytes()
    with pytest.raises(Unreadable) as refused:
        read_bytes("a.doc", whole[:700])
    assert "a.doc" in str(refused.value)


def test_without_libreoffice_the_sentence_says_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unreadable, match=r"tệp \.rtf, máy này chưa đọc được; hãy cài LibreOffice"):
        read_bytes("a.rtf", RTF)


def test_a_libreoffice_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program = tmp_path / "soffice"
    program.write_text("#!/bin/sh\nexec sleep 30\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(office, "_SECONDS", 1)
    with pytest.raises(Unreadable, match="chưa mở xong"):
        read_bytes("a.rtf", RTF)
