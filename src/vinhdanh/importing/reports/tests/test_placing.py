"""Offsets become lines, columns and quotes."""

import pytest

from vinhdanh.importing.reports.placing import QUOTED, clause, lines_of, places_of, quote
from vinhdanh.reading.passages import Text, text_of
from vinhdanh.reading.source import Source

CUT = "Bệnh viện đã khám cho nhân dân các xã vùng sâu, vùng xa của huyện với tổng số người được khám là 1.680"


def text(*lines: str) -> Text:
    return text_of(Source("x.txt", lines))


def at(read: Text, words: str) -> tuple[int, int]:
    start = read.text.index(words)
    return start, start + len(words)


def test_lines_keep_their_numbers_and_leave_out_the_empty_ones() -> None:
    assert lines_of(text("Một.", "", "Hai.")) == [(1, "Một."), (3, "Hai.")]


def test_a_span_has_its_line_and_columns() -> None:
    read = text("Một.", "", "Khám 250 lượt.")
    assert places_of(read, at(read, "250")) == ((3, 5, 8),)


def test_a_span_over_a_page_break_has_two_places() -> None:
    read = text(CUT, "", "triệu đồng và nhiều hơn thế.")
    assert places_of(read, at(read, "1.680 triệu đồng")) == ((1, len(CUT) - 5, len(CUT)), (3, 0, 10))


@pytest.mark.parametrize(
    ("line", "words", "found"),
    [
        ("- Khám 250 lượt; mổ 12 ca; tiêm 900 mũi.", "12 ca", "mổ 12 ca"),
        ("Đã khám 250 lượt. Mổ 1.250 ca tại khoa Ngoại.", "1.250", "Mổ 1.250 ca tại khoa Ngoại"),
        ("2.1. Kết quả: khám 250 lượt", "250", "khám 250 lượt"),
        ("Khám 250 lượt", "250", "Khám 250 lượt"),
    ],
)
def test_a_clause_ends_where_the_sentence_pauses(line: str, words: str, found: str) -> None:
    read = text(line)
    start, end = clause(read, *at(read, words))
    assert read.text[start:end].strip() == found
    assert quote(read, *at(read, words)) == found


def test_a_long_quote_is_shortened_around_what_it_quotes() -> None:
    read = text("Khám " + "cho nhân dân trong xã " * 30 + "được 250 lượt " + "ở các thôn bản xa " * 30)
    said = quote(read, *at(read, "250"))
    assert len(said) <= QUOTED
    assert "250 lượt" in said
