"""The standard of another award is met: "đạt tiêu chuẩn danh hiệu Lao động tiên tiến"."""

from typing import Any, Literal

from vinhdanh.law.bits import Hopeful, Masks, has
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, unknown, yes


class MeetsStandardOf(Condition):
    """The subject holds `award` for the judged year, or meets its standard on the same day."""

    kind: Literal["meets_standard_of"]
    award: str

    def judge(self, facts: Facts) -> Outcome:
        """Held is enough; else the other rule decides."""
        title = award_title(self.award)
        if has(facts.titled(self.award), 0):
            return yes(facts.year, f"{title} năm {facts.year}")
        standard = facts.standards(self.award)
        if standard.met:
            return yes(facts.year, f"đạt tiêu chuẩn {title} năm {facts.year}")
        told = f"chưa đạt tiêu chuẩn {title}: {standard.missing}"
        if standard.met is False:
            return no(told, facts.year + 1)
        return unknown(f"cần đạt tiêu chuẩn {title} năm {facts.year}: {standard.missing}")

    def say(self) -> str:
        """ "đạt tiêu chuẩn danh hiệu Lao động tiên tiến"."""
        return f"đạt tiêu chuẩn danh hiệu {award_title(self.award)}"

    def columns(self, masks: Masks) -> Any:
        """One bit, or the other rule."""
        return has(masks.titled(self.award), 0) | masks.standard(self.award)

    def possible(self, masks: Masks) -> Any:
        """The other rule may be open."""
        return self.columns(Hopeful(masks))
