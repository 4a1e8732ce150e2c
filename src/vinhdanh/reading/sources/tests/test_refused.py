"""What cannot be read is refused with one clear sentence, within bounds of memory and time."""

import io
import os
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vinhdanh.reading.source import Unreadable
from vinhdanh.reading.sources import limits, read_bytes, read_file
from vinhdanh.reading.sources.tests.word_files import NAMESPACES, paragraph, table, word_file
from vinhdanh.writing.docx import to_docx
from vinhdanh.writing.pdf import to_pdf
from vinhdanh.writing.pieces import Document
from vinhdanh.writing.tests import samples

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def refusal(name: str, data: bytes) -> str:
    with pytest.raises(Unreadable) as refused:
        read_bytes(name, data)
    sentence = str(refused.value)
    assert sentence.count("\n") == 0
    assert sentence.endswith(".")
    return sentence


def zipped(parts: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return made.getvalue()


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.docx", b"", "rỗng"),
        ("a.docx", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "ảnh PNG"),
        ("a.pdf", b"\xff\xd8\xff\xe0" + b"\0" * 50, "ảnh JPEG"),
        ("a.docx", b"MZ\x90\0\x03" + b"\0" * 50, "chương trình"),
        ("a.docx", b"\x7fELF" + b"\0" * 50, "chương trình"),
        ("a.docx", b"Rar!\x1a\x07\0", "tệp nén .rar"),
        ("a.docx", zipped({"thu.txt": b"x"}), "tệp nén .zip"),
        ("a.docx", zipped({"xl/workbook.xml": b"<a/>"}), "vinhdanh import"),
        ("a.docx", zipped({"ppt/presentation.xml": b"<a/>"}), "trình chiếu"),
        ("a.docx", zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "bảng tính .ods"),
        ("a.docx", OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"), "mật khẩu"),
        ("a.xls", OLE + b"\0" * 600 + "Workbook\0".encode("utf-16-le"), "bảng tính Excel"),
        ("a.docx", b"PK\x03\x04" + b"\0" * 90, "cắt cụt"),
        ("a.pdf", b"%PDF-1.7\n1 0 obj\n", "cắt cụt"),
        ("a.pdf", b"%PDF-1.7\nnothing\n%%EOF\n", "hỏng"),
        ("a.docx", zipped({"word/document.xml": b"<w:document>"}), "hỏng"),
        ("a.docx", zipped({"word/other.xml": b"<a/>"}), "hỏng"),
    ],
)
def test_a_wrong_file_is_refused_by_what_it_is(name: str, data: bytes, words: str) -> None:
    sentence = refusal(name, data)
    assert words in sentence
    assert name in sentence


def test_a_right_file_under_a_wrong_name_is_read() -> None:
    data = word_file(paragraph("Một dòng"))
    assert read_bytes("a.txt", data).lines == ("Một dòng",)
    assert read_bytes("a.docx", "Một dòng".encode()).lines == ("Một dòng",)
    assert read_bytes("a.docx", to_pdf(samples.letter())).lines[0] == read_bytes("a", to_pdf(samples.letter())).lines[0]


def test_a_pdf_with_a_password_is_refused() -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(to_pdf(samples.letter())))
    writer.encrypt("khoa", algorithm="RC4-128")
    made = io.BytesIO()
    writer.write(made)
    assert "mật khẩu" in refusal("a.pdf", made.getvalue())


def test_a_word_file_of_the_old_kind_with_a_password_is_refused() -> None:
    head = bytearray(OLE + b"\0" * 504)
    head[30:32] = (9).to_bytes(2, "little")
    stream = bytearray(512)
    stream[0:2], stream[10:12] = b"\xec\xa5", (0x0100).to_bytes(2, "little")
    entry = bytearray(128)
    entry[: len("WordDocument") * 2 + 2] = "WordDocument\0".encode("utf-16-le")
    assert "mật khẩu" in refusal("a.doc", bytes(head + stream + entry))


def test_a_pdf_of_more_pages_than_are_read_is_refused() -> None:
    writer = pypdf.PdfWriter()
    for _page in range(limits.MAX_PAGES + 1):
        writer.add_blank_page(200, 200)
    made = io.BytesIO()
    writer.write(made)
    assert "500 trang" in refusal("a.pdf", made.getvalue())


def test_a_text_longer_than_any_report_is_refused() -> None:
    assert "5 triệu ký tự" in refusal("a.txt", b"chu " * (limits.MAX_CHARACTERS // 4 + 1))
    assert "MB" in refusal("a.txt", b"a" * (limits.MAX_PLAIN + 1))


def test_a_zip_bomb_is_refused_before_it_unpacks() -> None:
    bomb = zipped({"word/document.xml": b"<a>" + b" " * (limits.SURELY_SMALL + 1) + b"</a>"})
    assert "quá lớn" in refusal("a.docx", bomb)


def test_a_zip_that_says_too_little_of_its_size_is_refused() -> None:
    bomb = bytearray(zipped({"word/document.xml": b" " * 3_000_000}))
    size = (3_000_000).to_bytes(4, "little")
    assert bomb.count(size) == 2
    assert "hỏng" in refusal("a.docx", bytes(bomb).replace(size, (10).to_bytes(4, "little")))


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a [<!ENTITY x "y">]>',
        '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;">]>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
    ],
)
def test_a_document_type_with_entities_is_refused(text: str) -> None:
    document = f"{text}<w:document {NAMESPACES}><w:body>{paragraph('&x;&c;')}</w:body></w:document>"
    assert "hỏng" in refusal("a.docx", zipped({"word/document.xml": document.encode()}))


