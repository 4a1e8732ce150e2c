"""The days of the law that a reader asks for."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from vinhdanh.law.epochs import NoLaw, epoch_on
from vinhdanh.text.dates import UnreadableDate, read_date


@dataclass(frozen=True)
class Asked:
    """The day, the day it is compared with (None: none), what was typed, and a sentence where a day cannot serve."""

    day: date
    against: date | None
    typed: Mapping[str, str]
    wrong: str = ""

    @property
    def status(self) -> int:
        """Of the answer."""
        return 422 if self.wrong else 200


def asked_days(words: Mapping[str, str], today: date) -> Asked:
    """Read `ngay` (default: today) and `so_voi` (default: none); both must lie in the coded law."""
    typed = {name: words.get(name, "").strip() for name in ("ngay", "so_voi")}
    days, wrong = [], ""
    for word in typed.values():
        try:
            days.append(_day(word))
        except (UnreadableDate, NoLaw) as error:
            days.append(None)
            wrong = wrong or str(error)
    return Asked(days[0] or today, days[1], typed, wrong)


def _day(word: str) -> date | None:
    if not word:
        return None
    day = read_date(word)
    epoch_on(day)  # raises NoLaw
    return day
