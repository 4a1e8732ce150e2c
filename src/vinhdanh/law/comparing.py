"""Two versions of one award side by side: what stayed, what changed, what came and what went."""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple

from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.rule import Route, Version

_NEVER_WORDS = {"cite"}


class Change(StrEnum):
    """How a condition of the earlier version stands to its counterpart in the later one."""

    SAME = "same"
    MOVED = "moved"
    DETAIL = "detail"
    WORDS = "words"
    CAME = "came"
    WENT = "went"

    @property
    def label(self) -> str:
        """In the words of the office."""
        return {
            "same": "giữ nguyên",
            "moved": "chuyển điều khoản",
            "detail": "đổi cách tính",
            "words": "thay đổi",
            "came": "mới có",
            "went": "không còn",
        }[self.value]


class Pair(NamedTuple):
    """A condition of the earlier version and its counterpart in the later one; None where it has none."""

    before: Condition | None
    after: Condition | None

    @property
    def change(self) -> Change:
        """What became of it."""
        if self.before is None or self.after is None:
            return Change.CAME if self.before is None else Change.WENT
        if self.before.say() != self.after.say():
            return Change.WORDS
        if self.before.model_dump(exclude=_NEVER_WORDS) != self.after.model_dump(exclude=_NEVER_WORDS):
            return Change.DETAIL
        here, there = self.before.cite, self.after.cite
        return Change.SAME if _place(here) == _place(there) else Change.MOVED


class RoutePair(NamedTuple):
    """A route in both versions, or in one; without a route on either side: what every route asks."""

    before: Route | None
    after: Route | None
    pairs: tuple[Pair, ...]


def compare(before: Version | None, after: Version | None) -> tuple[RoutePair, ...]:
    """Return what every route asks (where there is such), then the routes of the later version, then those gone."""
    common = _pairs(before.all if before else (), after.all if after else ())
    routes = _routes(before.routes if before else (), after.routes if after else ())
    told = [RoutePair(one, other, _pairs(_of(one), _of(other))) for one, other in routes]
    return (*([RoutePair(None, None, common)] if common else []), *told)


def _of(route: Route | None) -> Sequence[Condition]:
    return route.conditions if route else ()


def _place(cite: object) -> tuple[object, ...]:
    return tuple(getattr(cite, name) for name in ("instrument", "article", "clause", "point"))


def _routes(before: Sequence[Route], after: Sequence[Route]) -> list[tuple[Route | None, Route | None]]:
    """Routes of one name belong together; then those for the same groups and grounds, the likest first."""
    left = list(before)
    met: dict[str, Route] = {}
    for route in after:
        twin = next((one for one in left if one.name == route.name), None)
        if twin is not None:
            met[route.name] = twin
            left.remove(twin)
    for route in after:
        rivals = [one for one in left if _likeness(one, route) > 0]
        if route.name not in met and rivals:
            met[route.name] = max(rivals, key=lambda one: _likeness(one, route))
            left.remove(met[route.name])
    return [*((met.get(route.name), route) for route in after), *((one, None) for one in left)]


def _likeness(one: Route, other: Route) -> float:
    """The share of condition names in common; 0 for routes of other groups or grounds."""
    if one.groups != other.groups or bool(one.grounds) != bool(other.grounds):
        return 0
    mine, theirs = ({condition.id for condition in route.conditions} for route in (one, other))
    return len(mine & theirs) / len(mine | theirs)


def _pairs(before: Sequence[Condition], after: Sequence[Condition]) -> tuple[Pair, ...]:
    """Conditions of one name belong together, then those that ask one thing, in order; those gone come last."""
    left = list(before)
    twins: dict[str, Condition] = {}
    for same in (_same_name, _same_question):
        for condition in after:
            twin = next((one for one in left if same(one, condition)), None)
            if condition.id not in twins and twin is not None:
                twins[condition.id] = twin
                left.remove(twin)
    return (*(Pair(twins.get(one.id), one) for one in after), *(Pair(one, None) for one in left))


def _same_name(one: Condition, other: Condition) -> bool:
    return one.id == other.id


def _same_question(one: Condition, other: Condition) -> bool:
    """Of one kind and with the same fields filled in; what only people judge is never taken for another such."""
    return one.kind == other.kind != "human" and _filled(one) == _filled(other)


def _filled(condition: Condition) -> set[str]:
    return set(condition.model_dump(exclude_none=True, exclude_defaults=True)) - {"note"}


def count_changes(compared: Sequence[RoutePair]) -> dict[Change, int]:
    """How many conditions stayed, changed, came and went; only what there is."""
    found = list(_changes(compared))
    return {one: found.count(one) for one in Change if one in found}


def _changes(compared: Sequence[RoutePair]) -> Iterator[Change]:
    return (pair.change for route in compared for pair in route.pairs)
