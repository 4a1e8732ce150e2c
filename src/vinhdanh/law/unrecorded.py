"""A judgement on a case whose record has no place for some kinds of facts: what stands on them is for people to tell.

A case without any initiative says that there was none. A record that keeps no initiatives says nothing, and neither
should the judgement on it.
"""

from collections.abc import Collection
from dataclasses import replace
from enum import StrEnum

from vinhdanh.law.case import Case
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.conditions.discipline import NoDiscipline
from vinhdanh.law.conditions.group import NobodyDisciplined, Quota
from vinhdanh.law.conditions.initiatives import InitiativeHeld
from vinhdanh.law.conditions.prior import SincePrior
from vinhdanh.law.conditions.rating import RatingReached
from vinhdanh.law.conditions.service import Established, MonthsWorked
from vinhdanh.law.conditions.study import StudyDoneWell
from vinhdanh.law.facts import Facts
from vinhdanh.law.judging import Judged, Judgement, RouteJudged, Verdict, nearness, verdict_of
from vinhdanh.law.outcome import unknown


class FactKind(StrEnum):
    """What a record may have no place for."""

    RATING = "rating"
    INITIATIVE = "initiative"
    DISCIPLINE = "discipline"
    SERVICE = "service"
    STUDY = "study"
    COUNTS = "counts"

    @property
    def words(self) -> str:
        """In the words of the office."""
        return {
            "rating": "xếp loại hằng năm",
            "initiative": "sáng kiến, đề tài được công nhận",
            "discipline": "kỷ luật",
            "service": "ngày tuyển dụng, thời gian công tác",
            "study": "việc đi học, kết quả học tập",
            "counts": "số người của đơn vị để tính tỷ lệ",
        }[self.value]


_BY_KIND: dict[type[Condition], FactKind] = {
    RatingReached: FactKind.RATING,
    InitiativeHeld: FactKind.INITIATIVE,
    NoDiscipline: FactKind.DISCIPLINE,
    NobodyDisciplined: FactKind.DISCIPLINE,
    MonthsWorked: FactKind.SERVICE,
    Established: FactKind.SERVICE,
    StudyDoneWell: FactKind.STUDY,
}


def judged_without(judgement: Judgement, case: Case, missing: Collection[FactKind]) -> Judgement:
    """Return the judgement with every outcome that stands on a missing kind of fact left open, nearest route first."""
    facts = Facts(case, judgement.year, judgement.on)
    routes = tuple(sorted((_opened(one, facts, missing) for one in judgement.routes), key=nearness))
    settled = judgement.verdict is Verdict.HOLD or not routes
    return replace(judgement, routes=routes, verdict=judgement.verdict if settled else verdict_of(routes))


def _opened(route: RouteJudged, facts: Facts, missing: Collection[FactKind]) -> RouteJudged:
    conditions = tuple(_left_open(one, facts, missing) for one in route.conditions)
    outcomes = [one.outcome.met for one in conditions]
    met = False if False in outcomes else None if None in outcomes else True
    return RouteJudged(route.name, met, conditions)


def _left_open(judged: Judged, facts: Facts, missing: Collection[FactKind]) -> Judged:
    kind = _stands_on(judged.condition, facts)
    if kind is None or kind not in missing:
        return judged
    return replace(judged, outcome=unknown(f"hồ sơ chưa ghi {kind.words}"))


def _stands_on(condition: Condition, facts: Facts) -> FactKind | None:
    if isinstance(condition, Quota):
        return FactKind.COUNTS if facts.case.collective is None else None
    if not isinstance(condition, SincePrior):
        return _BY_KIND.get(type(condition))
    if not any(facts.year - year >= condition.years for year, _key in facts.awards_of(condition.awards)):
        return None  # the award before it is wanting, whatever the years since hold
    if condition.initiative is not None:
        return FactKind.INITIATIVE
    return FactKind.RATING if condition.title is None else None
