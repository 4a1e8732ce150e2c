"""Titles held in consecutive rounds up to the judged year."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Hopeful, Masks, full, has, run
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts, Standard
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, unknown, warned, yes


class TitlesInRow(Condition):
    """`count` yearly rounds of `award` without a gap, the last one in the judged year.

    With `by_standard`, the judged year's own title may still be undecided: meeting its standard counts, with a warning.
    `spent_by` is the award that an earlier row served: where years are shared with it, a person decides.
    """

    kind: Literal["titles_in_row"]
    award: str
    count: int = Field(ge=1, le=YEARS)
    by_standard: bool = False
    spent_by: str | None = None

    def judge(self, facts: Facts) -> Outcome:
        """Tell the rounds that stand and the year where the row breaks."""
        title = award_title(self.award)
        mask = facts.titled(self.award)
        undecided = self._undecided(facts, mask)
        hopeful = mask if undecided is None or undecided.met is False else mask | 1
        reached = next((back for back in range(YEARS) if not has(hopeful, back)), YEARS)
        stands = [f"{title} năm {facts.year - back}" for back in range(min(reached, self.count)) if has(mask, back)]
        stands.reverse()
        if reached < self.count:
            broken = facts.year - reached
            why = f": {undecided.missing}" if reached == 0 and undecided and undecided.missing else ""
            return no(f"năm {broken} chưa có danh hiệu {title}{why}", broken + self.count, *stands)
        if undecided is not None and undecided.met is None:
            return unknown(f"danh hiệu {title} năm {facts.year} chưa rõ: {undecided.missing}", *stands)
        shared = self._shared(facts)
        if shared is not None:
            return unknown(shared, *stands)
        if undecided is None:
            return yes(facts.year, *stands)
        told = f"{title} năm {facts.year} chưa có trong hồ sơ: phải được công nhận trong cùng năm"
        return warned(yes(facts.year, *stands, f"đạt tiêu chuẩn {title} năm {facts.year}"), told)

    def say(self) -> str:
        """ "có 03 lần liên tục được tặng Chiến sĩ thi đua cơ sở, tính đến năm xét"."""
        return f"có {self.count:02d} lần liên tục được tặng {award_title(self.award)}, tính đến năm xét"

    def columns(self, masks: Masks) -> Any:
        """A run that shares no year with an earlier one."""
        row = self._row(masks)
        if self.spent_by is None:
            return row
        return row & ((masks.titled(self.spent_by) & (full(self.count) - 1)) == 0)

    def possible(self, masks: Masks) -> Any:
        """The other rule may be open, and a person may let years be shared."""
        return self._row(Hopeful(masks))

    def _row(self, masks: Masks) -> Any:
        """One AND and one comparison; the judged year may come from the other rule."""
        held = masks.titled(self.award)
        if not self.by_standard:
            return run(held, self.count)
        return run(held | 1, self.count) & (has(held, 0) | masks.standard(self.award))

    def _undecided(self, facts: Facts, mask: int) -> Standard | None:
        """The standard of the judged year where its title is not given yet and that may count."""
        return facts.standards(self.award) if self.by_standard and not has(mask, 0) else None

    def _shared(self, facts: Facts) -> str | None:
        """Which earlier award took some of these years; None where none did."""
        if self.spent_by is None:
            return None
        served, title = facts.titled(self.spent_by), award_title(self.spent_by)
        year = next((facts.year - back for back in range(1, self.count) if has(served, back)), None)
        if year is None:
            return None
        return (
            f"các năm thành tích đến năm {year} đã dùng để xét {title} năm {year}: "
            "chưa có quy định rõ có được dùng chung năm, nên tính lần mới sau năm đó"
        )
