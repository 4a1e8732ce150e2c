"""A sentence taken over from the report of an earlier year brings its years, days and numbers up to date.

Boilerplate without figures may stay; so may the documents it cites and the norms it repeats. With a report of the same
year nothing can be told: the report on a year repeats that on its first half.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.findings.carried_over.copies import Copy, copies
from vinhdanh.reading.findings.carried_over.digits import Side
from vinhdanh.reading.findings.span import span_of
from vinhdanh.reading.findings.verdict import Place, breaks, holds, warns
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading

_HISTORY = re.compile(
    r"\b(?:khởi công|thành lập|từ|kể từ|giai đoạn|ban hành|phê duyệt|ký|luật|khánh thành|đến|trước|sau|khóa|iso \S+) "
    r"(?:đầu |cuối |tháng \d{1,2}[/ ])?(?:năm )?$|\(sửa đổi[^)]*$"
)
_TOLD = re.compile(
    r"\b(?:đã|được|đạt|tổ chức|tặng|hỗ trợ|ủng hộ|kiểm tra|xử lý|tiếp nhận|hoàn thành|giải quyết|tăng|giảm)\b"
)
_NORM = re.compile(
    r"\b(?:mức|định mức|quy định|tiêu chuẩn|tiêu chí|tối thiểu|ít nhất|tối đa|không quá|đường dây nóng|số điện thoại)\b"
)
_TELLING = 100  # smaller whole numbers stay the same by chance
_ROUND = frozenset({"100", "1000", "1.000"})


class _Years(NamedTuple):
    now: int
    before: int


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every copied sentence that holds digits."""
    if previous is None:
        return
    now, before = span_of(reading).year, span_of(previous).year
    if now is None or before is None or before >= now:
        return
    side, earlier = Side(reading), Side(previous)
    right: list[Place] = []
    for copy in copies(reading.text, previous.text):
        told = _judge(side, earlier, copy, _Years(now, before))
        if told is None:
            right.append(copy.now)
        else:
            yield told
    if right:
        message = f"{len(right)} câu dùng lại của báo cáo năm {before} không còn năm, ngày hay số liệu cũ."
        yield holds(message, str(now), str(before), *right)


def _judge(side: Side, earlier: Side, copy: Copy, years: _Years) -> Finding | None:
    if year := _stale_year(side, earlier, copy, years):
        message = (
            f"Câu này lấy lại từ báo cáo năm {years.before} và ghi năm {year}, báo cáo là của năm {years.now}: "
            "hãy cập nhật năm."
        )
        return breaks(message, str(years.now), year, copy.now, sure=0.7)
    if day := _stale_day(side, earlier, copy, years):
        message = f"Câu này lấy lại từ báo cáo năm {years.before} cùng với ngày {day}: hãy cập nhật hoặc bỏ câu."
        return breaks(message, "", day, copy.now, sure=0.6)
    if copy.exact and (numbers := _same_numbers(side, earlier, copy)):
        printed = "; ".join(numbers)
        message = f"Câu này giống hệt báo cáo năm {years.before}, cả số liệu {printed}: hãy xem đã cập nhật chưa."
        return warns(message, "", printed, copy.now, sure=0.6)
    return None


def _stale_year(side: Side, earlier: Side, copy: Copy, years: _Years) -> str:
    """A year where the earlier report named its own year, or the base a year before, and this one does not."""
    found, old = side.years(copy.now), earlier.years(copy.before)
    if len(found) != len(old):
        return ""
    for year, was in zip(found, old, strict=True):
        lead = side.lead(copy.now, year.start)
        if _HISTORY.search(lead):
            continue
        own = was.year == years.before and year.year < years.now
        base = was.year == years.before - 1 == year.year and "so " in lead
        if own or base:
            return str(year.year)
    return ""


def _stale_day(side: Side, earlier: Side, copy: Copy, years: _Years) -> str:
    """A day of the earlier report's year that stands in both."""
    old = {day.date for day in earlier.days(copy.before)}
    for day in side.days(copy.now):
        lead = side.lead(copy.now, day.start).removesuffix("ngày ")
        if day.year == years.before and day.date in old and not _HISTORY.search(lead):
            return side.text[day.start : day.end]
    return ""


def _same_numbers(side: Side, earlier: Side, copy: Copy) -> list[str]:
    words, numbers = side.words(copy.now), side.numbers(copy.now)
    if numbers != earlier.numbers(copy.before) or not _TOLD.search(words) or _NORM.search(words):
        return []
    return [number for number in numbers if _is_telling(number)]


def _is_telling(number: str) -> bool:
    if number in _ROUND:
        return False
    return "," in number or int(number.replace(".", "")) >= _TELLING
