"""Enough time of service: newly recruited people and young collectives wait."""

from datetime import date, timedelta
from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import Masks, has
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.outcome import Outcome, no, warned, yes

_YEAR_MONTHS = 12
# from here on in a year it is the whole year that is judged; earlier it is the school year or the like that ends then
_FIRST_MONTH_OF_YEAR_END = 11


class MonthsWorked(Condition):
    """Recruited at least `months` months before the end of the judged year; maternity leave counts as work.

    Where the decision falls within that year, well before its end, before the day of the decision.
    """

    kind: Literal["months_worked"]
    months: int = Field(ge=1, le=12)

    def judge(self, facts: Facts) -> Outcome:
        """Judge by the day of recruitment where it is given, else by the months of the year."""
        hired = facts.case.subject.hired
        if hired is not None:
            return self._by_day(facts, hired)
        if has(facts.worked(self.months), 0):
            return yes(facts.year, f"thời gian công tác năm {facts.year} từ {self.months:02d} tháng trở lên")
        return no(f"năm {facts.year} mới công tác chưa đủ {self.months:02d} tháng", facts.year + 1)

    def say(self) -> str:
        """ "người mới tuyển dụng phải có từ đủ 06 tháng công tác trong năm xét"."""
        return f"người mới tuyển dụng phải có từ đủ {self.months:02d} tháng công tác trong năm xét"

    def columns(self, masks: Masks) -> Any:
        """One bit."""
        return (masks.worked(self.months) & 1) != 0

    def _by_day(self, facts: Facts, hired: date) -> Outcome:
        told = f"tuyển dụng ngày {hired:%d/%m/%Y}"
        until = _judged_until(facts)
        if _whole_months(hired, until) >= self.months:
            return yes(facts.year, told)
        first = hired.year if _whole_months(hired, _year_end(hired.year)) >= self.months else hired.year + 1
        missing = f"{told}, đến {_day(until)} chưa đủ {self.months:02d} tháng"
        return no(missing, max(first, facts.year + 1) if until < _year_end(facts.year) else first)


class Established(Condition):
    """A collective at least `years` years old on the day of the decision; its founding day stands in `hired`."""

    kind: Literal["established"]
    years: int = Field(ge=1, le=50)

    def judge(self, facts: Facts) -> Outcome:
        """By the founding day; where the case tells none, met with a warning."""
        founded = facts.case.subject.hired
        if founded is None:
            told = f"hồ sơ không ghi ngày thành lập: hãy kiểm tra tập thể có từ {self.years} năm xây dựng, phát triển"
            return warned(yes(facts.year), told)
        told = f"thành lập ngày {founded:%d/%m/%Y}"
        if _whole_months(founded, facts.on) >= self.years * _YEAR_MONTHS:
            return yes(facts.year, told)
        missing = f"{told}, đến ngày {facts.on:%d/%m/%Y} chưa đủ {self.years} năm"
        return no(missing, max(founded.year + self.years, facts.year + 1))

    def say(self) -> str:
        """ "tập thể có quá trình xây dựng, phát triển từ 10 năm trở lên"."""
        return f"tập thể có quá trình xây dựng, phát triển từ {self.years} năm trở lên"


def _judged_until(facts: Facts) -> date:
    """The last day that counts: the year's end, or the day of a decision well before it."""
    early = facts.on.year == facts.year and facts.on.month < _FIRST_MONTH_OF_YEAR_END
    return facts.on if early else _year_end(facts.year)


def _year_end(year: int) -> date:
    return date(year, 12, 31)


def _day(until: date) -> str:
    return f"hết năm {until.year}" if until == _year_end(until.year) else f"ngày {until:%d/%m/%Y}"


def _whole_months(hired: date, until: date) -> int:
    """Whole months from the day of recruitment to the end of the day `until`."""
    after = until + timedelta(days=1)
    months = (after.year - hired.year) * _YEAR_MONTHS + after.month - hired.month
    return months - (1 if after.day < hired.day else 0)
