"""The time a document speaks of, from its subject: "6 tháng đầu năm 2018", "quý II/2020", "năm học 2021 - 2022"."""

import re
from datetime import date

from vinhdanh.text.window_reading import UnreadableWindow, read_window
from vinhdanh.text.windows import Window, months_window

_SPAN = re.compile(
    r"(?P<school>năm học (?P<from>20\d\d) ?- ?(?P<to>20\d\d))"
    r"|(?P<years>(?:giai đoạn|nhiệm kỳ) (?:19|20)\d\d ?- ?20\d\d)"
    r"|(?P<part>(?:0?6|sáu|0?3|ba) tháng (?:đầu|cuối) năm|nửa (?:đầu|cuối) năm|quý (?:iv|i{1,3}|[1-4])(?!\w))"
    r"|(?P<months>\d{1,2}|chín|mười một|mười) tháng(?: đầu năm)?(?!\w)"
    r"|(?P<month>tháng (?:0?[1-9]|1[0-2]))(?!\d)"
    r"|(?P<year>năm (?:19|20)\d\d)(?!\d)"
)
_YEAR = re.compile(r"(?:năm |/|- ?)?((?:19|20)\d\d)(?!\d)")
_SPELLED = {"chín": 9, "mười": 10, "mười một": 11}
_LAST_MONTH = 12


def window_of(words: str, year: int | None) -> Window | None:
    """Return the first span of time that `words` (a reading form) names; `year` is taken where none is printed."""
    match = _SPAN.search(words)
    if match is None:
        return None
    try:
        return _window(words, match, year)
    except (UnreadableWindow, ValueError):
        return None


def _window(words: str, match: re.Match[str], year: int | None) -> Window | None:
    if match["school"]:
        return Window(date(int(match["from"]), 9, 1), date(int(match["to"]), 8, 31))
    if match["years"]:
        first, last = re.findall(r"\d{4}", match["years"])
        return read_window(f"{first} - {last}")
    if match["year"]:
        return read_window(match["year"])
    told = _YEAR.search(words, match.end())
    of = int(told[1]) if told else year
    if of is None:
        return None
    if match["months"]:
        count = _SPELLED.get(match["months"]) or int(match["months"])
        return months_window(of, 1, count) if 1 <= count <= _LAST_MONTH else None
    return read_window(f"{match['part'] or match['month']} năm {of}")
