import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

from vinhdanh.writing.characters import printable

ANY_TEXT = st.text(st.characters(exclude_categories=()))


@given(ANY_TEXT)
@example("a\x00b\ud800c\uffff")
def test_whatever_comes_in_an_xml_file_can_hold_it_on_one_line_in_nfc(text: str) -> None:
    made = printable(text)
    holder = etree.Element("t")
    holder.text = made
    assert etree.fromstring(etree.tostring(holder, encoding="utf-8")).text == (made or None)
    assert len(made.splitlines()) <= 1
    assert unicodedata.is_normalized("NFC", made)


@given(ANY_TEXT)
def test_cleaning_twice_is_cleaning_once(text: str) -> None:
    assert printable(printable(text)) == printable(text)


def test_line_ends_become_one_space_and_decomposed_letters_are_composed() -> None:
    assert printable("thi\r\n\tđua, khe\u0302\u0301") == "thi đua, khế"
