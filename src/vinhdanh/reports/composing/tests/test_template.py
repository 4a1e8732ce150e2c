"""Filling templates: optional parts, capitals, gaps, what is missing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.reports.composing.template import Rendered, render, render_words, small
from vinhdanh.reports.pieces import PrintedFigure, Segment
from vinhdanh.text.quantities import Quantity


def figure(text: str = "05 lớp", *, nothing: bool = False) -> PrintedFigure:
    return PrintedFigure(text, Quantity(Decimal(5), None, "lớp"), "lop", (), nothing=nothing)


KNOWN: dict[str, Segment] = {
    "lop": figure(),
    "khong": figure("không có lớp", nothing=True),
    "ten": "trường Sông Mã",
    "rong": "",
}


def resolve(name: str, _filters: tuple[str, ...]) -> Segment | None:
    return KNOWN.get(name)


def text(rendered: Rendered) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in rendered.segments)


@pytest.mark.parametrize(
    ("template", "printed"),
    [
        ("Có {lop}.", "Có 05 lớp."),
        ("Có {lop}[, của {ten}].", "Có 05 lớp, của trường Sông Mã."),
        ("Có {lop}[, của {ai}].", "Có 05 lớp."),
        ("Có {lop}[, thêm {khong}].", "Có 05 lớp."),
        ("Có {lop}[, tại {rong}].", "Có 05 lớp."),
        ("Có {lop}[ của {ten}[ ở {dau}]].", "Có 05 lớp của trường Sông Mã."),
        ("Có {lop}[ của {ai}[ có {ten}]].", "Có 05 lớp."),
        ("Có {khong}.", "Có không có lớp."),
        ("Có {lop} [của {ai}] .", "Có 05 lớp."),
        ("Có [của {ai} ] [ở {dau} ] {lop} , đủ", "Có 05 lớp, đủ"),
        ("{ten} có {lop}.", "Trường Sông Mã có 05 lớp."),
        ("[{ai} ]{ten}", "Trường Sông Mã"),
        ("[ở {dau}] {ten}", "Trường Sông Mã"),
        ("đạt {lop}", "Đạt 05 lớp"),
    ],
)
def test_a_template_is_filled(template: str, printed: str) -> None:
    assert text(render(template, resolve)) == printed


def test_what_is_missing_outside_brackets_prints_dots_and_is_named_in_order() -> None:
    rendered = render("{ai} có {lop}, {dau}[ và {gi}].", resolve)
    assert text(rendered) == "… có 05 lớp, …."
    assert rendered.missing == ("ai", "dau")


def test_a_sentence_that_begins_with_a_figure_begins_with_a_capital() -> None:
    (first, _rest) = render("{khong} mới.", resolve).segments
    assert isinstance(first, PrintedFigure)
    assert first.text == "Không có lớp"


def test_a_figure_after_a_part_left_out_begins_the_sentence() -> None:
    assert text(render("[tại {dau}] {khong} mới.", resolve)) == "Không có lớp mới."


def test_without_capitals_the_words_stay() -> None:
    assert text(render("đạt {lop}", resolve, capital=False)) == "đạt 05 lớp"


@given(st.lists(st.sampled_from(["Á", "b ", ", ", "[", "]", "{", "} ", "{lop}", "  "]), max_size=12).map("".join))
def test_the_officers_words_are_printed_as_written(words: str) -> None:
    assert text(render_words(words, resolve)) == words.replace("{lop}", "05 lớp")


@pytest.mark.parametrize("words", ["a) [1] xem phụ lục ]", "đạt giải {nhất}", "- ghi chú [chưa rõ"])
def test_brackets_and_small_letters_of_the_officer_stay(words: str) -> None:
    assert text(render_words(words, resolve)) == words


def test_the_officers_figure_begins_its_sentence_with_a_capital() -> None:
    assert text(render_words("{khong} mới", resolve)) == "Không có lớp mới"


@pytest.mark.parametrize(
    ("words", "smaller"),
    [
        ("Đã khám", "đã khám"),
        ("UBND tỉnh", "UBND tỉnh"),
        ("Sở Công Thương", "Sở Công Thương"),
        ("12 lớp", "12 lớp"),
        ("", ""),
    ],
)
def test_a_small_letter_inside_a_sentence_spares_names(words: str, smaller: str) -> None:
    assert small(words) == smaller
