"""Two rounds of a title that rests on several years, one after the other: "hai lần liên tục"."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import Masks, has
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, warned, yes

_LATEST_BACK = 1  # the proposal is made in the year after the second round: that year or the one before is judged


class TitleRounds(Condition):
    """Two rounds of `award` at most `each` years apart, the second in the year before the decision or proposal.

    A title of `each` years cannot be won sooner without sharing years, and a later one missed a round between.
    """

    kind: Literal["title_rounds"]
    award: str
    each: int = Field(3, ge=1, le=6)

    def judge(self, facts: Facts) -> Outcome:
        """Tell the two rounds; warn where they share years."""
        title = award_title(self.award)
        years = [year for year, _key in facts.awards_of((self.award,))]
        pairs = [(a, b) for b in reversed(years) for a in reversed(years) if 0 < b - a <= self.each]
        told = tuple(f"{title} năm {year}" for year in years)
        if not pairs:
            return self._no_pair(facts, years, told)
        timely = [(a, b) for a, b in pairs if b < facts.on.year and facts.year - b <= _LATEST_BACK]
        if not timely:
            second = pairs[0][1]
            if facts.on.year <= second:
                return no(f"lần thứ hai năm {second}: đề nghị vào năm liền kề sau đó", second + 1, *told)
            missing = f"lần thứ hai năm {second}: đã quá năm liền kề để đề nghị"
            return no(missing, self._next(facts, years), *told)
        first, second = timely[0]
        outcome = yes(facts.year, f"{title} năm {first}", f"{title} năm {second}")
        if facts.on.year - second > _LATEST_BACK:
            when = f"lần thứ hai của năm {second}: chỉ kịp đề nghị nếu quyết định tặng ký trong năm {facts.on.year - 1}"
            outcome = warned(outcome, when)
        if second - first == self.each:
            return outcome
        shared = f"{title} năm {first} và năm {second} dùng chung năm thành tích: chưa có quy định rõ, cần cân nhắc"
        return warned(outcome, shared)

    def say(self) -> str:
        """ "có 02 lần liên tục được tặng …; đề nghị vào năm liền kề sau lần thứ hai"."""
        return f"có 02 lần liên tục được tặng {award_title(self.award)}; đề nghị vào năm liền kề sau lần thứ hai"

    def columns(self, masks: Masks) -> Any:
        """Each allowed year of the second round with each allowed one of the first."""
        held = masks.titled(self.award)
        found: Any = False
        for back in range(max(0, 1 - masks.lead), _LATEST_BACK + 1):
            for apart in range(1, self.each + 1):
                found = (has(held, back) & has(held, back + apart)) | found
        return found

    def _no_pair(self, facts: Facts, years: list[int], told: tuple[str, ...]) -> Outcome:
        title = award_title(self.award)
        if not years:
            return no(f"chưa có lần nào được tặng {title}", facts.year + self.each + 1)
        wanted = f"mới có lần năm {years[-1]} được tặng {title}, chưa đủ 02 lần liên tục"
        return no(wanted, self._next(facts, years), *told)

    def _next(self, facts: Facts, years: list[int]) -> int:
        """The first year of a proposal: a second round while it still follows the last one, or both anew."""
        last = years[-1]
        return (last if last + self.each >= facts.year else facts.year) + self.each + 1
