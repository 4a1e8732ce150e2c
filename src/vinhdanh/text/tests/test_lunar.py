"""Names of lunar years."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.text.lunar import BRANCHES, CYCLE, STEMS, lunar_name, lunar_year


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


def test_a_year_is_told_by_its_name() -> None:
    assert lunar_name(2020) == "Canh Tý"
    assert lunar_name(2025) == "Ất Tỵ"
