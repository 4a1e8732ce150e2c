"""Spelling: composed form, search key, tone marks."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.folding import compose, fold, normalise_tones, tidy

LETTERS = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂĐÊÔƠƯ -–áàảãạằẩỗớựỳỵý.,0123456789"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lãng Cao", "LANG CAO"),
        ("Lăng Cao", "lang  cao"),
        ("Hiệp Hoà", "Hiệp Hòa"),
        ("Covid – 19", "COVID - 19"),
        ("Trường THPT Đức Hợp", "truong thpt duc hop"),
        ("Bệnh\u00a0viện Đa khoa", "benh vien da khoa"),
        ("Nguyễn Thị Thuý", "NGUYỄN THỊ THÚY"),
        ("Lê\u200b Lợi", "le loi"),
    ],
)
def test_spellings_of_one_name_share_a_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), [("Lan Sơn", "Lan Sơn 2"), ("Đoan Bái", "Đuan Bái"), ("Ý Yên", "Yên")])
def test_different_names_keep_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet=LETTERS))
def test_a_key_of_vietnamese_text_is_plain_ascii(text: str) -> None:
    assert fold(text).isascii()


@given(st.text(alphabet=LETTERS))
def test_composed_and_decomposed_text_are_one(text: str) -> None:
    decomposed = unicodedata.normalize("NFD", text)
    assert compose(decomposed) == compose(text)
    assert fold(decomposed) == fold(text)
    assert normalise_tones(decomposed) == normalise_tones(text)


@pytest.mark.parametrize(
    ("written", "normal"),
    [
        ("hoà", "hòa"),
        ("Hoá học", "Hóa học"),
        ("khoẻ", "khỏe"),
        ("thuỷ lợi", "thủy lợi"),
        ("UỶ BAN", "ỦY BAN"),
        ("Thuỵ Điển", "Thụy Điển"),
        ("xoà, loà", "xòa, lòa"),
        ("hòan thành", "hoàn thành"),
        ("qùy", "quỳ"),
    ],
)
def test_tone_marks_move_to_the_place_the_decree_uses(written: str, normal: str) -> None:
    assert normalise_tones(written) == normal
    assert normalise_tones(normal) == normal


@pytest.mark.parametrize(
    "word",
    ["hoàn", "quý", "Quỳnh", "quả", "ngoèo", "xoáy", "khuỷu", "của", "mùa", "thuở", "hoặc", "chuyển", "giá"],
)
def test_tone_marks_with_one_place_stay(word: str) -> None:
    assert normalise_tones(word) == word


@given(st.text(alphabet=LETTERS + "oaeuyòóuý"))
def test_moving_tone_marks_never_changes_the_search_key(text: str) -> None:
    assert fold(normalise_tones(text)) == fold(text)
    assert normalise_tones(normalise_tones(text)) == normalise_tones(text)


def test_tidy_text_has_single_spaces_and_nothing_invisible() -> None:
    assert tidy("  Sở\u00a0 Công\u200b\n Thương ") == "Sở Công Thương"
