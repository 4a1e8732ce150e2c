"""Years that are not the report's."""

import pytest

from vinhdanh.reports.gate.rules import years
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, entry, register

pytestmark = pytest.mark.django_db


def of_entry(nam: int | None, when: str) -> list[Colour]:
    values: dict[str, object] = {"xa": "Tân Sơn"} | ({"nam": nam} if nam else {})
    kept = entry(register(), values, when)
    return colours(years.check(Desk(body()).tell(kept).subject()))


@pytest.mark.parametrize(
    ("nam", "when", "wanted"),
    [
        (2021, "15/5/2021", [Colour.GREEN]),
        (2020, "15/5/2021", [Colour.RED]),
        (2020, "2021", [Colour.RED]),
        (2020, "20/01/2021", [Colour.YELLOW]),
        (2019, "20/01/2021", [Colour.RED]),
        (2022, "20/12/2021", []),
        (None, "15/5/2021", []),
    ],
)
def test_an_entry_speaks_of_the_reports_year(nam: int | None, when: str, wanted: list[Colour]) -> None:
    assert of_entry(nam, when) == wanted


OLD = [
    "Kết quả năm 2019 đạt khá.",
    "Trong năm 2018, nhà trường tổ chức hội thi.",
    "Phong trào NĂM 2019 sôi nổi",
]
ELSEWHERE = [
    "Giai đoạn 2015-2020 đã kết thúc.",
    "Giai đoạn từ năm 2015 đến năm 2020",
    "Tăng so với năm 2020",
    "Tăng 5% so với cùng kỳ năm 2020",
    "Đến năm 2018 có 12 trạm y tế",
    "Nghị quyết ngày 05 tháng 02 năm 2018 của Ban Chấp hành",
    "Luật Khám bệnh, chữa bệnh năm 2009",
    "Mục tiêu đến năm 2030, tầm nhìn năm 2045",
    "Phương hướng năm 2022",
    "Năm 2021 là năm khó khăn",
    "Năm học 2020-2021 có 12 lớp",
    "Kế hoạch 5 năm 2016 - 2020",
    "Quý IV năm 2020 mới có số liệu",
    "Văn bản số 15/2019/QĐ-UBND",
]


@pytest.mark.parametrize("words", OLD)
def test_an_old_year_in_the_words_is_worth_a_look(words: str) -> None:
    assert colours(years.check(Desk(body()).write(words).subject())) == [Colour.YELLOW]


@pytest.mark.parametrize("words", ELSEWHERE)
def test_bases_spans_goals_and_laws_name_other_years(words: str) -> None:
    assert colours(years.check(Desk(body()).write(words).subject())) == []


def test_one_year_is_told_once_a_paragraph() -> None:
    words = "Kết quả năm 2019 khá; phong trào năm 2019 sôi nổi; hội thi năm 2017 tốt."
    told = [finding.message for finding in years.check(Desk(body()).write(words).subject())]
    assert ["2017" in message for message in told] == [True, False]
