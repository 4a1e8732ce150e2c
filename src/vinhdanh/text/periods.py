"""Reporting periods by code: "2018H1", "2020", "2019Q2", "2018-05", "2019M9"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from vinhdanh.text.dates import print_month
from vinhdanh.text.window_reading import UnreadableWindow, read_window
from vinhdanh.text.windows import Window, months_window, print_window

__all__ = [
    "Period",
    "PeriodKind",
    "UnknownPeriod",
    "UnreadableWindow",
    "Window",
    "period",
    "print_window",
    "read_window",
]

_CODE = re.compile(
    r"(?P<year>(?:19|20)\d{2})(?:H(?P<half>[12])|Q(?P<quarter>[1-4])|M(?P<nine>9)|-(?P<month>0[1-9]|1[0-2]))?",
    re.ASCII,
)
_ROMAN = ("I", "II", "III", "IV")


class UnknownPeriod(ValueError):
    """The code names no reporting period; the message lists the forms."""


class PeriodKind(StrEnum):
    """How long a reporting period is."""

    YEAR = "year"
    HALF = "half"
    QUARTER = "quarter"
    MONTH = "month"
    NINE = "nine"

    @property
    def months(self) -> int:
        """The length in months."""
        return {"year": 12, "half": 6, "quarter": 3, "month": 1, "nine": 9}[self.value]


@dataclass(frozen=True)
class Period:
    """A reporting period, by its code. Raises UnknownPeriod for any other code."""

    code: str

    def __post_init__(self) -> None:
        """Refuse a code that names no period."""
        if not _CODE.fullmatch(self.code):
            raise UnknownPeriod(
                f"“{self.code[:40]}” không phải là mã kỳ báo cáo: hãy ghi như 2020 (năm), 2018H1 (6 tháng "
                "đầu năm), 2018H2 (6 tháng cuối năm), 2019Q2 (quý II), 2019M9 (9 tháng đầu năm) "
                "hoặc 2018-05 (tháng 5)."
            )

    @property
    def kind(self) -> PeriodKind:
        """Year, half, quarter, month or the first nine months."""
        return self._parts[0]

    @property
    def year(self) -> int:
        """The calendar year it lies in."""
        return int(self.code[:4])

    @property
    def number(self) -> int:
        """Which half, quarter or month of the year it is, from 1; 1 for a year and for nine months."""
        return self._parts[1]

    @property
    def window(self) -> Window:
        """The days of the period."""
        months = self.kind.months
        last = self.number * months
        return months_window(self.year, last - months + 1, last)

    @property
    def title(self) -> str:
        """The period as titles of reports name it: "6 tháng đầu năm 2018", "quý II năm 2019"."""
        match self.kind:
            case PeriodKind.YEAR:
                return f"năm {self.year}"
            case PeriodKind.HALF:
                return f"6 tháng {'đầu' if self.number == 1 else 'cuối'} năm {self.year}"
            case PeriodKind.QUARTER:
                return f"quý {_ROMAN[self.number - 1]} năm {self.year}"
            case PeriodKind.NINE:
                return f"9 tháng đầu năm {self.year}"
            case PeriodKind.MONTH:
                return f"tháng {print_month(self.number)} năm {self.year}"

    @property
    def same_period_before(self) -> "Period":
        """The same part of the year before (cùng kỳ)."""
        return Period(f"{self.year - 1}{self.code[4:]}")

    @property
    def whole_year(self) -> "Period":
        """The year it lies in."""
        return Period(str(self.year))

    @property
    def next(self) -> "Period":
        """The period its report looks ahead to; after the first nine months that is quarter IV."""
        if self.kind is PeriodKind.NINE:
            return Period(f"{self.year}Q4")
        over, place = divmod(self.number * self.kind.months, 12)
        number, year = place // self.kind.months + 1, self.year + over
        match self.kind:
            case PeriodKind.HALF:
                return Period(f"{year}H{number}")
            case PeriodKind.QUARTER:
                return Period(f"{year}Q{number}")
            case PeriodKind.MONTH:
                return Period(f"{year}-{number:02d}")
            case _:
                return Period(str(year))

    @property
    def _parts(self) -> tuple[PeriodKind, int]:
        match = _CODE.fullmatch(self.code)
        assert match is not None  # checked when the period was made
        for kind in (PeriodKind.HALF, PeriodKind.QUARTER, PeriodKind.MONTH):
            if number := match[kind.value]:
                return kind, int(number)
        return (PeriodKind.NINE if match["nine"] else PeriodKind.YEAR), 1


def period(code: str) -> Period:
    """Return the period of a code, in any case and with stray spaces: " 2018h1 ". Raises UnknownPeriod."""
    return Period("".join(code.upper().split()))
