from dataclasses import replace

import pytest

from vinhdanh.writing.pieces import DocumentDate, Header, Heading, Level, Run
from vinhdanh.writing.wording import date_line, ended, heading_lines, listed, number_line

HEADER = Header("", "Trường Mầm non Ea Súp", "5", "KH-MN", "Ea Súp", DocumentDate(2023, 2, 3), "Kế hoạch", "thi đua")


@pytest.mark.parametrize(
    ("number", "printed"),
    [("5", "Số: 05/KH-MN"), ("12", "Số: 12/KH-MN"), (None, "Số: …/KH-MN"), ("15a", "Số: 15a/KH-MN")],
)
def test_numbers_below_ten_get_a_zero_and_missing_ones_get_dots(number: str | None, printed: str) -> None:
    assert number_line(replace(HEADER, number=number)) == printed


@pytest.mark.parametrize(
    ("day", "printed"),
    [
        (DocumentDate(2023, 2, 3), "Ea Súp, ngày 03 tháng 02 năm 2023"),
        (DocumentDate(2023, 3, 15), "Ea Súp, ngày 15 tháng 3 năm 2023"),
        (DocumentDate(2020, 12), "Ea Súp, ngày … tháng 12 năm 2020"),
        (DocumentDate(2020), "Ea Súp, ngày … tháng … năm 2020"),
    ],
)
def test_only_days_below_ten_and_months_one_and_two_get_a_zero(day: DocumentDate, printed: str) -> None:
    assert date_line("Ea Súp", day) == printed


def test_a_list_ends_its_lines_with_semicolons_and_the_last_with_a_full_stop() -> None:
    assert listed(("- Như trên", "Các khoa;", "Lưu: VT.")) == ("Như trên;", "Các khoa;", "Lưu: VT.")
    assert listed(()) == listed((" ", "")) == ()


@pytest.mark.parametrize(
    ("level", "number", "title", "printed"),
    [
        (Level.PART, "II", "Phương hướng", ("Phần II", "PHƯƠNG HƯỚNG")),
        (Level.PART, "Phần thứ nhất", "Kết quả", ("Phần thứ nhất", "KẾT QUẢ")),
        (Level.SECTION, "IV.", "Đánh giá chung", ("IV. ĐÁNH GIÁ CHUNG",)),
        (Level.CLAUSE, "2", "Hạn chế", ("2. Hạn chế",)),
        (Level.SUBCLAUSE, "2.1.", "Chỉ tiêu", ("2.1. Chỉ tiêu",)),
        (Level.POINT, "đ", "Về y đức", ("đ) Về y đức",)),
        (Level.CLAUSE, "", "Không đánh số", ("Không đánh số",)),
    ],
)
def test_each_level_has_its_own_mark(level: Level, number: str, title: str, printed: tuple[str, ...]) -> None:
    assert heading_lines(Heading(level, number, title)) == printed


@pytest.mark.parametrize(
    ("text", "closed"),
    [
        ("Trân trọng.", "Trân trọng./."),
        ("Trân trọng", "Trân trọng./."),
        ("Trân trọng; ", "Trân trọng./."),
        ("Trân trọng./.", "Trân trọng./."),
        ("và nhiều việc khác...", "và nhiều việc khác..../."),
        ("", "./."),
    ],
)
def test_the_end_mark_takes_the_place_of_the_full_stop(text: str, closed: str) -> None:
    assert "".join(run.text for run in ended((Run(text),))) == closed


def test_the_end_mark_is_not_bold_and_belongs_to_no_figure() -> None:
    runs = ended((Run("đạt "), Run("98%.", bold=True, ref="ty-le"), Run(" ")))
    assert runs == (Run("đạt "), Run("98%", bold=True, ref="ty-le"), Run("./."))
