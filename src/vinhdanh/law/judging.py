"""Judge one case for one award, route by route, the nearest first."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vinhdanh.law.case import Case
from vinhdanh.law.citing import Cite
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.epochs import Epoch, day_of_law, epoch_on
from vinhdanh.law.facts import Facts, Standard
from vinhdanh.law.keys import SubjectKind
from vinhdanh.law.outcome import Outcome
from vinhdanh.law.rule import Route, Rule, Version, conditions_of


class Verdict(StrEnum):
    """What the program says; a person decides all the same."""

    ELIGIBLE = "eligible"
    NOT_ELIGIBLE = "not_eligible"
    NEEDS_JUDGEMENT = "needs_judgement"
    HOLD = "hold"


class NotForSubject(ValueError):
    """The award is not given to this kind of subject, or no version holds on the day; one sentence."""


@dataclass(frozen=True)
class Judged:
    """One condition and what it says of the case."""

    condition: Condition
    outcome: Outcome


@dataclass(frozen=True)
class RouteJudged:
    """One route; `met` is None where a person decides and nothing is missing."""

    name: str
    met: bool | None
    conditions: tuple[Judged, ...]

    @property
    def missing(self) -> int:
        """How many conditions are not met."""
        return sum(1 for one in self.conditions if one.outcome.met is False)

    @property
    def open(self) -> int:
        """How many conditions a person decides."""
        return sum(1 for one in self.conditions if one.outcome.met is None)

    @property
    def earliest(self) -> int | None:
        """The first year in which all that is missing could be there; None where that cannot be said."""
        years = [one.outcome.earliest for one in self.conditions if one.outcome.met is not None]
        known = [year for year in years if year is not None]
        return max(known) if known and len(known) == len(years) else None


@dataclass(frozen=True)
class Judgement:
    """The verdict on one award with its routes, nearest first, and the law it stands on.

    `unclaimed` names the routes that were not judged because the case claims no such achievement; `warnings` are those
    of the route that decides and the doubt about the law. `version` is the id of the version that holds, "" where the
    award is not computable.
    """

    award: str
    on: date
    year: int
    epoch: Epoch
    verdict: Verdict
    routes: tuple[RouteJudged, ...]
    cite: Cite | None
    reasons: tuple[str, ...] = ()
    version: str = ""
    unclaimed: tuple[str, ...] = ()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What an officer must still see to, once each."""
        told = [one for route in self.routes[:1] for judged in route.conditions for one in judged.outcome.warnings]
        return tuple(dict.fromkeys([self.epoch.doubt, *told] if self.epoch.doubt else told))


_HELD = {
    "discipline": "đang xem xét kỷ luật",
    "investigation": "đang bị điều tra, thanh tra, kiểm tra khi có dấu hiệu vi phạm",
    "complaint": "có đơn thư khiếu nại, tố cáo đang xác minh",
}


def judge(case: Case, rule: Rule, rules: dict[str, Rule], on: date) -> Judgement:
    """Return the judgement of `case` for the award of `rule`, decided on `on`.

    Raises NotForSubject where the award is not for this kind of subject or nothing holds on the day, and NoLaw.
    """
    epoch = epoch_on(on, case.received)
    kind = case.subject.kind
    if kind not in rule.subjects:
        raise NotForSubject(f"{rule.award} không dành cho đối tượng này: hãy chọn hình thức khác.")
    held = tuple(_HELD[one] for one in case.open_cases)
    if not rule.computable:
        verdict = Verdict.HOLD if held else Verdict.NEEDS_JUDGEMENT
        reasons = (*held, rule.not_computable)
        return Judgement(rule.award, on, case.judged_year, epoch, verdict, (), None, reasons)
    day = day_of_law(on, case.received)
    version = rule.version_on(day, kind)
    if version is None:
        raise NotForSubject(f"Không có quy định về {rule.award} cho ngày {on:%d/%m/%Y}: hãy kiểm tra ngày quyết định.")
    bench = _Bench(case, rules, day, on)
    routes = bench.routes(version)
    verdict = Verdict.HOLD if held else verdict_of(routes)
    unclaimed = tuple(one.name for one in bench.for_group(version) if not one.is_open(case.grounds))
    return Judgement(
        rule.award, on, case.judged_year, epoch, verdict, routes, version.cite, held, version.id, unclaimed
    )


class _Bench:
    """One case before the rules of one day; the facts are packed once, another award's standard is judged once."""

    def __init__(self, case: Case, rules: dict[str, Rule], day: date, on: date) -> None:
        self.case, self.rules, self.day = case, rules, day
        self.facts = Facts(case, case.judged_year, on, self.standard)
        self.standards: dict[str, Standard] = {}

    def for_group(self, version: Version) -> list[Route]:
        """The routes written for the subject's group, in the law's order."""
        return [one for one in version.routes if one.is_for(self.case.subject.group)]

    def routes(self, version: Version) -> tuple[RouteJudged, ...]:
        """The open routes, nearest first."""
        opened = [one for one in self.for_group(version) if one.is_open(self.case.grounds)]
        return tuple(sorted((self._route(version, one) for one in opened), key=nearness))

    def standard(self, award: str) -> Standard:
        """Whether the standard of another award is met; nobody can tell where there is no rule of it for the day."""
        if award not in self.standards:
            self.standards[award] = self._judged(award)
        return self.standards[award]

    def _judged(self, award: str) -> Standard:
        rule = self.rules.get(award)
        version = rule.version_on(self.day, self.case.subject.kind) if rule else None
        routes = self.routes(version) if version else ()
        if not routes:
            return Standard(None, "không có quy định được mã hoá")
        met = {Verdict.ELIGIBLE: True, Verdict.NOT_ELIGIBLE: False}.get(verdict_of(routes))
        missing = "; ".join(one.outcome.missing for one in routes[0].conditions if one.outcome.met is not True)
        return Standard(met, missing)

    def _route(self, version: Version, route: Route) -> RouteJudged:
        judged = tuple(Judged(one, one.judge(self.facts)) for one in conditions_of(version, route))
        outcomes = [one.outcome.met for one in judged]
        met = False if False in outcomes else None if None in outcomes else True
        return RouteJudged(route.name, met, judged)


def nearness(route: RouteJudged) -> tuple[int, int, int, int]:
    """Met routes first, then the fewest conditions missing, the fewest open, and the most that stand."""
    stands = len(route.conditions) - route.missing - route.open
    return (0 if route.met else 1, route.missing, route.open, -stands)


def verdict_of(routes: tuple[RouteJudged, ...]) -> Verdict:
    """What the routes come to where nothing holds the case."""
    if any(route.met for route in routes):
        return Verdict.ELIGIBLE
    if any(route.met is None for route in routes):
        return Verdict.NEEDS_JUDGEMENT
    return Verdict.NOT_ELIGIBLE


def by_kind(rules: dict[str, Rule], kind: SubjectKind) -> list[Rule]:
    """The rules for a kind of subject, in the order of their folders."""
    return [rule for rule in rules.values() if kind in rule.subjects]


__all__ = ["Judged", "Judgement", "NotForSubject", "RouteJudged", "Verdict", "by_kind", "judge"]
