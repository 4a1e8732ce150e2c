"""Judge one case for one award, route by route, the nearest first."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from vinhdanh.law.case import Case
from vinhdanh.law.citing import Cite
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.conditions.standard import MeetsStandardOf
from vinhdanh.law.epochs import Epoch, day_of_law, epoch_on
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import SubjectKind
from vinhdanh.law.outcome import Outcome
from vinhdanh.law.rule import Rule, Version, conditions_of


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


@dataclass(frozen=True)
class Judgement:
    """The verdict on one award with its routes, nearest first, and the law it stands on."""

    award: str
    on: date
    year: int
    epoch: Epoch
    verdict: Verdict
    routes: tuple[RouteJudged, ...]
    cite: Cite | None
    reasons: tuple[str, ...] = ()


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
    if not rule.computable:
        return Judgement(
            rule.award, on, case.judged_year, epoch, Verdict.NEEDS_JUDGEMENT, (), None, (rule.not_computable,)
        )
    version = rule.version_on(day_of_law(on, case.received), kind)
    if version is None:
        raise NotForSubject(f"Không có quy định về {rule.award} cho ngày {on:%d/%m/%Y}: hãy kiểm tra ngày quyết định.")
    facts = Facts(case, case.judged_year, on)
    routes = tuple(sorted((_route(facts, version, i, rules, on) for i in _open_routes(case, version)), key=_nearness))
    verdict = _verdict(routes)
    reasons = tuple(_HELD[one] for one in case.open_cases)
    if reasons:
        verdict = Verdict.HOLD
    return Judgement(rule.award, on, case.judged_year, epoch, verdict, routes, version.cite, reasons)


def _open_routes(case: Case, version: Version) -> list[int]:
    """The routes for the subject's group; those of all where none names it."""
    group = case.subject.group
    named = [i for i, route in enumerate(version.routes) if group in route.groups]
    return (
        named or [i for i, route in enumerate(version.routes) if not route.groups] or list(range(len(version.routes)))
    )


def _route(facts: Facts, version: Version, index: int, rules: dict[str, Rule], on: date) -> RouteJudged:
    route = version.routes[index]
    judged = tuple(Judged(one, _outcome(facts, one, rules, on)) for one in conditions_of(version, route))
    outcomes = [one.outcome.met for one in judged]
    met = False if False in outcomes else None if None in outcomes else True
    return RouteJudged(route.name, met, judged)


def _outcome(facts: Facts, condition: Condition, rules: dict[str, Rule], on: date) -> Outcome:
    outcome = condition.judge(facts)
    if not isinstance(condition, MeetsStandardOf) or outcome.met:
        return outcome
    other = rules.get(condition.award)
    if other is None:
        return outcome
    # an open case holds the whole judgement once, not each standard inside it
    case = facts.case.model_copy(update={"open_cases": ()})
    inner = judge(case, other, rules, on)
    met = {Verdict.ELIGIBLE: True, Verdict.NOT_ELIGIBLE: False}.get(inner.verdict)
    missing = "; ".join(
        one.outcome.missing for route in inner.routes[:1] for one in route.conditions if one.outcome.met is not True
    )
    return condition.decided(facts, met=met, missing=missing)


def _nearness(route: RouteJudged) -> tuple[int, int, int]:
    """Met routes first, then those with the fewest conditions missing, then the fewest open."""
    return (0 if route.met else 1, route.missing, route.open)


def _verdict(routes: tuple[RouteJudged, ...]) -> Verdict:
    if any(route.met for route in routes):
        return Verdict.ELIGIBLE
    if any(route.met is None for route in routes):
        return Verdict.NEEDS_JUDGEMENT
    return Verdict.NOT_ELIGIBLE


def by_kind(rules: dict[str, Rule], kind: SubjectKind) -> list[Rule]:
    """The rules for a kind of subject, in the order of their folders."""
    return [rule for rule in rules.values() if kind in rule.subjects]


__all__ = ["Judged", "Judgement", "NotForSubject", "RouteJudged", "Verdict", "by_kind", "judge"]
