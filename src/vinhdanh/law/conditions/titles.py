"""Titles held: in consecutive rounds up to the judged year, and awards that must have come before."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Masks, count, covers, full, has, run, window_after
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Rating, Scope
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, unknown, yes


class TitlesInRow(Condition):
    """`count` rounds of `award` without a gap, the last `ending` years before the judged one (0: the judged year)."""

    kind: Literal["titles_in_row"]
    award: str
    count: int = Field(ge=1, le=YEARS)
    ending: int = Field(0, ge=0, le=2)

    def judge(self, facts: Facts) -> Outcome:
        """Tell the rounds that stand and the year where the row breaks."""
        mask, last = facts.titled(self.award), facts.year - self.ending
        reached = 0
        while reached < YEARS - self.ending and has(mask, reached + self.ending):
            reached += 1
        title = award_title(self.award)
        stands = tuple(f"{title} năm {last - back}" for back in reversed(range(min(reached, self.count))))
        if reached >= self.count:
            return yes(facts.year, *stands)
        broken = last - reached
        return no(f"năm {broken} chưa có danh hiệu {title}", broken + self.count + self.ending, *stands)

    def say(self) -> str:
        """ "có 03 lần liên tục được tặng danh hiệu Chiến sĩ thi đua cơ sở trước thời điểm đề nghị"."""
        until = "tính đến năm xét" if self.ending == 0 else f"tính đến {self.ending} năm trước năm xét"
        return f"có {self.count:02d} lần liên tục được tặng {award_title(self.award)}, {until}"

    def columns(self, masks: Masks) -> Any:
        """A run shifted by `ending`: the low bits are filled in, so that no shift is needed."""
        return run(masks.titled(self.award) | full(self.ending), self.count + self.ending)


class PriorAward(Condition):
    """One of `awards` was given before, at least `years` years before the judged one."""

    kind: Literal["prior_award"]
    awards: tuple[str, ...] = Field(min_length=1)
    years: int = Field(1, ge=1, le=YEARS - 1)

    def judge(self, facts: Facts) -> Outcome:
        """Tell which award serves as the ground."""
        held = facts.awards_of(self.awards)
        fitting = [(year, key) for year, key in held if facts.year - year >= self.years]
        if fitting:
            year, key = fitting[-1]
            return yes(facts.year, f"đã được tặng {award_title(key)} năm {year}")
        if held:
            year, key = held[0]
            return no(f"{award_title(key)} mới được tặng năm {year}, chưa đủ {self.years} năm", year + self.years)
        names = " hoặc ".join(award_title(key) for key in self.awards)
        return no(f"chưa được tặng {names}", None)

    def say(self) -> str:
        """ "đã được tặng Bằng khen của Thủ tướng Chính phủ"."""
        names = " hoặc ".join(award_title(key) for key in self.awards)
        return f"đã được tặng {names} từ {self.years} năm trở lên trước năm xét"

    def columns(self, masks: Masks) -> Any:
        """Any bit from `years` back."""
        return window_after(masks, _any_of(masks, self.awards), self.years) != 0


class SincePrior(Condition):
    """After the latest of `awards` that is at least `years` back, every year is rated `at_least` or better.

    With `title` or `rating_count` it asks how many such titles or ratings lie among those years instead.
    """

    kind: Literal["since_prior"]
    awards: tuple[str, ...] = Field(min_length=1)
    years: int = Field(ge=1, le=YEARS - 1)
    at_least: Rating | None = None
    title: str | None = None
    initiative: str | None = None
    rating_count: Rating | None = None
    number: int = Field(1, ge=1, le=YEARS)

    def judge(self, facts: Facts) -> Outcome:
        """Tell what stands in the years since."""
        held = [(y, k) for y, k in facts.awards_of(self.awards) if facts.year - y >= self.years]
        if not held:
            return no(f"chưa có {self.years} năm kể từ lần khen làm căn cứ", None)
        since = held[-1][0]
        years = range(since + 1, facts.year + 1)
        if self.at_least is not None:
            return self._all_rated(facts, years)
        found = self._found(facts, years)
        what = self._what()
        if len(found) >= self.number:
            return yes(facts.year, *found)
        lacking = self.number - len(found)
        return no(f"từ năm {since + 1} đến nay mới có {len(found)}/{self.number} {what}", facts.year + lacking, *found)

    def say(self) -> str:
        """The years since the award that serves as the ground."""
        since = f"sau khi được tặng {' hoặc '.join(award_title(key) for key in self.awards)}"
        if self.at_least is not None:
            best = " trở lên" if self.at_least is not Rating.HTXSNV else ""
            return f"{since}, có từ {self.years:02d} năm liên tục đến năm xét được đánh giá {self.at_least.words}{best}"
        return f"{since}, trong các năm liên tục đó có từ {self.number:02d} {self._what()}"

    def columns(self, masks: Masks) -> Any:
        """The window since the award, then a cover or a count."""
        window = window_after(masks, _any_of(masks, self.awards), self.years)
        if self.at_least is not None:
            return covers(masks.rated(self.at_least), window)
        if self.title is not None:
            return (count(masks, masks.titled(self.title), window) >= self.number) & (window != 0)
        if self.rating_count is not None:
            return (count(masks, masks.rated(self.rating_count), window) >= self.number) & (window != 0)
        total: Any = 0
        for number in range(1, self.number + 1):
            total = total + count(masks, masks.initiatives(str(self.initiative), number), window)
        return (total >= self.number) & (window != 0)

    def _all_rated(self, facts: Facts, years: range) -> Outcome:
        assert self.at_least is not None
        mask = facts.rated(self.at_least)
        for year in reversed(years):
            if not has(mask, facts.year - year):
                known = facts.by_year.get(year)
                if known is None or known.rating is None:
                    return unknown(f"chưa có kết quả xếp loại năm {year}")
                return no(f"năm {year} chỉ {known.rating.words}", year + self.years)
        return yes(facts.year, f"từ năm {years[0]} đến năm {years[-1]} đều được đánh giá đạt yêu cầu")

    def _found(self, facts: Facts, years: range) -> list[str]:
        if self.title is not None:
            return [f"{award_title(self.title)} năm {y}" for y, _key in facts.awards_of((self.title,)) if y in years]
        if self.rating_count is not None:
            mask = facts.rated(self.rating_count)
            return [f"năm {y} {self.rating_count.words}" for y in years if has(mask, facts.year - y)]
        return [f"sáng kiến năm {y}" for y in years for _one in facts.initiatives_of(y, str(self.initiative))]

    def _what(self) -> str:
        if self.title is not None:
            return f"lần {award_title(self.title)}"
        if self.rating_count is not None:
            return f"năm {self.rating_count.words}"
        return f"sáng kiến {Scope(str(self.initiative)).words}"


def _any_of(masks: Masks, keys: tuple[str, ...]) -> Any:
    found: Any = masks.titled(keys[0])
    for key in keys[1:]:
        found = found | masks.titled(key)
    return found
