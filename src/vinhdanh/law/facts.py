"""A case as the conditions see it: packed years, and the evidence behind every bit in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from vinhdanh.law.bits import YEARS
from vinhdanh.law.case import AwardGiven, Case, Initiative, YearFacts
from vinhdanh.law.keys import AwardType, Discipline, Rating, Scope, at_least

# titles of a year are decided at its end or in the first months of the next (NĐ 152/2025 Đ35; QĐ 86/2025 Bắc Ninh)
YEARLY = frozenset(
    {"LDTT", "CSTT", "CSTDCS", "CSTDBT", "CSTDTQ", "TTLDTT", "TTLDXS", "DVTT", "DVQT", "CO_BO_TINH", "CO_CP"}
)
_LAST_MONTH_FOR_THE_YEAR_BEFORE = 3


def year_of(award: AwardGiven) -> int:
    """The year an award counts for: a yearly title decided by the end of March is that of the year before."""
    early = award.key in YEARLY and award.date.month <= _LAST_MONTH_FOR_THE_YEAR_BEFORE
    return award.date.year - 1 if early else award.date.year


@dataclass(frozen=True)
class Facts:
    """A case judged in one year on one day; implements `bits.Masks` with integers."""

    case: Case
    year: int
    on: date

    @cached_property
    def by_year(self) -> dict[int, YearFacts]:
        """What is known of each year."""
        return {facts.year: facts for facts in self.case.years}

    @property
    def now(self) -> YearFacts | None:
        """What is known of the judged year."""
        return self.by_year.get(self.year)

    def rated(self, rating: str) -> int:
        """Years rated so or better; see `bits.Masks`."""
        floor = Rating(rating)
        return self._mask(f.year for f in self.case.years if f.rating is not None and at_least(f.rating, floor))

    def disciplined(self, measure: str) -> int:
        """Years with this measure or a graver one."""
        floor = Discipline(measure)
        return self._mask(f.year for f in self.case.years if at_least(f.discipline, floor))

    def worked(self, months: int) -> int:
        """Years with so many months of work; maternity leave counts (NĐ 152/2025 Đ4k5, NĐ 91/2017 Đ10)."""
        return self._mask(f.year for f in self.case.years if f.months_worked is None or _months(f) >= months)

    def titled(self, key: str) -> int:
        """Years of a title, from the years' lists and from award decisions of type công trạng."""
        years = [f.year for f in self.case.years if key in f.titles]
        years += [year_of(a) for a in self.case.awards if a.key == key and a.type is AwardType.CONG_TRANG]
        return self._mask(years)

    def initiatives(self, scope: str, number: int) -> int:
        """Years with at least `number` initiatives of the scope or a wider one that served no award yet."""
        return self._mask(y for y in self.by_year if len(self.initiatives_of(y, scope)) >= number)

    def choose(self, truth: bool, yes: int, no: int, /) -> int:
        """`yes` where `truth`."""
        return yes if truth else no

    def initiatives_of(self, year: int, scope: str) -> list[Initiative]:
        """The initiatives of one year that can still serve."""
        facts = self.by_year.get(year)
        floor = Scope(scope)
        return [i for i in facts.initiatives if at_least(i.scope, floor) and not i.used_for] if facts else []

    def awards_of(self, keys: tuple[str, ...]) -> list[tuple[int, str]]:
        """(year, key) of every award and title among `keys` that can serve a further one, in order."""
        found = [(f.year, key) for f in self.case.years for key in f.titles if key in keys]
        found += [(year_of(a), a.key) for a in self.case.awards if a.key in keys and a.type is AwardType.CONG_TRANG]
        return sorted(set(found))

    def _mask(self, years: Iterable[int]) -> int:
        mask = 0
        for year in years:
            back = self.year - year
            if 0 <= back < YEARS:
                mask |= 1 << back
        return mask


def _months(facts: YearFacts) -> float:
    """Months that count as work: those worked, and maternity leave."""
    away = sum((leave.months or (leave.days or 0) / 30) for leave in facts.leave if leave.kind == "maternity")
    return min(12.0, (facts.months_worked or 0) + away)
