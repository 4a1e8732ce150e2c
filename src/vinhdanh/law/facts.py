"""A case as the conditions see it: packed years, and the evidence behind every bit in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import NamedTuple

from vinhdanh.law.bits import YEARS, full
from vinhdanh.law.case import AwardGiven, Case, Initiative, Leave, YearFacts
from vinhdanh.law.keys import AwardType, Discipline, Rating, Scope, at_least

# what is awarded at the end of a year is often decided in the first months of the next; a decision that names its
# period is read by that (NĐ 152/2025 Đ33k7, TT 12/2019 Đ2k6)
_LAST_MONTH_FOR_THE_YEAR_BEFORE = 3
_DAYS_A_MONTH = 30
_COUNTS_AS_SERVICE = {"maternity", "sick", "study"}


class Standard(NamedTuple):
    """Whether the standard of another award is met; `missing` says what is wanting."""

    met: bool | None
    missing: str


def year_of(award: AwardGiven) -> int:
    """The year an award counts for: the last it names, else that of its day (to the end of March: the year before)."""
    if award.achieved_to is not None:
        return award.achieved_to
    return award.date.year - (1 if award.date.month <= _LAST_MONTH_FOR_THE_YEAR_BEFORE else 0)


def months_of(leave: Leave) -> float:
    """How long a leave lasted, in months."""
    return leave.months if leave.months is not None else (leave.days or 0) / _DAYS_A_MONTH


def _not_judged(award: str) -> Standard:
    return Standard(None, f"chưa xét tiêu chuẩn {award}")


@dataclass(frozen=True)
class Facts:
    """A case judged in one year on one day; implements `bits.Masks` with integers.

    `standards` judges another award for the same case: conditions do not read rule files.
    """

    case: Case
    year: int
    on: date
    standards: Callable[[str], Standard] = _not_judged
    _kept: dict[object, int] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def by_year(self) -> dict[int, YearFacts]:
        """What is known of each year."""
        return {facts.year: facts for facts in self.case.years}

    @property
    def now(self) -> YearFacts | None:
        """What is known of the judged year."""
        return self.by_year.get(self.year)

    @property
    def lead(self) -> int:
        """Years from the judged year to that of the decision."""
        return self.on.year - self.year

    def rated(self, rating: str) -> int:
        """Years rated so or better; see `bits.Masks`."""
        return self._mask("rated", rating, lambda: self._rated(Rating(rating)))

    def unrated(self) -> int:
        """Years without a rating, on record or not."""
        return full(YEARS) - self.rated(Rating.KHTNV)

    def disciplined(self, measure: str) -> int:
        """Years with this measure or a graver one."""
        return self._mask("disciplined", measure, lambda: self._disciplined(Discipline(measure)))

    def worked(self, months: int) -> int:
        """Years not known to be short of so many months (maternity leave counts: NĐ 152/2025 Đ4k5, NĐ 91/2017 Đ10)."""
        return full(YEARS) - self._mask(
            "short",
            months,
            lambda: [f.year for f in self.case.years if f.months_worked is not None and _months(f) < months],
        )

    def titled(self, key: str) -> int:
        """Years of a title, from the years' lists and from award decisions of type công trạng."""
        return self._mask("titled", key, lambda: [year for year, held in self.held if held == key])

    def initiatives(self, scope: str, number: int) -> int:
        """Years with at least `number` initiatives of the scope or a wider one that served no award yet."""
        return self._mask(
            "initiatives", (scope, number), lambda: [y for y in self.by_year if len(self.unused_in(y, scope)) >= number]
        )

    def standard(self, award: str) -> bool:
        """Whether the standard of another award is met in the judged year."""
        return self.standards(award).met is True

    def standard_open(self, award: str) -> bool:
        """Whether it is met, or nobody but a person can tell."""
        return self.standards(award).met is not False

    def initiatives_in(self, year: int, scope: str) -> list[Initiative]:
        """All initiatives of one year with the scope or a wider one, used or not."""
        facts = self.by_year.get(year)
        floor = Scope(scope)
        return [one for one in facts.initiatives if at_least(one.scope, floor)] if facts else []

    def unused_in(self, year: int, scope: str) -> list[Initiative]:
        """Those that served no award yet."""
        return [one for one in self.initiatives_in(year, scope) if not one.used_for]

    @cached_property
    def held(self) -> list[tuple[int, str]]:
        """(year, key) of every title and award of type công trạng, in order; others are no ground for a further one."""
        found = {(f.year, key) for f in self.case.years for key in f.titles}
        found |= {(year_of(a), a.key) for a in self.case.awards if a.type is AwardType.CONG_TRANG}
        return sorted(found)

    def awards_of(self, keys: tuple[str, ...]) -> list[tuple[int, str]]:
        """(year, key) of those among `keys` that lie in the years that are counted, in order."""
        return [(year, key) for year, key in self.held if key in keys and 0 <= self.year - year < YEARS]

    def _rated(self, floor: Rating) -> list[int]:
        return [f.year for f in self.case.years if f.rating is not None and at_least(f.rating, floor)]

    def _disciplined(self, floor: Discipline) -> list[int]:
        return [f.year for f in self.case.years if at_least(f.discipline, floor)]

    def _mask(self, name: str, asked: object, years: Callable[[], Iterable[int]]) -> int:
        """The packed years, worked out once a case."""
        kept = self._kept.get((name, asked))
        if kept is None:
            kept = self._kept[name, asked] = self._packed(years())
        return kept

    def _packed(self, years: Iterable[int]) -> int:
        mask = 0
        for year in years:
            back = self.year - year
            if 0 <= back < YEARS:
                mask |= 1 << back
        return mask


def _months(facts: YearFacts) -> float:
    """Months of service of a year: those worked and those of a leave that does not make a new recruit of anybody."""
    away = sum(months_of(leave) for leave in facts.leave if leave.kind in _COUNTS_AS_SERVICE)
    return min(12.0, (facts.months_worked or 0) + away)
