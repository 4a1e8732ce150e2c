"""Choosing a period on a screen."""

from dataclasses import dataclass

from django.http import Http404, HttpRequest

from vinhdanh.text.periods import Period, UnknownPeriod, period

PARTS = ("", "H1", "H2", "Q1", "Q2", "Q3", "Q4")


@dataclass(frozen=True)
class YearOfPeriods:
    """One year's periods, for a grouped list of choices."""

    year: int
    periods: tuple[Period, ...]


def period_choices(years: list[int]) -> list[YearOfPeriods]:
    """The year, its halves and quarters, for each of `years`."""
    return [YearOfPeriods(year, tuple(period(f"{year}{part}") for part in PARTS)) for year in years]


def asked_period(request: HttpRequest, name: str = "ky") -> Period | None:
    """The period of `?ky=`; None when none is asked. 404 for a code that is no period."""
    code = request.GET.get(name, "").strip()
    return read_period(code) if code else None


def read_period(code: str) -> Period:
    """The period of a code in an address. 404 for a code that is no period."""
    try:
        return period(code)
    except UnknownPeriod as error:
        raise Http404(str(error)) from error
