"""A day that no calendar has: 31/6, 30/02, 29/02 of a common year, month 13, quarter V."""

import re
from collections.abc import Iterator

from vinhdanh.reading.days import Written
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading

# “lương tháng 13” is pay, so a month needs its year
_MONTH = re.compile(r"tháng (1[3-9]|[2-9]\d)(?:/| năm )((?:19|20)\d\d)(?!\d)")
_QUARTER = re.compile(r"quý (v|vi{1,3}|ix|[5-9])(?:/| năm )((?:19|20)\d\d)(?!\d)")


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every written day, month and quarter of the text."""
    written = [day for day in reading.days if day.sure or day.possible]
    wrong = [day for day in written if not day.possible]
    for day in wrong:
        yield _no_such_day(reading, day)
    months = [*_MONTH.finditer(reading.text.words), *_QUARTER.finditer(reading.text.words)]
    for match in months:
        printed = reading.text.text[match.start() : match.end()]
        message = f"“{printed}” không có trong lịch: hãy xem lại tháng hoặc quý."
        yield breaks(message, "", printed, match.span())
    full = [day for day in written if day.date]
    if full and not wrong and not months:
        message = f"{len(full)} ngày ghi đủ ngày, tháng, năm đều có trong lịch."
        yield holds(message, str(len(full)), str(len(full)), *((day.start, day.end) for day in full))


def _no_such_day(reading: Reading, day: Written) -> Finding:
    printed = reading.text.text[day.start : day.end]
    year = f"/{day.year}" if day.year else ""
    message = f"Không có ngày {day.day}/{day.month}{year} trong lịch: hãy xem lại “{printed}”."
    return breaks(message, "", printed, (day.start, day.end))
