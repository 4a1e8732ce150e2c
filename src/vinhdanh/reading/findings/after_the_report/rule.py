"""A report cites and tells only what was there on its day: no later document, no event told as done.

Plans are of later days by nature: "sẽ", "dự kiến", the end of a span and a deadline are passed. Three or more things
after the report's day speak against that day itself, and are said once.
"""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from vinhdanh.reading.days import Written
from vinhdanh.reading.findings.sentences import clause
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.dates import print_date

_OPENS = re.compile(r"(?:^|[-+*,(:]|\d[.)]|[.;])\s?(?:(?:vào|trong|sáng|chiều|tối) )?(?:ngày )?$")
_COUNTED = re.compile(r"(?:tính |lũy kế |kể )?(?:đến|tới)(?: hết)?(?: ngày)? $")
_DONE = re.compile(r"\bđã\b|\bthành công\b")
_PLANNED = re.compile(
    r"\b(?:sẽ|dự kiến|ước|kế hoạch|phấn đấu|chuẩn bị|nếu|chậm nhất|thời hạn|trước|có hiệu lực|khai mạc|dự định)\b"
)
_REACH = 100  # a sentence says within this many characters whether the event of its date is over
_TOO_MANY = 3


class _Late(NamedTuple):
    words: str
    day: date
    start: int
    end: int


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Cited documents and told events against the day of the report."""
    day = reading.header.date
    if day is None:
        return
    documents = [citation for citation in reading.citations if citation.date]
    late = [
        _Late(f"{c.type or 'Văn bản'} {c.symbol or ''}".strip(), c.date, c.start, c.end)
        for c in documents
        if c.date and c.date > day
    ]
    late += [event for event in _events(reading) if event.day > day]
    if len(late) >= _TOO_MANY:
        yield _wrong_day(day, late)
    else:
        yield from (_one(day, thing) for thing in late)
    early = [c for c in documents if c.date and c.date <= day]
    if early:
        message = f"{len(early)} văn bản viện dẫn đều không sau ngày của báo cáo {print_date(day)}."
        yield holds(message, print_date(day), str(len(early)), *((c.start, c.end) for c in early))


def _one(day: date, thing: _Late) -> Finding:
    message = (
        f"{thing.words} ghi ngày {print_date(thing.day)}, sau ngày của báo cáo {print_date(day)}: hãy xem lại hai ngày."
    )
    return breaks(message, print_date(day), print_date(thing.day), (thing.start, thing.end))


def _wrong_day(day: date, late: list[_Late]) -> Finding:
    last = max(thing.day for thing in late)
    message = (
        f"Báo cáo ghi ngày {print_date(day)} nhưng {len(late)} văn bản, sự kiện trong đó có ngày muộn hơn, "
        f"đến {print_date(last)}: hãy xem lại ngày của báo cáo."
    )
    return breaks(message, print_date(last), print_date(day), *((thing.start, thing.end) for thing in late))


def _events(reading: Reading) -> Iterator[_Late]:
    cited = {place for citation in reading.citations for start, end in citation.mentions for place in (start, end)}
    for written in reading.days:
        on = written.date
        if on and written.end not in cited and _told_as_done(reading, written):
            yield _Late("Việc đã làm", on, written.start, written.end)


def _told_as_done(reading: Reading, written: Written) -> bool:
    words = reading.text.words
    first, last = clause(reading.text, written.start, written.end)
    before, after = words[first : written.start], words[written.end : min(last, written.end + _REACH)]
    if _PLANNED.search(before) or _PLANNED.search(after):
        return False
    opens = _OPENS.search(before) or (_COUNTED.search(before) and len(before) < 30)
    return bool(opens and _DONE.search(after))
