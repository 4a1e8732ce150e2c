"""The time a report speaks of: the year of its title, and its own day."""

import re
from datetime import date
from typing import NamedTuple

from vinhdanh.reading.reading import Reading
from vinhdanh.text.folding import reading_form

_YEAR = re.compile(r"năm ((?:19|20)\d\d)(?! ?- ?\d)|tháng \d{1,2}/((?:19|20)\d\d)|quý [iv]+/((?:19|20)\d\d)")
_MANY = re.compile(r"(?:19|20)\d\d ?(?:-|đến(?: năm)?) ?(?:19|20)\d\d|giai đoạn|nhiệm kỳ|\b(?:[2-9]|[1-9]\d) năm\b")
_PART = re.compile(r"tháng (?:đầu|cuối) năm|\d tháng|quý [iv\d]|tháng \d|tuần")
_OPENING = 15  # paragraphs in which a report says what it is about


class Span(NamedTuple):
    """`year` is None where the report tells of several years or says none; `day` is the day it bears, if complete.

    `whole` tells a report on a year from one on a part of it.
    """

    year: int | None
    day: date | None
    whole: bool


def span_of(reading: Reading) -> Span:
    """The time that `reading` reports on: by its title, else by its day, else by its opening paragraphs."""
    title, day = reading_form(reading.header.subject or ""), reading.header.date
    whole = not _PART.search(title)
    if _MANY.search(title):
        return Span(None, day, whole)
    if named := _first_year(title):
        return Span(named, day, whole)
    if day:
        return Span(day.year, day, whole)
    return Span(_first_year(_opening(reading)), None, whole)


def _first_year(words: str) -> int | None:
    found = _YEAR.search(words)
    return int(found[1] or found[2] or found[3]) if found else None


def _opening(reading: Reading) -> str:
    places = [place for place, _ in zip(reading.text.paragraphs(), range(_OPENING), strict=False)]
    return reading.text.words[: places[-1][1]] if places else ""
