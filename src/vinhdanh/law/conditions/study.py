"""A long course of study needs a good result."""

from typing import Literal

from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import StudyResult, at_least
from vinhdanh.law.outcome import Outcome, no, unknown, yes

_TITLES = {"kem": "kém", "trung_binh": "trung bình", "kha": "khá", "gioi": "giỏi", "xuat_sac": "xuất sắc"}


class StudyDoneWell(Condition):
    """Whoever studied `months` months or more in the judged year has the result `result` or better."""

    kind: Literal["study_result"]
    months: int = 12
    result: StudyResult = StudyResult.KHA

    def judge(self, facts: Facts) -> Outcome:
        """Nothing to show where there was no long study."""
        long = [
            leave
            for leave in (facts.now.leave if facts.now else ())
            if leave.kind == "study" and (leave.months or (leave.days or 0) / 30) >= self.months
        ]
        if not long:
            return yes(facts.year, f"năm {facts.year} không đi học từ {self.months} tháng trở lên")
        result = long[0].result
        if result is None:
            return unknown(f"chưa có kết quả học tập năm {facts.year}")
        told = f"kết quả học tập năm {facts.year}: {_TITLES[result]}"
        return yes(facts.year, told) if at_least(result, self.result) else no(told, facts.year + 1)

    def say(self) -> str:
        """ "đi học từ 12 tháng trở lên thì kết quả học tập từ khá trở lên"."""
        return f"đi học từ {self.months} tháng trở lên thì kết quả học tập từ {_TITLES[self.result]} trở lên"
