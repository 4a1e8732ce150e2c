"""Several awards of one subject decided together: which bonuses are paid (NĐ 91/2017 Điều 66, NĐ 152/2025 Điều 49)."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

TITLES = frozenset(
    {
        "LDTT", "CSTT", "CSTDCS", "CSTDBT", "CSTDTQ", "TTLDTT", "TTLDXS", "DVTT", "DVQT", "CO_BO_TINH", "CO_CP",
        "XA_TIEU_BIEU", "THON_VH", "GDVH",
    }
)  # fmt: skip


@dataclass(frozen=True)
class Due:
    """One award with its bonus: `period` is the achievement period counted for it, `achievement` what it is for."""

    award: str
    vnd: int
    period: str
    achievement: str = ""

    @property
    def is_title(self) -> bool:
        """A title (danh hiệu), not a form of commendation (hình thức)."""
        return self.award in TITLES


@dataclass(frozen=True)
class Stacking:
    """What an issuer may set otherwise; the defaults are the law's."""

    titles_of_one_period: str = "highest"
    title_with_form: str = "both"


def paid_together(dues: Iterable[Due], how: Stacking | None = None) -> list[Due]:
    """Return the awards whose bonus is paid.

    Titles of one period: the highest only; of different periods: all. Forms for one achievement: the highest only; for
    different achievements: all. A title and a form: both.
    """
    how = how or Stacking()
    given = list(dues)
    titles, forms = [one for one in given if one.is_title], [one for one in given if not one.is_title]
    if how.titles_of_one_period == "highest":
        titles = _highest(titles, lambda one: one.period)
    paid = titles + _highest(forms, lambda one: (one.period, one.achievement))
    if how.title_with_form == "highest" and titles and forms:
        paid = _highest(paid, lambda one: one.period)
    return [one for one in given if one in paid]


def _highest(dues: list[Due], group: Callable[[Due], object]) -> list[Due]:
    """The highest of every group; the first of equals."""
    best: dict[object, Due] = {}
    for one in dues:
        key = group(one)
        if key not in best or one.vnd > best[key].vnd:
            best[key] = one
    return list(best.values())