@pytest.mark.parametrize("depth", [30, 300, 50_000])
def test_nesting_of_any_depth_is_read_or_refused(depth: int) -> None:
    body = f"<w:body>{'<w:sdt><w:sdtContent>' * depth}{paragraph('Sâu')}{'</w:sdtContent></w:sdt>' * depth}</w:body>"
    document = f"<w:document {NAMESPACES}>{body}</w:document>".encode()
    data = zipped({"word/document.xml": document})
    if depth < 100:
        assert read_bytes("a.docx", data).lines == ("Sâu",)
    else:
        assert "a.docx" in refusal("a.docx", data)


@pytest.mark.parametrize("make", [to_docx, to_pdf])
def test_a_file_cut_at_any_place_is_refused(make: Callable[[Document], bytes]) -> None:
    whole = make(samples.letter())
    places = random.Random(5).sample(range(20, len(whole) - 1100), 60)
    for place in places:
        assert "hãy lấy lại bản đầy đủ" in refusal("a", whole[:place])


def read_or_refuse(name: str, data: bytes) -> None:
    """Whatever the bytes are: a source, or Unreadable with its sentence, and no other fault."""
    try:
        sentence = " ".join(read_bytes(name, data).lines) + "."
    except Unreadable as refused:
        sentence = str(refused)
    assert sentence.endswith(".")


@settings(max_examples=60)
@given(st.data())
def test_a_damaged_docx_is_read_or_refused(data: st.DataObject) -> None:
    read_or_refuse("a.docx", damaged(to_docx(samples.letter()), data))


@settings(max_examples=15)
@given(st.data())
def test_a_damaged_pdf_is_read_or_refused(data: st.DataObject) -> None:
    read_or_refuse("a.pdf", damaged(to_pdf(samples.letter()), data))


def damaged(whole: bytes, data: st.DataObject) -> bytes:
    changed = bytearray(whole)
    for _change in range(data.draw(st.integers(1, 20))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    return bytes(changed)


_ELEMENTS = (
    "p r t tbl tr tc pPr rPr numPr numId ilvl tcPr gridSpan vMerge tblPr tblBorders sdt sdtContent ins del br tab "
    "fldChar instrText fldSimple drawing txbxContent sym pStyle sectPr headerReference footnoteReference "
    "abstractNum num lvl lvlText numFmt style"
)
_VALUES = ["", "0", "1", "-5", "x", "99999999999", "restart", "begin", "separate", "end", "F0B7"]
_ATTRIBUTES = ("val", "char", "fldCharType", "id", "numId", "abstractNumId", "ilvl", "styleId")


def element(name: str, value: str, children: list[str]) -> str:
    said = " ".join(f'w:{attribute}="{value}"' for attribute in _ATTRIBUTES)
    return f"<w:{name} {said}>{''.join(children)}</w:{name}>"


_TREES = st.recursive(
    st.text(alphabet="ab ", max_size=3),
    lambda inner: st.builds(
        element,
        st.sampled_from(_ELEMENTS.split()),
        st.sampled_from(_VALUES),
        st.lists(inner, max_size=4),
    ),
    max_leaves=30,
)


@given(st.lists(_TREES, max_size=5), st.lists(_TREES, max_size=3))
def test_elements_of_word_in_any_order_are_read_or_refused(body: list[str], lists: list[str]) -> None:
    read_or_refuse("a.docx", word_file("".join(body), numbering="".join(lists), styles="".join(lists)))


def test_paths_that_lead_to_no_file_are_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "ong"
    os.mkfifo(pipe)
    for path, words in (
        (tmp_path, "thư mục"),
        (tmp_path / "khong-co.docx", "không có tệp"),
        (tmp_path / "khong-co.docx" / "a", "không có tệp"),
        (pipe, "không phải là một tệp thường"),
        (tmp_path / ("x" * 300), "quá dài"),
        (tmp_path / "a\0b", "không"),
    ):
        with pytest.raises(Unreadable, match=words):
            read_file(path)


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(b"x")

    def forbidden(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", forbidden)
    with pytest.raises(Unreadable, match="không có quyền đọc"):
        read_file(path)


def test_the_sentence_shows_the_files_own_name_on_one_line() -> None:
    assert "Tệp báo?cáo.docx rỗng" in refusal("../../x/báo\ncáo.docx", b"")
    assert len(refusal("a" * 500, b"")) < 250


def test_a_table_as_large_as_a_report_is_read_in_bounded_time() -> None:
    row = "<w:tc><w:p/></w:tc>" * 20
    assert "không có chữ" in refusal("a.docx", word_file(table(*([row] * 500))))
