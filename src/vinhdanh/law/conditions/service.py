"""Enough months of work in the judged year: newly recruited people wait."""

from datetime import date
from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import Masks, has
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.outcome import Outcome, no, yes

_YEAR_MONTHS = 12


class MonthsWorked(Condition):
    """At least `months` months since recruitment in the judged year; maternity leave counts as work."""

    kind: Literal["months_worked"]
    months: int = Field(ge=1, le=12)

    def judge(self, facts: Facts) -> Outcome:
        """Judge by the day of recruitment where it is given, else by the months worked."""
        hired = facts.case.subject.hired
        if hired is not None and hired.year == facts.year:
            served = _months_to_year_end(hired)
            told = f"tuyển dụng ngày {hired:%d/%m/%Y}, đến hết năm {facts.year} được {served} tháng"
            return yes(facts.year, told) if served >= self.months else no(told, facts.year + 1)
        if has(facts.worked(self.months), 0) or facts.now is None:
            return yes(facts.year, f"thời gian công tác năm {facts.year} đủ từ {self.months} tháng")
        return no(f"năm {facts.year} làm việc chưa đủ {self.months} tháng", facts.year + 1)

    def say(self) -> str:
        """ "có thời gian công tác trong năm từ đủ 06 tháng"."""
        return f"mới tuyển dụng phải có từ đủ {self.months:02d} tháng công tác trong năm xét"

    def columns(self, masks: Masks) -> Any:
        """One bit."""
        return (masks.worked(self.months) & 1) != 0


def _months_to_year_end(hired: date) -> int:
    """Whole months from the day of recruitment to 31 December."""
    return _YEAR_MONTHS - hired.month + (1 if hired.day == 1 else 0)
