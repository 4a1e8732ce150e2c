"""The officer's own words with live figures in them."""

import pytest

from vinhdanh.records.models import Party
from vinhdanh.reports.composing.blocks import officer_text
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import TextBlock
from vinhdanh.reports.pieces import Piece
from vinhdanh.reports.tests.factories import body, indicator, observe, place, text_of

pytestmark = pytest.mark.django_db
BLOCK = TextBlock(text="nhan_xet", title="Nhận xét", required=True)


@pytest.fixture
def owner() -> Party:
    return body("Trường THPT Sông Mã")


def told(where: Place, words: str) -> list[Piece]:
    text_of(where, words)
    return officer_text.compose(BLOCK, where)


def test_each_line_is_a_paragraph_or_a_list_line(owner: Party) -> None:
    words = "Phong trào tốt.\n\n- Dạy tốt\n– Học tốt\n• Ngoan\n+ Khỏe\n-5 độ ngoài trời"
    pieces = told(place(owner), words)
    assert [(piece.bullet, piece.text) for piece in pieces] == [
        ("", "Phong trào tốt."),
        ("-", "Dạy tốt"),
        ("-", "Học tốt"),
        ("-", "Ngoan"),
        ("+", "Khỏe"),
        ("", "-5 độ ngoài trời"),
    ]
    assert {piece.slot for piece in pieces} == {"nhan_xet"}


def test_live_figures_print_and_keep_their_records(owner: Party) -> None:
    measure = indicator("hoc_sinh", "Học sinh", "học sinh")
    kept = observe(measure, owner, "2021", "1.250")
    (piece,) = told(place(owner), "Trường có {hoc_sinh} năm {nam}.")
    assert piece.text == "Trường có 1.250 học sinh năm 2021."
    assert [source.concept for source in piece.sources] == ["report_text", "observation"]
    assert piece.figures[0].source.id == kept.pk


def test_a_missing_figure_prints_dots_and_is_noted(owner: Party) -> None:
    indicator("hoc_sinh", "Học sinh", "học sinh")
    where = place(owner)
    (piece,) = told(where, "Trường có {hoc_sinh} và {lop}.")
    assert piece.text == "Trường có … và …."
    assert {missing.what for missing in where.missing} == {"hoc_sinh", "lop"}


def test_brackets_are_the_officers_own(owner: Party) -> None:
    (piece,) = told(place(owner), "a) xem [1], [phụ lục")
    assert piece.text == "a) xem [1], [phụ lục"


def test_words_that_lack_are_noted_where_they_are_required(owner: Party) -> None:
    where = place(owner)
    assert officer_text.compose(BLOCK, where) == []
    assert [missing.what for missing in where.missing] == ["Nhận xét"]
    free = place(owner)
    assert officer_text.compose(BLOCK.model_copy(update={"required": False}), free) == []
    assert free.missing == []


def test_only_the_standing_words_of_this_report_are_printed(owner: Party) -> None:
    text_of(place(owner), "Cũ.")
    text_of(place(owner, "2020"), "Năm trước.")
    text_of(place(body("Trường khác")), "Khác.")
    assert [piece.text for piece in told(place(owner), "Mới.")] == ["Mới."]
