"""Initiatives, research works and schemes recognised at a scope, within some years."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Masks, full, together, unbroken
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.conditions.reuse import Reuse, counted, enough
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Rating, Scope
from vinhdanh.law.outcome import Outcome


class InitiativeHeld(Condition):
    """At least `number` initiatives of `scope` or wider in the last `years` years; one that served is spent.

    With `run`, in the whole unbroken run of years so rated, where that is longer.
    """

    kind: Literal["initiative"]
    scope: Scope
    number: int = Field(1, ge=1, le=6)
    years: int = Field(1, ge=1, le=YEARS)
    run: Rating | None = None
    reuse: Reuse = Reuse()

    def judge(self, facts: Facts) -> Outcome:
        """Tell each initiative that serves, and those that are spent."""
        length = self.years
        if self.run is not None:
            length = max(length, unbroken(facts.rated(self.run)).bit_count())
        years = range(facts.year - length + 1, facts.year + 1)
        when = f"năm {facts.year}" if length == 1 else f"từ năm {years[0]} đến năm {facts.year}"
        return enough(facts, counted(facts, years, self.scope, self.reuse), self.scope, self.number, when)

    def say(self) -> str:
        """ "có 02 sáng kiến cấp cơ sở trong 02 năm"."""
        within = "trong năm xét" if self.years == 1 else f"trong {self.years:02d} năm đến năm xét"
        if self.run is not None:
            within = f"trong các năm liên tục {self.run.words}"
        return f"có {self.number:02d} sáng kiến hoặc đề tài, đề án {self.scope.words} được công nhận {within}"

    def columns(self, masks: Masks) -> Any:
        """Years with one, with two … taken together."""
        window: Any = full(self.years)
        if self.run is not None:
            window = unbroken(masks.rated(self.run)) | window
        return together([masks.initiatives(self.scope, one) & window for one in range(1, self.number + 1)], self.number)
