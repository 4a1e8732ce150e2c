"""Awards that must have come before, and what the years since must hold."""

from typing import Any, Literal, Self

from pydantic import Field, model_validator

from vinhdanh.law.bits import YEARS, Hopeful, Masks, after, at_least_set, covers, full, has, together, unbroken
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.conditions.reuse import Reuse, counted, enough
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import AwardType, Rating, Scope
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, unknown, yes


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
        return no(f"chưa được tặng {_names(self.awards)}{_not_counted(facts, self.awards)}", None)

    def say(self) -> str:
        """ "đã được tặng Bằng khen của Thủ tướng Chính phủ"."""
        return f"đã được tặng {_names(self.awards)} từ {self.years:02d} năm trở lên trước năm xét"

    def columns(self, masks: Masks) -> Any:
        """Any bit from `years` back."""
        return after(_any_of(masks, self.awards), self.years).found


class SincePrior(Condition):
    """After the latest of `awards` that is at least `years` back, every year is rated `at_least` or better.

    With `title`, `rating_count` or `initiative` it asks how many of these lie among those years instead; `run` narrows
    the years to the unbroken run up to the judged one that is rated so.
    """

    kind: Literal["since_prior"]
    awards: tuple[str, ...] = Field(min_length=1)
    years: int = Field(ge=1, le=YEARS - 1)
    at_least: Rating | None = None
    title: str | None = None
    initiative: Scope | None = None
    rating_count: Rating | None = None
    number: int = Field(1, ge=1, le=YEARS)
    run: Rating | None = None
    reuse: Reuse = Reuse()

    @model_validator(mode="after")
    def _one_question(self) -> Self:
        asked = [one for one in (self.at_least, self.title, self.initiative, self.rating_count) if one is not None]
        if len(asked) != 1:
            raise ValueError("chỉ ghi một trong các mục at_least, title, initiative, rating_count")
        return self

    def judge(self, facts: Facts) -> Outcome:
        """Tell what stands in the years since."""
        years = self._years(facts)
        if years is None:
            held = facts.awards_of(self.awards)
            earliest = held[0][0] + self.years if held else None
            return no(f"chưa đủ {self.years:02d} năm kể từ khi được tặng {_names(self.awards)}", earliest)
        if self.at_least is not None:
            return self._all_rated(facts, years, self.at_least)
        when = f"từ năm {years[0]} đến năm {years[-1]}" if years else "các năm liên tục vừa qua"
        if self.initiative is not None:
            return enough(facts, counted(facts, years, self.initiative, self.reuse), self.initiative, self.number, when)
        found = self._found(facts, years)
        if len(found) >= self.number:
            return yes(facts.year, *found)
        lacking = self.number - len(found)
        return no(f"{when} mới có {len(found)}/{self.number} {self._what()}", facts.year + lacking, *found)

    def say(self) -> str:
        """The years since the award that serves as the ground."""
        since = f"sau khi được tặng {_names(self.awards)}"
        if self.at_least is not None:
            best = " trở lên" if self.at_least is not Rating.HTXSNV else ""
            return f"{since}, có từ {self.years:02d} năm liên tục đến năm xét được đánh giá {self.at_least.words}{best}"
        return f"{since}, trong các năm liên tục đó có từ {self.number:02d} {self._what()}"

    def columns(self, masks: Masks) -> Any:
        """The window since the award, then a cover or a count."""
        since = after(_any_of(masks, self.awards), self.years)
        if self.at_least is not None:
            return covers(masks.rated(self.at_least), since)
        window = since.window
        if self.run is not None:
            window = window & (unbroken(masks.rated(self.run)) | full(self.years))
        return self._enough(masks, window) & since.found

    def possible(self, masks: Masks) -> Any:
        """A year without a rating may turn out well, where every year must; what is counted is counted as known."""
        return self.columns(Hopeful(masks)) if self.at_least is not None else self.columns(masks)

    def _enough(self, masks: Masks, window: Any) -> Any:
        if self.title is not None:
            return at_least_set(masks.titled(self.title) & window, self.number)
        if self.rating_count is not None:
            return at_least_set(masks.rated(self.rating_count) & window, self.number)
        scope = str(self.initiative)
        return together([masks.initiatives(scope, one) & window for one in range(1, self.number + 1)], self.number)

    def _years(self, facts: Facts) -> range | None:
        """The years that count; None where no award is old enough."""
        held = [year for year, _key in facts.awards_of(self.awards) if facts.year - year >= self.years]
        if not held:
            return None
        first = held[-1] + 1
        if self.run is not None:
            length = max(self.years, unbroken(facts.rated(self.run)).bit_count())
            first = max(first, facts.year - length + 1)
        return range(first, facts.year + 1)

    def _all_rated(self, facts: Facts, years: range, floor: Rating) -> Outcome:
        mask = facts.rated(floor)
        short = [year for year in reversed(years) if not has(mask, facts.year - year)]
        for year in short:
            known = facts.by_year.get(year)
            if known is not None and known.rating is not None:
                return no(f"năm {year} chỉ {known.rating.words}", self._anew(facts, year))
        if short:
            return unknown(f"chưa có kết quả xếp loại năm {short[0]}")
        return yes(facts.year, f"từ năm {years[0]} đến năm {years[-1]} đều được đánh giá {floor.words} trở lên")

    def _anew(self, facts: Facts, broken: int) -> int | None:
        """When the years since a later award are full: a year below the standard is never left behind otherwise."""
        later = [year for year, _key in facts.awards_of(self.awards) if year >= broken]
        return later[0] + self.years if later else None

    def _found(self, facts: Facts, years: range) -> list[str]:
        if self.title is not None:
            return [f"{award_title(self.title)} năm {y}" for y, _key in facts.awards_of((self.title,)) if y in years]
        assert self.rating_count is not None  # the last of the four
        mask = facts.rated(self.rating_count)
        return [f"năm {y} {self.rating_count.words}" for y in years if has(mask, facts.year - y)]

    def _what(self) -> str:
        if self.title is not None:
            return f"lần {award_title(self.title)}"
        if self.rating_count is not None:
            return f"năm {self.rating_count.words}"
        return f"sáng kiến {Scope(str(self.initiative)).words}"


def _not_counted(facts: Facts, keys: tuple[str, ...]) -> str:
    """Which award is there and does not count, because it was no award for công trạng."""
    other = [one for one in facts.case.awards if one.key in keys and one.type is not AwardType.CONG_TRANG]
    if not other:
        return ""
    return f" theo công trạng: quyết định năm {other[-1].date.year} khen {other[-1].type.words}, không dùng làm căn cứ"


def _names(keys: tuple[str, ...]) -> str:
    return " hoặc ".join(award_title(key) for key in keys)


def _any_of(masks: Masks, keys: tuple[str, ...]) -> Any:
    found: Any = masks.titled(keys[0])
    for key in keys[1:]:
        found = found | masks.titled(key)
    return found
