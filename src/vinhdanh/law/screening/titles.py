"""What is screened on a day: the titles with their routes, and the distinct conditions with the bits that tell them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from graphlib import CycleError, TopologicalSorter

from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.epochs import epoch_on
from vinhdanh.law.keys import Group, Rating, Scope, SubjectKind
from vinhdanh.law.names import AWARDS
from vinhdanh.law.rule import Route, Rule, Version, conditions_of
from vinhdanh.law.screening.leaves import Asked, Leaf

RECENT = 3  # years, the judged one included: who was awarded so lately is not overlooked
FOR_MOST = {"LDTT", "CSTT", "GIAY_KHEN"}  # most people qualify: to be without one is no sign of being overlooked
_SHORT, _BITS = 15, 31  # of a signed integer of 16 and of 32 bits, without the sign


class CannotScreen(ValueError):
    """The rules themselves cannot be put into columns; one sentence."""


@dataclass(frozen=True)
class Bits:
    """Where a condition stands in the integer of its title.

    `met` is the bit that is set where it is met. `open` is set where the columns leave it open; None: they always
    decide. `always` is the answer for everybody (None: a person decides) of a condition without bits.
    """

    met: int | None = None
    open: int | None = None
    always: bool | None = None


@dataclass(frozen=True)
class Title:
    """One award as it is screened: open routes, and the bits of their conditions in the same order."""

    award: str
    version: Version
    routes: tuple[Route, ...]
    bits: tuple[tuple[Bits, ...], ...]
    standards: frozenset[str]

    @property
    def held_in(self) -> str:
        """The type of the integer that holds the bits."""
        last = max(
            (bit for route in self.bits for one in route for bit in (one.met, one.open) if bit is not None), default=0
        )
        return "int16" if last < _SHORT else "int32"

    @property
    def can_be_met(self) -> bool:
        """Whether columns alone can meet a route."""
        return any(all(one.met is not None or one.always for one in route) for route in self.bits)

    def told(self) -> Iterator[tuple[tuple[Condition, Bits], ...]]:
        """Route by route, every condition with its bits."""
        for route, bits in zip(self.routes, self.bits, strict=True):
            yield tuple(zip(conditions_of(self.version, route), bits, strict=True))


@dataclass(frozen=True)
class Screened:
    """The titles of one day in the order of `names.AWARDS`, and what is looked at how many years back.

    `left_out` says why an award for persons is not screened.
    """

    on: date
    judged: int
    titles: tuple[Title, ...]
    looked_at: dict[Leaf, int]
    left_out: dict[str, str]

    @property
    def lead(self) -> int:
        """Years from the judged year to that of the decision."""
        return self.on.year - self.judged

    def levels(self) -> list[list[Title]]:
        """Titles that can be judged together, after those whose standard they ask for. Raises CannotScreen."""
        found = {title.award: title for title in self.titles}
        sorter = TopologicalSorter({award: title.standards & found.keys() for award, title in found.items()})
        try:
            sorter.prepare()
        except CycleError as error:
            awards = ", ".join(error.args[1])
            raise CannotScreen(f"Các hình thức {awards} dựa vào tiêu chuẩn của nhau thành vòng.") from error
        levels = []
        while ready := sorter.get_ready():
            levels.append([title for title in self.titles if title.award in ready])
            sorter.done(*ready)
        return levels


def same(condition: Condition) -> str:
    """What makes two conditions one question, whatever article they stand in."""
    return condition.model_dump_json(exclude={"id", "cite", "note"})


def screened(rules: dict[str, Rule], on: date, judged: int) -> Screened:
    """Return what is screened for persons (officials and employees) on `on`. Raises NoLaw and CannotScreen."""
    epoch_on(on)
    titles, left_out, looked_at = [], {}, _facts()
    for award in sorted(rules, key=list(AWARDS).index):
        rule = rules[award]
        if SubjectKind.PERSON not in rule.subjects:
            continue
        version = rule.version_on(on, SubjectKind.PERSON)
        if version is None or not rule.computable:
            left_out[award] = rule.not_computable or "không có quy định được mã hoá cho ngày này"
            continue
        asked = Asked(on.year - judged)
        titles.append(_title(award, version, asked))
        if titles[-1].can_be_met and award not in FOR_MOST:
            asked.look(Leaf("titled", award), RECENT)
        for leaf, years in asked.years.items():
            looked_at[leaf] = max(looked_at.get(leaf, 1), years)
    return Screened(on, judged, tuple(titles), looked_at, left_out)


def _facts() -> dict[Leaf, int]:
    """What the facts about overlooked people look at."""
    return {
        Leaf("rated", Rating.HTTNV): RECENT,
        Leaf("rated", Rating.HTXSNV): RECENT,
        Leaf("disciplined", "khien_trach"): RECENT,
        Leaf("initiatives", Scope.CO_SO, 1): RECENT,
    }


def _title(award: str, version: Version, asked: Asked) -> Title:
    """The title with the routes that need no claimed achievement: columns claim none."""
    routes = tuple(one for one in version.routes if one.is_for(Group.CBCCVC) and one.is_open(()))
    known: dict[str, Bits] = {}
    used = 0
    for route in routes:
        for one in conditions_of(version, route):
            if same(one) not in known:
                known[same(one)] = bits = _bits(one, used, asked)
                used += (bits.met is not None) + (bits.open is not None)
    if used > _BITS:
        raise CannotScreen(f"{award}: {used} bit điều kiện, nhiều hơn {_BITS} bit của một số nguyên.")
    bits_of = tuple(tuple(known[same(one)] for one in conditions_of(version, route)) for route in routes)
    return Title(award, version, routes, bits_of, frozenset(asked.standards))


def _bits(condition: Condition, free: int, asked: Asked) -> Bits:
    """The next free bits for what the condition can say."""
    met = condition.columns(asked)
    if met is None or isinstance(met, bool):
        return Bits(always=met)
    asked.open = False
    condition.possible(asked)
    return Bits(met=free, open=free + 1 if asked.open else None)
