"""Periods inside a report's own: what was entered for the half-year is told in the report of the year too."""

from vinhdanh.text.periods import Period

_PARTS = ("", "H1", "H2", "Q1", "Q2", "Q3", "Q4", "M9", *(f"-{month:02d}" for month in range(1, 13)))


def codes_inside(period: Period) -> list[str]:
    """The codes of every reporting period that lies in `period`, itself first."""
    others = (Period(f"{period.year}{part}") for part in _PARTS)
    return [period.code, *(one.code for one in others if one != period and period.window.contains(one.window))]
