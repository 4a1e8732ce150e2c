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
    """Recruited at least `months` months before the end of the judged year; maternity leave counts as work."""

    kind: Literal["months_worked"]
    months: int = Field(ge=1, le=12)

    def judge(self, facts: Facts) -> Outcome:
        """Judge by the day of recruitment where it is given, else by the months of the year."""
        hired = facts.case.subject.hired
        if hired is not None:
            return self._by_day(facts.year, hired)
        if has(facts.worked(self.months), 0):
            return yes(facts.year, f"thời gian công tác năm {facts.year} từ {self.months:02d} tháng trở lên")
        return no(f"năm {facts.year} mới công tác chưa đủ {self.months:02d} tháng", facts.year + 1)

    def say(self) -> str:
        """ "người mới tuyển dụng phải có từ đủ 06 tháng công tác trong năm xét"."""
        return f"người mới tuyển dụng phải có từ đủ {self.months:02d} tháng công tác trong năm xét"

    def columns(self, masks: Masks) -> Any:
        """One bit."""
        return (masks.worked(self.months) & 1) != 0

    def _by_day(self, year: int, hired: date) -> Outcome:
        told = f"tuyển dụng ngày {hired:%d/%m/%Y}"
        served = (year - hired.year) * _YEAR_MONTHS + _months_to_year_end(hired)
        if served >= self.months:
            return yes(year, told)
        missing = f"{told}, đến hết năm {year} chưa đủ {self.months:02d} tháng"
        return no(missing, hired.year + (0 if _months_to_year_end(hired) >= self.months else 1))


def _months_to_year_end(hired: date) -> int:
    """Whole months from the day of recruitment to 31 December."""
    return _YEAR_MONTHS - hired.month + (1 if hired.day == 1 else 0)
