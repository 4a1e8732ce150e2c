"""The lunar name of a Tết against the year of the report."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.reports.gate.rules import lunar_years
from vinhdanh.reports.gate.rules.lunar_years import BRANCHES, CYCLE, STEMS, lunar_year
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours


@pytest.mark.parametrize(
    ("stem", "branch", "year"),
    [("canh", "tý", 2020), ("mậu", "tuất", 2018), ("ất", "tỵ", 2025), ("quí", "mẹo", 2023), ("giáp", "tý", 1984)],
)
def test_a_name_leads_to_its_year(stem: str, branch: str, year: int) -> None:
    assert lunar_year(stem, branch, before=2030) == year


def test_a_name_that_no_year_has_leads_nowhere() -> None:
    assert lunar_year("canh", "sửu", before=2030) is None


@given(year=st.integers(min_value=1900, max_value=2200))
def test_every_year_is_found_again_by_its_name(year: int) -> None:
    stem, branch = STEMS[year % 10], BRANCHES[year % 12]
    assert lunar_year(stem, branch, before=year + 1) == year
    assert lunar_year(stem, branch, before=year) == year - CYCLE


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
