import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.writing.layout import ND_30_2020, Face
from vinhdanh.writing.measure import balanced_width, longest_line, text_width, vertical_metrics, wrap
from vinhdanh.writing.styles import Style

FACE = Face(12, bold=True)
WORDS = st.lists(st.text("AĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY", min_size=1, max_size=8), min_size=1, max_size=18)


def test_a_figure_is_half_an_em_wide_in_times() -> None:
    assert text_width("2020", Face(14)) == pytest.approx(4 * 0.5 * 14 * 25.4 / 72)


def test_single_spacing_is_that_of_times() -> None:
    assert vertical_metrics() == pytest.approx((0.891, 0.216, 1.149), abs=1e-3)


@given(WORDS, st.floats(20, 120))
def test_wrapping_keeps_every_word_in_order(words: list[str], width: float) -> None:
    assert " ".join(wrap(" ".join(words), FACE, width)).split() == words


@given(WORDS, st.floats(40, 120))
def test_balancing_needs_no_more_lines_and_no_more_room(words: list[str], width: float) -> None:
    text = " ".join(words)
    narrower = balanced_width(text, FACE, width)
    assert narrower <= width
    assert len(wrap(text, FACE, narrower)) == len(wrap(text, FACE, width))


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("ỦY BAN NHÂN DÂN TỈNH ĐẮK NÔNG", ["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"]),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", ["SỞ VĂN HÓA, THỂ THAO", "VÀ DU LỊCH"]),
        ("TRUNG TÂM KIỂM SOÁT BỆNH TẬT", ["TRUNG TÂM KIỂM", "SOÁT BỆNH TẬT"]),
        ("SỞ Y TẾ", ["SỞ Y TẾ"]),
    ],
)
def test_names_of_bodies_break_where_a_reader_would_or_else_evenly(name: str, lines: list[str]) -> None:
    width = ND_30_2020.head_columns[0] - 2 * ND_30_2020.cell_padding
    face = ND_30_2020.faces[Style.CO_QUAN_BAN_HANH]
    assert wrap(name, face, balanced_width(name, face, width)) == lines


def test_the_longest_line_is_measured_after_breaking() -> None:
    text = "PHÒNG NỘI VỤ HUYỆN"
    assert longest_line(text, FACE, 25) < text_width(text, FACE)
    assert longest_line(text, FACE, 200) == pytest.approx(text_width(text, FACE))
