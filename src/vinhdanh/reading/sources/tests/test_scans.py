"""Pages that are pictures: said to be so, and read where the machine has the program for it."""

import io
import shutil
import stat
import subprocess
from pathlib import Path
from typing import NamedTuple

import pypdf
import pytest
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, NumberObject

from vinhdanh.reading.source import Unreadable
from vinhdanh.reading.sources import read_bytes
from vinhdanh.reading.sources.pdf import scans
from vinhdanh.writing.pdf import to_pdf
from vinhdanh.writing.tests import samples


class Picture(NamedTuple):
    """A picture: its grey pixels, or a JPEG in colours."""

    width: int
    height: int
    data: bytes
    is_jpeg: bool = False


GREY = Picture(4, 4, b"\x80" * 16)


def with_picture_pages(pages: int, *, before: bytes | None = None, picture: Picture = GREY) -> bytes:
    """A PDF with the pages of `before` and then `pages` pages that hold a picture and no word."""
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(before)) if before else pypdf.PdfWriter()
    for _page in range(pages):
        page = writer.add_blank_page(595, 842)
        stream = DecodedStreamObject()
        stream.set_data(picture.data)
        colours = "DeviceRGB" if picture.is_jpeg else "DeviceGray"
        for name, number in (("Width", picture.width), ("Height", picture.height), ("BitsPerComponent", 8)):
            stream[NameObject(f"/{name}")] = NumberObject(number)
        for name, word in (("Type", "XObject"), ("Subtype", "Image"), ("ColorSpace", colours)):
            stream[NameObject(f"/{name}")] = NameObject(f"/{word}")
        if picture.is_jpeg:
            stream[NameObject("/Filter")] = NameObject("/DCTDecode")
        pictures = DictionaryObject({NameObject("/P"): writer._add_object(stream)})
        page[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): pictures})
        content = DecodedStreamObject()
        content.set_data(b"q 595 0 0 842 0 0 cm /P Do Q")
        page[NameObject("/Contents")] = writer._add_object(content)
    made = io.BytesIO()
    writer.write(made)
    return made.getvalue()


def program(folder: Path, body: str) -> None:
    """A program `tesseract` in `folder`."""
    path = folder / "tesseract"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_a_scan_is_said_to_be_one_and_what_would_read_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(Unreadable) as refused:
        read_bytes("a.pdf", with_picture_pages(2))
    assert str(refused.value) == (
        "Tệp a.pdf: trang 1 và 2 là ảnh quét, không có chữ để đọc; "
        "hãy cài tesseract-ocr và tesseract-ocr-vie, hoặc đưa bản có chữ (.docx, .pdf)."
    )


def test_a_report_with_one_scanned_page_is_read_and_the_page_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    words = to_pdf(samples.letter())
    source = read_bytes("a.pdf", with_picture_pages(1, before=words))
    assert source.lines == read_bytes("a.pdf", words).lines
    assert source.notes[0].startswith(f"Trang {len(pypdf.PdfReader(io.BytesIO(words)).pages) + 1} là ảnh quét")


def test_pages_are_drawn_for_tesseract_and_its_lines_are_read(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    head = 'if [ "$1" = --list-langs ]; then echo vie; exit; fi'
    program(
        tmp_path, f'{head}\nread -r kind width height most < "$1"\necho "Đạt $kind $width x $height"\necho; echo hai'
    )
    monkeypatch.setenv("PATH", str(tmp_path))
    source = read_bytes("a.pdf", with_picture_pages(1))
    assert source.lines == ("Đạt P5 2480 x 3509", "hai")
    assert "máy nhận dạng" in source.notes[0]


def test_tesseract_without_vietnamese_is_not_used(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    program(tmp_path, "echo eng")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not scans.can_read()


def test_a_page_that_tesseract_refuses_or_never_ends_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    monkeypatch.setattr(scans, "_SECONDS_A_PAGE", 1)
    for end in ("exit 1", "exec sleep 30"):
        program(tmp_path, f'if [ "$1" = --list-langs ]; then echo vie; exit; fi\n{end}')
        with pytest.raises(Unreadable, match="trang 1 là ảnh quét"):
            read_bytes("a.pdf", with_picture_pages(1))


def test_too_many_scanned_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scans, "_MOST_PAGES", 2)
    with pytest.raises(Unreadable, match="hơn 2 trang ảnh quét"):
        scans.read_scans("a.pdf", b"", [0, 1, 2])


@pytest.mark.skipif(
    shutil.which("tesseract") is None or shutil.which("pdftoppm") is None or not scans.can_read(),
    reason="no Tesseract with Vietnamese; on Debian: apt-get install tesseract-ocr-vie",
)
def test_a_drawn_report_is_recognised(tmp_path: Path) -> None:
    words = to_pdf(samples.letter())
    (tmp_path / "a.pdf").write_bytes(words)
    draw = ["pdftoppm", "-r", "200", "-singlefile", "-jpeg", str(tmp_path / "a.pdf"), str(tmp_path / "a")]
    subprocess.run(draw, check=True)
    jpeg = (tmp_path / "a.jpg").read_bytes()
    sides = jpeg.index(b"\xff\xc0")  # the frame's head: length, depth, height, width
    height, width = (int.from_bytes(jpeg[sides + at : sides + at + 2], "big") for at in (5, 7))
    source = read_bytes("b.pdf", with_picture_pages(1, picture=Picture(width, height, jpeg, is_jpeg=True)))
    expected = {word for line in read_bytes("a.pdf", words).lines for word in line.split()}
    got = {word for line in source.lines for word in line.split()}
    assert len(expected & got) > 0.8 * len(expected)
