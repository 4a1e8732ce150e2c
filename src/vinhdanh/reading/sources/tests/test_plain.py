"""Text files of any encoding, and the tables that stand in them."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.reading.source import Row, Unreadable
from vinhdanh.reading.sources import read_bytes
from vinhdanh.text.legacy_fonts import Legacy
from vinhdanh.text.tests.test_legacy_fonts import REPORT, written

TEXT = "BÁO CÁO\nKết quả công tác thi đua, khen thưởng năm 2020\n\nĐạt 45,5% kế hoạch; ủy ban đã duyệt – “tốt”."
MARKS = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}


def in_windows_1258(text: str) -> bytes:
    """Letters with their hats whole, the tone after them, as Windows writes Vietnamese."""
    parts = []
    for c in text:
        pieces = unicodedata.normalize("NFD", c)
        tone = "".join(p for p in pieces if p in MARKS)
        parts.append(unicodedata.normalize("NFC", "".join(p for p in pieces if p not in MARKS)) + tone)
    return "".join(parts).encode("cp1258")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_encoding_of_unicode_gives_the_same_lines(encoding: str) -> None:
    source = read_bytes("a.txt", TEXT.encode(encoding))
    assert source.lines == tuple(TEXT.split("\n"))
    assert source.notes == ()


def test_windows_1258_is_composed_and_said() -> None:
    source = read_bytes("a.txt", in_windows_1258(TEXT))
    assert source.lines == tuple(TEXT.split("\n"))
    assert "Windows-1258" in source.notes[0]


def test_decomposed_unicode_is_composed() -> None:
    assert read_bytes("a.txt", unicodedata.normalize("NFD", TEXT).encode()).lines == tuple(TEXT.split("\n"))


@pytest.mark.parametrize("legacy", Legacy)
def test_bytes_of_a_legacy_font_are_converted_and_said(legacy: Legacy) -> None:
    source = read_bytes("a.txt", written(REPORT + "\ntỉnh ủy", legacy, "latin-1").encode("latin-1"))
    assert source.lines == (REPORT, "tỉnh ủy")
    assert source.notes == (f"Chữ theo phông {legacy.value} ở 2 chỗ đã được đổi sang Unicode.",)


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_lines_are_those_of_the_file(ending: str) -> None:
    assert read_bytes("a.txt", f"Một{ending}{ending}  Ba {ending}".encode()).lines == ("Một", "", "  Ba")


def test_a_few_spoilt_bytes_do_not_spoil_the_file() -> None:
    source = read_bytes("a.txt", (REPORT * 3).encode() + b"\xff")
    assert source.lines == (REPORT * 3 + "\ufffd",)
    assert "1 chữ hỏng mã" in source.notes[0]


def test_english_and_french_stay_as_they_are() -> None:
    text = "The café of Müller, façade naïve, déjà vu; España señor\nprice 5 £"
    for encoding in ("utf-8", "cp1252"):
        source = read_bytes("a.txt", text.encode(encoding))
        assert source.lines == tuple(text.split("\n"))
        assert source.notes == ()


def test_a_markdown_table_has_cells_without_its_rule_and_lines_with_it() -> None:
    text = "Số liệu\n\n| TT | Đơn vị | Số |\n|:--|---|--:|\n| 1 | Sở Y tế |  |\n| Cộng | a\\|b | 5 |\n\nHết"
    source = read_bytes("a.md", text.encode())
    assert source.lines == tuple(text.split("\n"))
    assert source.tables == (
        (Row(3, ("TT", "Đơn vị", "Số")), Row(5, ("1", "Sở Y tế", "")), Row(6, ("Cộng", "a|b", "5"))),
    )


def test_rows_parted_by_tabs_or_bars_are_tables_where_two_lines_are_parted_alike() -> None:
    text = "Một\tHai\tBa\n1\t2\t3\nlẻ\tđôi\n\na | b\nc | d\ne\n\nmột dòng | có gạch\n\n- mục\t5"
    source = read_bytes("a.txt", text.encode())
    assert source.tables == (
        (Row(1, ("Một", "Hai", "Ba")), Row(2, ("1", "2", "3"))),
        (Row(5, ("a", "b")), Row(6, ("c", "d"))),
    )


def test_running_text_with_bars_and_rules_is_no_table() -> None:
    for text in ("a | b", "-----\nx\n-----", "| một mình |", "a|b\nc|d", "x\ty"):
        assert read_bytes("a.txt", text.encode()).tables == ()


@pytest.mark.parametrize("data", [b"\0\0\0\0", b"chu\0 viet", bytes(range(256)) * 8, b" \n\t\n", b"\xef\xbb\xbf"])
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes) -> None:
    with pytest.raises(Unreadable) as refusal:
        read_bytes("a.txt", data)
    assert str(refusal.value).endswith(".")
    assert "a.txt" in str(refusal.value)


@given(st.binary(min_size=1, max_size=400))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        source = read_bytes("a.txt", data)
    except Unreadable:
        return
    assert all("\n" not in line for line in source.lines)


@given(st.text(alphabet="ăâđêôơưáàảãạ aeiouybcdgh|\t\n-", min_size=1, max_size=300))
def test_lines_of_unicode_come_back_whatever_they_say(text: str) -> None:
    given_lines = text.removesuffix("\n").split("\n")
    expected = [unicodedata.normalize("NFC", line).rstrip(" ") for line in given_lines]
    try:
        assert list(read_bytes("a.txt", text.encode()).lines) == expected
    except Unreadable:
        assert not text.strip()
