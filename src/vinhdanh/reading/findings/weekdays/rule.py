"""A weekday beside a day is the calendar's: "thứ hai, ngày 14/6/2021".

"Kỳ họp thứ hai, ngày …" and "Thứ hai, …" of an enumeration are ordinals: the name counts only after a time of the day,
a comma, a bracket or the start of a sentence, and not after a "thứ nhất". Written "thứ Hai", with the capital that
weekdays take (Decree 30/2020, annex II), it counts after any word but those that ordinals follow.
"""

import re
from collections.abc import Iterator

from vinhdanh.reading.days import Written
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.dates import print_date

_NAMES = ("thứ hai", "thứ ba", "thứ tư", "thứ năm", "thứ sáu", "thứ bảy", "chủ nhật")
_DIGITS = {str(i): i - 2 for i in range(2, 8)}
_SPELT = {name.split()[1]: i for i, name in enumerate(_NAMES)} | {"bẩy": 5} | _DIGITS
_BEFORE = re.compile(
    r"(?:(?P<starts>^|\n|[.;:!?] ?|[-+*] )|[,(] ?|\b(?:sáng|trưa|chiều|tối|đêm|ngày|hôm|vào|từ|đến|và) )"
    r"(?:thứ (?P<which>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật),? ?\(?(?:ngày )?$"
)
_CAPITAL = re.compile(
    r"(?<!lần )(?<!kỳ )(?<!họp )(?<!phiên )(?<!khóa )(?<!hội )(?<!nghị )(?<!đợt )(?<!vòng )(?<!người )(?<!năm )"
    r"(?:thứ (?P<which>Hai|Ba|Tư|Năm|Sáu|Bảy|Bẩy)|Chủ nhật|Chủ Nhật),? ?\(?(?:ngày )?$"
)
_AFTER = re.compile(r" ?[(,] ?(?:thứ (?P<which>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|chủ nhật) ?(?=[),.;]|$)")
_REACH = 40
_LIST = 3000  # how far back an enumeration may have begun


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every full day with a weekday before it or in brackets after it."""
    for written in reading.days:
        named = _named(reading.text.words, written) or _capitalised(reading.text.text, written)
        on = written.date
        if named is None or on is None:
            continue
        weekday, start, end = named
        printed = reading.text.text[start:end].strip(" ,(")
        right = _NAMES[on.weekday()]
        if weekday == on.weekday():
            yield holds(f"Ngày {print_date(on)} đúng là {right}.", right, printed, (start, end))
        else:
            message = (
                f"Ngày {print_date(on)} là {right}, không phải {_NAMES[weekday]} như đã ghi: hãy xem lại thứ hoặc ngày."
            )
            yield breaks(message, right, printed, (start, end))


def _named(words: str, written: Written) -> tuple[int, int, int] | None:
    lead = max(0, written.start - _REACH)
    before = _BEFORE.search(words[lead : written.start])
    if before and not (before["starts"] is not None and _enumerated(words, written.start)):
        return _weekday(before), lead + before.start(), written.end
    after = _AFTER.match(words, written.end)
    return (_weekday(after), written.start, after.end()) if after else None


def _capitalised(text: str, written: Written) -> tuple[int, int, int] | None:
    lead = max(0, written.start - _REACH)
    before = _CAPITAL.search(text[lead : written.start])
    return (_weekday(before), lead + before.start(), written.end) if before else None


def _weekday(match: re.Match[str]) -> int:
    return _SPELT[match["which"].lower()] if match["which"] else 6


def _enumerated(words: str, place: int) -> bool:
    return "thứ nhất" in words[max(0, place - _LIST) : place]
