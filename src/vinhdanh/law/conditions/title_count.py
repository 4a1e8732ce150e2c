"""How often a title was given within some years, whatever lies between."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Masks, at_least_set, full
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, yes


class TitleCount(Condition):
    """`award` was given at least `number` times in the last `years` years, the judged one included."""

    kind: Literal["title_count"]
    award: str
    number: int = Field(ge=1, le=YEARS)
    years: int = Field(ge=1, le=YEARS)

    def judge(self, facts: Facts) -> Outcome:
        """Tell the years of the title."""
        title = award_title(self.award)
        held = [year for year, _key in facts.awards_of((self.award,)) if facts.year - year < self.years]
        told = [f"{title} năm {year}" for year in dict.fromkeys(held)]
        if len(told) >= self.number:
            return yes(facts.year, *told)
        lacking = (
            f"từ năm {facts.year - self.years + 1} đến năm {facts.year} mới có {len(told)}/{self.number} lần {title}"
        )
        return no(lacking, facts.year + self.number - len(told), *told)

    def say(self) -> str:
        """ "trong 05 năm đến năm xét có 03 lần được tặng Chiến sĩ thi đua cơ sở"."""
        return f"trong {self.years:02d} năm đến năm xét có {self.number:02d} lần được tặng {award_title(self.award)}"

    def columns(self, masks: Masks) -> Any:
        """The years of the window, counted."""
        return at_least_set(masks.titled(self.award) & full(self.years), self.number)
