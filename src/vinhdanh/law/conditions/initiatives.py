"""Initiatives, research works and schemes recognised at a scope, within some years."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Masks, count, full
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Scope
from vinhdanh.law.outcome import Outcome, no, yes

_KINDS = {"sang_kien": "sáng kiến", "de_tai": "đề tài", "de_an": "đề án"}


class InitiativeHeld(Condition):
    """At least `number` initiatives of `scope` or wider in the last `years` years; one that served is spent."""

    kind: Literal["initiative"]
    scope: Scope
    number: int = Field(1, ge=1, le=6)
    years: int = Field(1, ge=1, le=YEARS)

    def judge(self, facts: Facts) -> Outcome:
        """Tell each initiative that serves, and those that are spent."""
        window = range(facts.year - self.years + 1, facts.year + 1)
        found = [
            f"{_KINDS[one.kind]} {one.scope.words} năm {year}"
            for year in window
            for one in facts.initiatives_of(year, self.scope)
        ]
        if len(found) >= self.number:
            return yes(facts.year, *found)
        spent = [
            one for year in window if year in facts.by_year for one in facts.by_year[year].initiatives if one.used_for
        ]
        used = "; sáng kiến đã dùng cho lần khen trước không được dùng lại" if spent else ""
        wanted = f"{self.number} sáng kiến {self.scope.words}"
        return no(f"mới có {len(found)}/{wanted}{used}", facts.year + 1, *found)

    def say(self) -> str:
        """ "có 02 sáng kiến cấp cơ sở trong 02 năm"."""
        within = "trong năm xét" if self.years == 1 else f"trong {self.years:02d} năm đến năm xét"
        return f"có {self.number:02d} sáng kiến hoặc đề tài, đề án {self.scope.words} được công nhận {within}"

    def columns(self, masks: Masks) -> Any:
        """Years with one, with two … added up."""
        total: Any = 0
        for number in range(1, self.number + 1):
            total = total + count(masks, masks.initiatives(self.scope, number), full(self.years))
        return total >= self.number
