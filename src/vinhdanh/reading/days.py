"""Days as they are written in a text, whether the calendar has them or not."""

import re
from datetime import date
from typing import NamedTuple

from vinhdanh.reading.passages import Text

_NUMERIC = re.compile(
    r"([0-9](?<![0-9/.][0-9])[0-9]?) ?([/.-]) ?([0-9]{1,2}) ?\2 ?((?:19|20)[0-9]{2})(?![0-9/])",
)
_WORDED = re.compile(
    r"ngày (?:([0-9]{1,2}) tháng ([0-9]{1,2})(?:,? năm ((?:19|20)[0-9]{2}))?|([0-9]{1,2})/([0-9]{1,2}))"
    r"(?![0-9]|[/.] ?[0-9])"
)
_LEAP = 2000  # a day without its year is one that some year has


class Written(NamedTuple):
    """One written day: `year` None where it is not said. `sure` is False where the digits may be no date at all."""

    year: int | None
    month: int
    day: int
    start: int
    end: int
    sure: bool = True

    @property
    def date(self) -> date | None:
        """The day of the calendar, or None where the year is not said or there is no such day."""
        try:
            return date(self.year, self.month, self.day) if self.year else None
        except ValueError:
            return None

    @property
    def possible(self) -> bool:
        """Whether some calendar has the day; "00/00/2020" is a blank to fill in, not a day."""
        if not (self.month and self.day):
            return True
        try:
            date(self.year or _LEAP, self.month, self.day)
        except ValueError:
            return False
        return True


def written_days(text: Text) -> tuple[Written, ...]:
    """Every day of `text`: "31/6/2021", "ngày 02 tháng 9 năm 2020", "ngày 15/3"; in order."""
    words = text.words
    found = [
        Written(int(m[4]), int(m[3]), int(m[1]), m.start(), m.end(), m[2] == "/") for m in _NUMERIC.finditer(words)
    ]
    for m in _WORDED.finditer(words):
        year = int(m[3]) if m[3] else None
        found.append(Written(year, int(m[2] or m[5]), int(m[1] or m[4]), m.start(1 if m[1] else 4), m.end()))
    return tuple(sorted(found, key=lambda day: day.start))
