"""Windows of time as official papers write them: a day, a month, a quarter, part of a year, or from – to."""

import re
from datetime import date
from typing import NamedTuple

from vinhdanh.text.dates import UnreadableDate, day_of
from vinhdanh.text.folding import tidy
from vinhdanh.text.windows import Window, months_window

_YEAR = r"(?:/|-| |,? năm | của năm )(?P<y>\d{4})"
_FORMS: tuple[tuple[re.Pattern[str], int], ...] = tuple(
    (re.compile(form + _YEAR, re.ASCII), months)
    for form, months in (
        (r"tháng (?P<n>0?[1-9]|1[0-2])", 1),
        (r"quý (?P<n>iv|i{1,3}|[1-4])", 3),
        (r"(?:6|06|sáu) tháng (?P<n>đầu|cuối) năm", 6),
        (r"nửa (?P<n>đầu|cuối) năm", 6),
        (r"(?:9|09|chín) tháng(?P<n> đầu năm)?", 9),
        (r"(?:3|03|ba) tháng (?P<n>đầu|cuối) năm", 3),
    )
)
_PLACE = {"i": 0, "ii": 1, "iii": 2, "iv": 3, "đầu": 0, "cuối": -1, " đầu năm": 0, "": 0}
_POINT = tuple(
    re.compile(form, re.ASCII)
    for form in (
        r"(?:ngày )?(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})",
        r"(?:ngày )?(?P<d>\d{1,2}) ?(?P<s>[/.-]) ?(?P<m>\d{1,2})(?: ?(?P=s) ?(?P<y>\d{4}))?",
        r"(?:ngày )?(?P<d>\d{1,2}) tháng (?P<m>\d{1,2})(?:,? năm (?P<y>\d{4}))?",
        r"(?:tháng )?(?P<m>\d{1,2})[/-](?P<y>\d{4})",
        r"tháng (?P<m>\d{1,2})(?:,? năm (?P<y>\d{4}))?",
        r"(?:năm )?(?P<y>\d{4})",
        r"(?:ngày )?(?P<d>\d{1,2})",
    )
)
_OPENING = re.compile(r"(?:trong |giai đoạn |thời gian |kể )*(?:từ |giai đoạn )?")
_LINKS = (" đến ", " tới ", " – ", " — ", " - ", "–", "—", "-")
_LONGEST = 120


class UnreadableWindow(ValueError):
    """The text names no window of time; the message is a sentence for the person who wrote it."""


class _Point(NamedTuple):
    year: int | None
    month: int | None
    day: int | None


def read_window(text: str) -> Window:
    """Return the window that all of `text` names.

    Reads "29/5/2018", "tháng 5/2018", "quý II năm 2019", "6 tháng đầu năm 2018", "2016 - 2020" and "từ 01/01
    đến hết 31/5/2018": a start without its year or month has those of the end. Raises UnreadableWindow.
    """
    written = tidy(text).rstrip(" .,;")
    try:
        window = _read(written.lower()) if len(written) <= _LONGEST else None
    except ValueError as problem:  # a day the calendar lacks, or an end before its start
        raise UnreadableWindow(str(problem)) from problem
    if window is None:
        raise UnreadableWindow(
            f"“{written[:60]}” không phải là một khoảng thời gian viết đúng: hãy ghi như “tháng 5/2018”, "
            "“6 tháng đầu năm 2018” hoặc “từ 01/01/2018 đến 31/5/2018”."
        )
    return window


def _read(text: str) -> Window | None:
    rest = _OPENING.sub("", text, count=1)
    named = _named(rest)
    if named is not None:
        return named
    point = _point(rest)
    if point is not None:
        lone_day = point.month is None and point.year is None
        return None if lone_day else Window(_first(point), _last(point))
    for link in _LINKS:
        left, found, right = rest.partition(link)
        start, end = _point(left.strip()), _point(right.strip().removeprefix("hết "))
        if found and start is not None and end is not None:
            return _between(start, end)
    return None


def _named(text: str) -> Window | None:
    for form, months in _FORMS:
        if match := form.fullmatch(text):
            which = match["n"] or ""
            place = int(which) - 1 if which.isdigit() else _PLACE[which]
            first = 1 + (place * months) % 12
            return months_window(int(match["y"]), first, first + months - 1)
    return None


def _point(text: str) -> _Point | None:
    for form in _POINT:
        if match := form.fullmatch(text):
            part = match.groupdict()
            return _Point(*(int(part[key]) if part.get(key) else None for key in ("y", "m", "d")))
    return None


def _between(start: _Point, end: _Point) -> Window | None:
    year = end.year if start.year is None else start.year
    month = end.month if start.month is None and start.day is not None else start.month
    if start.day is not None and month is None:
        return None
    if start.month is None and start.day is not None and end.day is None:
        return None  # "từ 5 đến tháng 6/2018": 5 what?
    return Window(_first(_Point(year, month, start.day)), _last(end))


def _first(point: _Point) -> date:
    return day_of(_year(point), point.month or 1, point.day or 1)


def _last(point: _Point) -> date:
    year = _year(point)
    if point.day is not None and point.month is not None:
        return day_of(year, point.month, point.day)
    month = point.month or 12
    day_of(year, month, 1)
    return months_window(year, month, month).end


def _year(point: _Point) -> int:
    if point.year is None:
        raise UnreadableDate("Khoảng thời gian này thiếu năm: hãy ghi thêm năm có bốn chữ số.")
    return point.year
