"""The years, days and numbers of one sentence, without those of the documents it cites."""

import re
from bisect import bisect_left
from typing import NamedTuple

from vinhdanh.reading.days import Written
from vinhdanh.reading.findings.titles import Titles
from vinhdanh.reading.findings.verdict import Place
from vinhdanh.reading.reading import Reading

_YEAR = re.compile(r"(?<![\d/.,-])((?:19|20)\d\d)(?![\d/]|[.,]\d| ?- ?(?:19|20)\d\d)")
_NUMBER = re.compile(r"(?<![\w/.,-])\d[\d.,]*(?![\w/-])")
_LEAD = 40


class Year(NamedTuple):
    """One printed year that is no part of a day."""

    year: int
    start: int


class Side:
    """One of the two reports that are compared."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text.text
        self._words = reading.text.words
        self._titles = Titles(reading)
        self._days = reading.days
        self._starts = [day.start for day in reading.days]

    def words(self, place: Place) -> str:
        """The words of a sentence."""
        return self._words[place[0] : place[1]]

    def lead(self, place: Place, offset: int) -> str:
        """The words of a sentence just before `offset`."""
        return self._words[max(place[0], offset - _LEAD) : offset]

    def days(self, place: Place) -> list[Written]:
        """The days written in a sentence."""
        found = self._days[bisect_left(self._starts, place[0]) : bisect_left(self._starts, place[1])]
        return [day for day in found if not self._titles.hold(day.start)]

    def years(self, place: Place) -> list[Year]:
        """The years written in a sentence, in order."""
        dated = [(day.start, day.end) for day in self.days(place)]
        return [
            Year(int(match[1]), match.start())
            for match in _YEAR.finditer(self.text, *place)
            if not self._titles.hold(match.start()) and not any(a <= match.start() < b for a, b in dated)
        ]

    def numbers(self, place: Place) -> list[str]:
        """The numbers written in a sentence, in order, as printed."""
        found = [match for match in _NUMBER.finditer(self.text, *place) if not self._titles.hold(match.start())]
        return [number for match in found if not _YEAR.fullmatch(number := match.group().rstrip(".,"))]
