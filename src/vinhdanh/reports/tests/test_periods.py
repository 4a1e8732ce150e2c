"""Periods inside a report's own."""

import pytest

from vinhdanh.reports.periods import codes_inside
from vinhdanh.text.periods import period


@pytest.mark.parametrize(
    ("code", "inside", "outside"),
    [
        ("2021", {"2021", "2021H1", "2021H2", "2021Q3", "2021M9", "2021-12"}, {"2020", "2022H1"}),
        ("2021H2", {"2021H2", "2021Q3", "2021Q4", "2021-07", "2021-12"}, {"2021", "2021H1", "2021M9", "2021-06"}),
        ("2021Q2", {"2021Q2", "2021-04", "2021-06"}, {"2021Q1", "2021H1", "2021-07"}),
        ("2021-05", {"2021-05"}, {"2021Q2", "2021-04"}),
    ],
)
def test_what_lies_inside_is_told(code: str, inside: set[str], outside: set[str]) -> None:
    found = codes_inside(period(code))
    assert found[0] == code
    assert inside <= set(found)
    assert not outside & set(found)
