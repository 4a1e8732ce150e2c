"""Years in which a collective reached a rating or held a title that stands for it (TTLĐXS for hoàn thành xuất sắc)."""

from typing import Any, Literal

from pydantic import Field

from vinhdanh.law.bits import YEARS, Hopeful, Masks, after, covers, has, run
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Rating
from vinhdanh.law.names import AwardKey, award_title
from vinhdanh.law.outcome import Outcome, no, unknown, yes


class AchievedYears(Condition):
    """The last `years` years, or with `since` all years after such an award: each so rated or with one of `titles`.

    `since` looks back to the latest of these awards that lies at least `years` years behind.
    """

    kind: Literal["achieved_years"]
    at_least: Rating
    titles: tuple[AwardKey, ...] = ()
    years: int = Field(1, ge=1, le=YEARS - 1)
    since: tuple[AwardKey, ...] = ()

    def judge(self, facts: Facts) -> Outcome:
        """Tell each year, or the latest one that falls short and when the years could be full."""
        asked = self._asked(facts)
        if not asked:
            return no(f"chưa có {self.years} năm kể từ lần khen trước", None)
        mask = self._mask(facts)
        short = [year for year in reversed(asked) if not has(mask, facts.year - year)]
        rated_below = [year for year in short if self._known(facts, year) is not None]
        if rated_below:
            latest = rated_below[0]
            known = self._known(facts, latest)
            assert known is not None  # it was asked for
            # a year since the last award is never left behind; a run begins anew after it
            earliest = None if self.since else latest + self.years
            return no(f"năm {latest} chỉ {known.words}", earliest, *self._told(facts, asked))
        if short:
            return unknown(f"chưa có kết quả xếp loại năm {short[0]}", *self._told(facts, asked))
        return yes(facts.year, *self._told(facts, asked))

    def say(self) -> str:
        """ "có 05 năm liên tục, tính đến năm xét, hoàn thành xuất sắc nhiệm vụ hoặc được tặng …"."""
        best = " trở lên" if self.at_least is not Rating.HTXSNV else ""
        names = " hoặc ".join(award_title(key) for key in self.titles)
        reached = f"{self.at_least.words}{best}{f' hoặc được tặng {names}' if names else ''}"
        if self.since:
            before = " hoặc ".join(award_title(key) for key in self.since)
            return f"mọi năm từ khi được tặng {before} đến năm xét đều {reached}"
        return f"có {self.years:02d} năm liên tục, tính đến năm xét, {reached}"

    def columns(self, masks: Masks) -> Any:
        """A run, or a cover of the window since the award."""
        mask = self._mask(masks)
        if not self.since:
            return run(mask, self.years)
        return covers(mask, after(_any_of(masks, self.since), self.years))

    def possible(self, masks: Masks) -> Any:
        """A year without a rating may turn out well."""
        return self.columns(Hopeful(masks))

    def _mask(self, masks: Masks) -> Any:
        mask: Any = masks.rated(self.at_least)
        for key in self.titles:
            mask = mask | masks.titled(key)
        return mask

    def _asked(self, facts: Facts) -> range:
        """The years asked for; none where no award is old enough."""
        if not self.since:
            return range(facts.year - self.years + 1, facts.year + 1)
        held = [year for year, _key in facts.awards_of(self.since) if facts.year - year >= self.years]
        return range(held[-1] + 1, facts.year + 1) if held else range(0)

    def _known(self, facts: Facts, year: int) -> Rating | None:
        known = facts.by_year.get(year)
        return known.rating if known else None

    def _told(self, facts: Facts, asked: range) -> list[str]:
        """The years that stand, each by its rating or its title."""
        rated, told = facts.rated(self.at_least), []
        for year in asked:
            known = self._known(facts, year)
            if has(rated, facts.year - year) and known is not None:
                told.append(f"năm {year} {known.words}")
                continue
            told += [
                f"{award_title(key)} năm {year}" for key in self.titles if has(facts.titled(key), facts.year - year)
            ][:1]
        return told


def _any_of(masks: Masks, keys: tuple[str, ...]) -> Any:
    found: Any = masks.titled(keys[0])
    for key in keys[1:]:
        found = found | masks.titled(key)
    return found
