"""Dates as official papers write them, read and printed (Decree 30/2020: 05/02/2018 but 14/6/2018)."""

import re
from datetime import date

from vinhdanh.text.folding import tidy

_ISO = re.compile(r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})", re.ASCII)
_SHORT = re.compile(r"(?:ngày )?(?P<d>\d{1,2}) ?(?P<sep>[/.-]) ?(?P<m>\d{1,2}) ?(?P=sep) ?(?P<y>\d{4})", re.ASCII)
_LONG = re.compile(r"(?:ngày )?(?P<d>\d{1,2}) tháng (?P<m>\d{1,2}),? năm (?P<y>\d{4})", re.ASCII)
_FIRST_LATE_MONTH = 3  # Decree 30/2020: only months 1 and 2 take a leading zero
_FIRST_LATE_DAY = 10


class UnreadableDate(ValueError):
    """The text is not a date of the calendar; the message is a sentence for the person who wrote it."""


def read_date(text: str) -> date:
    """Return the day that all of `text` writes: "14/6/2018", "14-06-2018", "ngày 14 tháng 6 năm 2018", ISO.

    Raises UnreadableDate for other text, two-digit years and days the calendar does not have.
    """
    written = tidy(text).rstrip(" .,;")
    lower = written.lower()
    match = _ISO.fullmatch(lower) or _SHORT.fullmatch(lower) or _LONG.fullmatch(lower)
    if match is None:
        raise UnreadableDate(
            f"“{written[:60]}” không phải là một ngày viết đúng: hãy ghi đủ ngày, tháng và năm bốn chữ số, "
            "ví dụ 14/6/2018."
        )
    return day_of(int(match["y"]), int(match["m"]), int(match["d"]))


def day_of(year: int, month: int, day: int) -> date:
    """Return the day, or raise UnreadableDate with a sentence where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        raise UnreadableDate(
            f"Không có ngày {day}/{month}/{year} trong lịch: hãy kiểm tra lại ngày và tháng."
        ) from None


def print_date(day: date) -> str:
    """Return "05/02/2018" or "14/6/2018": a leading zero for days below 10 and months 1 and 2 only."""
    return f"{_day(day)}/{print_month(day.month)}/{day.year:04d}"


def print_date_long(day: date) -> str:
    """Return "ngày 05 tháng 02 năm 2018", with the same zeros."""
    return f"ngày {_day(day)} tháng {print_month(day.month)} năm {day.year:04d}"


def print_month(month: int) -> str:
    """Return the number of a month as dates print it: 01, 02, 3 … 12."""
    return f"{month:02d}" if month < _FIRST_LATE_MONTH else str(month)


def _day(day: date) -> str:
    return f"{day.day:02d}" if day.day < _FIRST_LATE_DAY else str(day.day)
