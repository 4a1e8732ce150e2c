"""The standard of another award is met: "đạt tiêu chuẩn danh hiệu Lao động tiên tiến"."""

from typing import Literal

from vinhdanh.law.bits import has
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, unknown, yes


class MeetsStandardOf(Condition):
    """The subject holds `award` for the judged year, or meets its standard on the same day.

    The judge puts the other rule's verdict in (see `judging`): a condition does not read rule files.
    """

    kind: Literal["meets_standard_of"]
    award: str

    def judge(self, facts: Facts) -> Outcome:
        """Held is enough; else the other rule decides."""
        if has(facts.titled(self.award), 0):
            return yes(facts.year, f"{award_title(self.award)} năm {facts.year}")
        return unknown(f"cần đạt tiêu chuẩn {award_title(self.award)} năm {facts.year}")

    def decided(self, facts: Facts, *, met: bool | None, missing: str) -> Outcome:
        """The outcome once the other standard was judged."""
        if met:
            return yes(facts.year, f"đạt tiêu chuẩn {award_title(self.award)} năm {facts.year}")
        told = f"chưa đạt tiêu chuẩn {award_title(self.award)}: {missing}"
        return no(told, facts.year + 1) if met is False else unknown(told)

    def say(self) -> str:
        """ "đạt tiêu chuẩn danh hiệu Lao động tiên tiến"."""
        return f"đạt tiêu chuẩn danh hiệu {award_title(self.award)}"
