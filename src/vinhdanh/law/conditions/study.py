"""A long course of study: what its result must be."""

from typing import Any, Literal

from vinhdanh.law.bits import Masks
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts, months_of
from vinhdanh.law.keys import StudyResult, at_least
from vinhdanh.law.outcome import Outcome, no, unknown, yes

_LONGEST = 6  # years of a course
_TITLES = {"kem": "kém", "trung_binh": "trung bình", "kha": "khá", "gioi": "giỏi", "xuat_sac": "xuất sắc"}


class StudyDoneWell(Condition):
    """Who studied `months` months or more has the result `result` or better.

    With `required`, the study itself is asked for: its result then stands in for the year's work.
    """

    kind: Literal["study_result"]
    months: int = 12
    result: StudyResult = StudyResult.KHA
    required: bool = False

    def judge(self, facts: Facts) -> Outcome:
        """A course may span years: its months are added up over the years without a gap."""
        months, result = _course(facts)
        if months < self.months:
            told = f"năm {facts.year} không đi học từ {self.months} tháng trở lên"
            return no(told, facts.year + 1) if self.required else yes(facts.year, told)
        if result is None:
            return unknown(f"chưa có kết quả học tập năm {facts.year}")
        told = f"đi học {months:g} tháng, kết quả học tập: {_TITLES[result]}"
        return yes(facts.year, told) if at_least(result, self.result) else no(told, facts.year + 1)

    def say(self) -> str:
        """ "đi học từ 12 tháng trở lên thì kết quả học tập từ khá trở lên"."""
        joint = ", " if self.required else " thì "
        return f"đi học từ {self.months} tháng trở lên{joint}kết quả học tập từ {_TITLES[self.result]} trở lên"

    def columns(self, masks: Masks) -> Any:
        """Packed years hold no courses: nobody studied, as in a case that tells of none."""
        del masks
        return not self.required


def _course(facts: Facts) -> tuple[float, StudyResult | None]:
    """Months of the study that reaches into the judged year, and its result, the last one told.

    Told once, in the year it began, a course of more than 12 months reaches into the next year whenever it began.
    """
    months, result, year = 0.0, None, _told_last(facts)
    while (known := facts.by_year.get(year)) and (study := [one for one in known.leave if one.kind == "study"]):
        months += sum(months_of(one) for one in study)
        result = result or next((one.result for one in study if one.result), None)
        year -= 1
    return months, result


def _told_last(facts: Facts) -> int:
    """The last year that tells of the study: the judged one, or that of a course too long to have ended before it."""
    for back in range(_LONGEST):
        known = facts.by_year.get(facts.year - back)
        studies = [months_of(one) for one in known.leave if one.kind == "study"] if known else []
        if studies and (back == 0 or max(studies) > 12 * back):
            return facts.year - back
    return facts.year
