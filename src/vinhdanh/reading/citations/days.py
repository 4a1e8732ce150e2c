"""The date printed behind a symbol: "ngày 08/8/2016", ", ngày 15-9-2020", "ngày 31 tháng 12 năm 2023", "tháng 5"."""

import re
from datetime import date
from typing import NamedTuple

from vinhdanh.text.dates import UnreadableDate, day_of

_DAY = re.compile(
    r"\s*[,(|]?\s*(?:(?:được )?(?:ký|ban hành)\s)?(?:"
    r"(?:ngày\s?)?(?P<d>\d{1,2})\s?(?P<s>[/.-])\s?(?P<m>\d{1,2})\s?(?P=s)\s?(?P<y>\d{4}|\d{2})(?!\d)"
    r"|(?:ngày\s)?(?P<d2>\d{1,2})\s?tháng\s(?P<m2>\d{1,2}),?\s(?:năm\s)?(?P<y2>\d{4})(?!\d)"
    r"|(?:trong )?(?:tháng\s\d{1,2}(?:\s?[/-]\s?|,?\snăm\s)|ngày[\s./…_]*(?:(?:/|tháng)[\s./…_\d]*)?(?:năm\s)?|năm\s)"
    r"(?P<only>(?:19|20)\d{2})(?!\d)"
    r")"
)
_FAR = 70
_CENTURY = 2000
_LAST_SHORT_YEAR = 60


class Day(NamedTuple):
    """A printed date: the day (None where it is partial or no day of the calendar), its year if told, its end."""

    day: date | None
    year: int | None
    end: int


def day_at(words: str, start: int) -> Day | None:
    """Return the date that begins at `start` of `words` (behind a comma, a bracket or "ký"), or None."""
    match = _DAY.match(words, start, start + _FAR)
    return None if match is None else day_in(match)


def day_in(match: re.Match[str]) -> Day:
    """Return the date of a match of this module's grammar."""
    if match["only"]:
        return Day(None, int(match["only"]), match.end())
    day, month, year = (match["d"], match["m"], match["y"]) if match["d"] else (match["d2"], match["m2"], match["y2"])
    number = int(year)
    if len(year) < 4:
        number += _CENTURY if number <= _LAST_SHORT_YEAR else _CENTURY - 100
    try:
        return Day(day_of(number, int(month), int(day)), number, match.end())
    except UnreadableDate:
        return Day(None, number, match.end())
