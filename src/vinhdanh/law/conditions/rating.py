"""A rating in the judged year, or in so many years running up to it."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Hopeful, Masks, has, run
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
        short = [facts.year - back for back in range(self.years) if not has(mask, back)]
        stands = [f"năm {year} {_rating(facts, year)}" for year in _stands(facts, short, self.years)]
        if not short:
            return yes(facts.year, *stands)
        for year in short:
            known = facts.by_year.get(year)
            if known is not None and known.rating is not None:
                return no(f"năm {year} chỉ {known.rating.words}", year + self.years, *stands)
        return unknown(f"chưa có kết quả xếp loại năm {short[0]}", *stands)

    def say(self) -> str:
        """ "có 02 năm liên tục được đánh giá hoàn thành xuất sắc nhiệm vụ"."""
        best = " trở lên" if self.at_least is not Rating.HTXSNV else ""
        if self.years == 1:
            return f"năm xét được đánh giá {self.at_least.words}{best}"
        return f"có {self.years:02d} năm liên tục, tính đến năm xét, được đánh giá {self.at_least.words}{best}"

    def columns(self, masks: Masks) -> Any:
        """One AND and one comparison."""
        return run(masks.rated(self.at_least), self.years)

    def possible(self, masks: Masks) -> Any:
        """A year without a rating may turn out well."""
        return self.columns(Hopeful(masks))


def _rating(facts: Facts, year: int) -> str:
    known = facts.by_year[year].rating
    assert known is not None  # its bit is set
    return known.words


def _stands(facts: Facts, short: list[int], years: int) -> range:
    """The years of the run as far as it reaches, in order."""
    first = short[0] + 1 if short else facts.year - years + 1
    return range(first, facts.year + 1)
