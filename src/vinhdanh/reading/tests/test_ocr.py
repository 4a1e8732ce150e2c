"""What damaged print was meant to say is proposed, and only where it has one reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.reading.ocr import intended
from vinhdanh.reading.passages import text_of
from vinhdanh.reading.source import Source


def proposals(line: str) -> list[tuple[str, str]]:
    text = text_of(Source("a.txt", (line,)))
    return [(text.text[p.start : p.end], p.intended) for p in intended(text)]


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("2O18", "2018"),
        ("l5/6/2018", "15/6/2018"),
        ("1OO", "100"),
        ("3l5", "315"),
        ("1.25O", "1.250"),
        ("O3", "03"),
        ("BCD", "BCĐ"),
        ("HĐĐKT", "HĐTĐKT"),
        ("CBCCV", "CBCCVC"),
        ("QD-UBND", "QĐ-UBND"),
        ("thi dua", "thi đua"),
        ("KHEN THUỞNG", "KHEN THƯỞNG"),
        ("Ủy ban nhân dan", "Ủy ban nhân dân"),
    ],
)
def test_a_damaged_word_is_proposed_as_it_was_meant(printed: str, meant: str) -> None:
    assert proposals(f"Năm qua {printed} tập thể") == [(printed, meant)]


@pytest.mark.parametrize(
    "line",
    [
        "Quý I/2018, mục I.1, khí CO2, 5l nước, A1O, loại O, 10 l",
        "có tiền thì đưa; kê khai hoạch toán",
        "BCĐ 389, HĐTĐKT, CBCCVC, UBND, QĐ-UBND",
        "Uỷ ban nhân dân, THI ĐUA, khen thưởng, Quyết định số 12/QĐ-UBND ngày 05/6/2018",
        "HABCDE, ABCD",
    ],
)
def test_what_is_right_or_has_two_readings_is_left_alone(line: str) -> None:
    assert proposals(line) == []


def test_proposals_come_in_the_order_of_the_text() -> None:
    assert [meant for _printed, meant in proposals("thi dua năm 2O18, BCD 389")] == ["thi đua", "2018", "BCĐ"]


@given(st.text(alphabet="0123456789OolI./, %aăđ", max_size=60))
def test_a_proposal_lies_in_the_text_and_keeps_its_length_in_numbers(line: str) -> None:
    for printed, meant in proposals(line):
        assert printed != meant
        assert len(printed) == len(meant)
