"""The order of Vietnamese names."""

import pytest

from vinhdanh.text.sorting import name_order


@pytest.mark.parametrize(
    "ordered",
    [
        ["Ngô Thị An", "Lê Văn Ân", "Bùi Văn Bình"],
        ["Trần Dũng", "Lê Đạt", "Bùi Em"],
        ["Lê Ha", "Lê Hà", "Lê Hả", "Lê Hã", "Lê Há", "Lê Hạ", "Lê Hoa"],
        ["Dương Văn Dụ", "Đào Văn Dụ", "Hà Văn Dụ", "Hoàng Văn Dụ"],
        ["", "Ó"],
    ],
)
def test_names_follow_the_given_name_the_alphabet_and_the_tones(ordered: list[str]) -> None:
    backwards = ordered[::-1]
    assert sorted(backwards, key=name_order) == ordered


def test_letters_written_apart_from_their_marks_are_the_same() -> None:
    assert name_order("Ha\u0300") == name_order("Hà")
