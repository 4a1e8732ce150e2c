"""The lunar name of a Tết against the year of the report."""

import pytest

from vinhdanh.reports.gate.rules import lunar_years
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Bình ổn thị trường dịp Tết Tân Sửu.", [Colour.GREEN]),
        ("Chuẩn bị Tết Nguyên đán Nhâm Dần.", [Colour.GREEN]),
        ("Tặng quà Tết Canh Tý cho hộ nghèo.", [Colour.YELLOW]),
        ("Tặng quà Tết cho hộ nghèo; ông Tân Hợi khen.", []),
    ],
)
def test_a_tet_of_another_year_is_pointed_out(words: str, wanted: list[Colour]) -> None:
    assert colours(lunar_years.check(Desk(body(), "2021").write(words).subject())) == wanted
