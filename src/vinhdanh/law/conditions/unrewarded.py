"""One achievement, one commendation: the years that count were not rewarded with the same form yet."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Masks, full
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, yes


class NotRewarded(Condition):
    """None of `awards` in the last `years` years, the judged one included: what they rewarded is spent."""

    kind: Literal["not_rewarded"]
    awards: tuple[str, ...] = Field(min_length=1)
    years: int = Field(ge=1, le=YEARS)

    def judge(self, facts: Facts) -> Outcome:
        """Tell the award that took the years, and when enough years have passed."""
        taken = [(year, key) for year, key in facts.awards_of(self.awards) if facts.year - year < self.years]
        if not taken:
            return yes(facts.year, self.say())
        year, key = taken[-1]
        return no(f"thành tích đến năm {year} đã được tặng {award_title(key)}", year + self.years)

    def say(self) -> str:
        """ "thành tích của 02 năm đến năm xét chưa được tặng Bằng khen của bộ, ban, ngành, tỉnh"."""
        names = ", ".join(award_title(key) for key in self.awards)
        when = "năm xét" if self.years == 1 else f"{self.years:02d} năm đến năm xét"
        return f"thành tích của {when} chưa được tặng {names}"

    def columns(self, masks: Masks) -> Any:
        """One AND each."""
        taken: Any = masks.titled(self.awards[0])
        for key in self.awards[1:]:
            taken = taken | masks.titled(key)
        return (taken & full(self.years)) == 0
