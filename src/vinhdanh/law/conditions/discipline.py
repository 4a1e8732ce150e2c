"""No disciplinary measure, from a certain gravity up, in the judged year or in the years before."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Masks, full, has
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Discipline
from vinhdanh.law.outcome import Outcome, no, yes


class NoDiscipline(Condition):
    """Not disciplined with `barred_from` or graver in the last `years` years, the judged one included."""

    kind: Literal["no_discipline"]
    barred_from: Discipline = Discipline.KHIEN_TRACH
    years: int = Field(1, ge=1, le=YEARS)

    def judge(self, facts: Facts) -> Outcome:
        """Tell the latest measure, and when the years without one are full."""
        mask = facts.disciplined(self.barred_from)
        back = next((back for back in range(self.years) if has(mask, back)), None)
        if back is None:
            return yes(facts.year, self.say())
        year = facts.year - back
        return no(f"năm {year} bị kỷ luật {facts.by_year[year].discipline.words}", year + self.years)

    def say(self) -> str:
        """ "không bị kỷ luật từ khiển trách trở lên trong năm xét"."""
        when = "trong năm xét" if self.years == 1 else f"trong {self.years:02d} năm đến năm xét"
        return f"không bị kỷ luật từ {self.barred_from.words} trở lên {when}"

    def columns(self, masks: Masks) -> Any:
        """One AND."""
        return (masks.disciplined(self.barred_from) & full(self.years)) == 0
