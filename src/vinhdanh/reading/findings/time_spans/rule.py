"""A span of time begins before it ends.

A start without its year may lie in the year before, so it is judged only where the months tell: "từ 20/6 đến
10/6/2020" breaks, "từ 15/12 đến 15/01/2021" does not.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.days import Written
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading

_LINK = re.compile(r" ?(?:-|đến|tới|cho đến)(?: hết)?(?: ngày)? ?")
_NO_YEAR = re.compile(
    r"từ (?:ngày )?([0-9]{1,2})/([0-9]{1,2}) ?(?:-|đến|tới)(?: hết)?(?: ngày)? ?([0-9]{1,2})/([0-9]{1,2})/[0-9]{4}"
)
_MONTHS = re.compile(
    r"từ tháng ([0-9]{1,2})(?:/| năm )((?:19|20)[0-9]{2}) (?:đến|tới)(?: hết)? tháng ([0-9]{1,2})(?:/| năm )"
    r"((?:19|20)[0-9]{2})"
)
_YEARS = re.compile(
    r"(?:giai đoạn|nhiệm kỳ|thời kỳ|niên khóa|năm học|từ năm) ((?:19|20)[0-9]{2}) ?(?:-|đến(?: năm)?|tới(?: năm)?) ?"
    r"((?:19|20)[0-9]{2})(?![0-9/])"
)


class _Ends(NamedTuple):
    first: tuple[int, ...]
    last: tuple[int, ...]
    start: int
    end: int


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Spans between two days, two months or two years."""
    spans = [*_days(reading), *_others(reading.text.words)]
    wrong = [span for span in spans if span.last < span.first]
    for span in wrong:
        printed = reading.text.text[span.start : span.end]
        message = f"Khoảng thời gian “{printed}” kết thúc trước khi bắt đầu: hãy xem lại hai mốc."
        yield breaks(message, "", printed, (span.start, span.end))
    right = [span for span in spans if span.last >= span.first]
    if right:
        message = f"{len(right)} khoảng thời gian đều bắt đầu trước khi kết thúc."
        yield holds(message, str(len(right)), str(len(spans)), *((span.start, span.end) for span in right))


def _days(reading: Reading) -> Iterator[_Ends]:
    for one, other in zip(reading.days, reading.days[1:], strict=False):
        if other.start - one.end < 20 and _LINK.fullmatch(reading.text.words[one.end : other.start]):
            first, last = one.date, other.date
            if first and last:
                yield _Ends((first.toordinal(),), (last.toordinal(),), one.start, other.end)
            elif last and _same_month(one, other):
                yield _Ends((one.day,), (other.day,), one.start, other.end)


def _same_month(one: Written, other: Written) -> bool:
    return one.year is None and one.possible and one.month == other.month


def _others(words: str) -> Iterator[_Ends]:
    for match in _NO_YEAR.finditer(words):
        if int(match[2]) == int(match[4]):
            yield _Ends((int(match[1]),), (int(match[3]),), *match.span())
    for match in _MONTHS.finditer(words):
        yield _Ends((int(match[2]), int(match[1])), (int(match[4]), int(match[3])), *match.span())
    for match in _YEARS.finditer(words):
        yield _Ends((int(match[1]),), (int(match[2]),), *match.span())
