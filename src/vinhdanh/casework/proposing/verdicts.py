"""Every award judged for one case of the record, the nearest first."""

from collections.abc import Callable
from dataclasses import replace

from vinhdanh.casework.proposing.recorded import Recorded
from vinhdanh.law.conditions.discipline import NoDiscipline
from vinhdanh.law.conditions.initiatives import InitiativeHeld
from vinhdanh.law.conditions.standard import MeetsStandardOf
from vinhdanh.law.judging import (
    Judged,
    Judgement,
    NotForSubject,
    RouteJudged,
    Verdict,
    by_kind,
    judge,
    nearness,
    verdict_of,
)
from vinhdanh.law.keys import Discipline
from vinhdanh.law.names import AWARDS, award_title
from vinhdanh.law.outcome import Outcome, unknown, warned
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.unrecorded import judged_without

_RANKS = {Verdict.ELIGIBLE: 0, Verdict.NEEDS_JUDGEMENT: 1, Verdict.HOLD: 2, Verdict.NOT_ELIGIBLE: 3}
_NOT_COMPUTED = 4
_PLACES = {award: place for place, award in enumerate(AWARDS)}
NOT_YOURS = "có dữ kiện không thuộc quyền xem của bạn"
_NO_DISCIPLINE = "hồ sơ không ghi kỷ luật nào trong thời gian này: hãy kiểm tra lại với bộ phận tổ chức cán bộ"
_NO_INITIATIVE = "sổ sáng kiến không ghi mục nào đã được công nhận, hãy kiểm tra lại với hội đồng sáng kiến"


def verdicts(recorded: Recorded) -> list[Judgement]:
    """The judgements on every award that the law knows on the day for this kind of subject. Raises NoLaw."""
    case, found = recorded.case, rules()
    assert case.on is not None  # a recorded case has its day
    judged: dict[str, Judgement] = {}
    for rule in by_kind(found, case.subject.kind):
        try:
            one = judge(case, rule, found, case.on)
        except NotForSubject:
            continue  # nothing holds on the day for this subject
        one = judged_without(one, case, recorded.unrecorded | recorded.hidden)
        judged[one.award] = _retold(one, lambda tested: _plain(tested, recorded))
    bench = _Standards(judged, recorded)
    return sorted((bench.of(award) for award in judged), key=_distance)


class _Standards:
    """A condition on the standard of another award is as open as the judgement on that award."""

    def __init__(self, judged: dict[str, Judgement], recorded: Recorded) -> None:
        self.judged, self.done = judged, dict[str, Judgement]()
        self.held = {one.given.key for one in recorded.won if one.year == recorded.case.judged_year}

    def of(self, award: str) -> Judgement:
        """The judgement with what it stands on opened where that is open."""
        if award not in self.done:
            self.done[award] = _retold(self.judged[award], self._standard)
        return self.done[award]

    def _standard(self, tested: Judged) -> Outcome:
        condition, outcome = tested.condition, tested.outcome
        if not isinstance(condition, MeetsStandardOf) or condition.award in self.held:
            return outcome
        other = self.of(condition.award) if condition.award in self.judged else None
        if other is None or not any(route.met is None for route in other.routes):
            return outcome
        if any(route.met for route in other.routes):
            return outcome
        told = "; ".join(one.outcome.missing for one in other.routes[0].conditions if one.outcome.met is not True)
        return unknown(f"chưa kết luận được tiêu chuẩn {award_title(condition.award)}: {told}")


def _plain(tested: Judged, recorded: Recorded) -> Outcome:
    """The outcome with what the reader may not see told as that, and what stands on silence told beside it."""
    outcome = tested.outcome
    for kind in recorded.hidden:
        if outcome.met is None and outcome.missing == f"hồ sơ chưa ghi {kind.words}":
            return unknown(f"{kind.words}: {NOT_YOURS}")
    clean = all(one.discipline is Discipline.NONE for one in recorded.case.years)
    if isinstance(tested.condition, NoDiscipline) and outcome.met and clean:
        return warned(outcome, _NO_DISCIPLINE)
    silent = not any(one.initiatives for one in recorded.case.years)
    if isinstance(tested.condition, InitiativeHeld) and outcome.met is False and silent:
        return replace(outcome, missing=f"{outcome.missing}; {_NO_INITIATIVE}")
    return outcome


def _retold(judgement: Judgement, tell: Callable[[Judged], Outcome]) -> Judgement:
    """The judgement with each outcome as `tell` has it, its verdict and the order of its routes following."""
    routes = tuple(sorted((_route(one, tell) for one in judgement.routes), key=nearness))
    settled = judgement.verdict is Verdict.HOLD or not routes
    return replace(judgement, routes=routes, verdict=judgement.verdict if settled else verdict_of(routes))


def _route(route: RouteJudged, tell: Callable[[Judged], Outcome]) -> RouteJudged:
    conditions = tuple(replace(one, outcome=tell(one)) for one in route.conditions)
    outcomes = [one.outcome.met for one in conditions]
    met = False if False in outcomes else None if None in outcomes else True
    return RouteJudged(route.name, met, conditions)


def _distance(one: Judgement) -> tuple[int, int, int, int]:
    """The verdict, then what the nearest route wants, then the law's order; what cannot be computed comes last."""
    place = _PLACES[one.award]
    if not one.routes:
        return (_NOT_COMPUTED, 0, 0, place)
    return (_RANKS[one.verdict], one.routes[0].missing, one.routes[0].open, place)
