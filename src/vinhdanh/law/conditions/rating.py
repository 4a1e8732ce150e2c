"""A rating in the judged year, or in so many years running up to it."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Masks, has, run
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Rating
from vinhdanh.law.outcome import Outcome, no, unknown, yes


class RatingReached(Condition):
    """`years` consecutive years up to the judged one, each rated `at_least` or better; a gap breaks the run."""

    kind: Literal["rating"]
    at_least: Rating
    years: int = Field(1, ge=1, le=YEARS)

    def judge(self, facts: Facts) -> Outcome:
        """Tell the years that stand, or where the run breaks and when it could be whole."""
        mask = facts.rated(self.at_least)
        reached = next((back for back in range(YEARS) if not has(mask, back)), YEARS)
        stands = [
            f"năm {facts.year - back} {_rating(facts, facts.year - back)}" for back in range(min(reached, self.years))
        ]
        if run(mask, self.years):
            return yes(facts.year, *reversed(stands))
        broken = facts.year - reached
        known = facts.by_year.get(broken)
        if known is None or known.rating is None:
            return unknown(f"chưa có kết quả xếp loại năm {broken}", *reversed(stands))
        missing = f"năm {broken} chỉ {known.rating.words}"
        return no(missing, broken + self.years, *reversed(stands))

    def say(self) -> str:
        """ "có 02 năm liên tục được đánh giá hoàn thành xuất sắc nhiệm vụ"."""
        best = " trở lên" if self.at_least is not Rating.HTXSNV else ""
        if self.years == 1:
            return f"năm xét được đánh giá {self.at_least.words}{best}"
        return f"có {self.years:02d} năm liên tục, tính đến năm xét, được đánh giá {self.at_least.words}{best}"

    def columns(self, masks: Masks) -> Any:
        """One AND and one comparison."""
        return run(masks.rated(self.at_least), self.years)


def _rating(facts: Facts, year: int) -> str:
    known = facts.by_year[year].rating
    assert known is not None  # its bit is set
    return known.words
