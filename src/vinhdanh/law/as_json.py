"""A judgement and its consequences in the JSON of the contract (`vinhdanh judge --json`)."""

from fractions import Fraction
from typing import Any

from vinhdanh.law.certainty import cite_in
from vinhdanh.law.citing import Cite
from vinhdanh.law.consequences.collected import Consequences
from vinhdanh.law.consequences.provisions import Deadline, Share, Vote
from vinhdanh.law.epochs import Epoch, symbol
from vinhdanh.law.groups import Reached
from vinhdanh.law.judging import Judged, Judgement, RouteJudged
from vinhdanh.law.rule import Known, Rule


def as_json(judgement: Judgement, rule: Rule, follows: Consequences, cast: Reached | None = None) -> dict[str, Any]:
    """Return one object of the contract.

    Beside it stand the judged `year`, the `reasons` of a hold, `warnings`, the `unclaimed` routes (an achievement that
    the case does not claim), what is `not_coded`, and what is `known` of an award that cannot be computed. `cast` are
    the votes of the case, where it gives them: they stand in `vote`.
    """
    told = consequences_as_json(follows, judgement.epoch)
    if cast is not None:
        told["vote"] |= {"votes_for": cast.number, "members": cast.members, "needed": cast.wanted, "met": cast.met}
    return {
        "title": judgement.award,
        "on": judgement.on.isoformat(),
        "year": judgement.year,
        "law": [symbol(key) for key in judgement.epoch.stack],
        "verdict": judgement.verdict.value,
        "reasons": list(judgement.reasons),
        "warnings": list(judgement.warnings),
        "routes": [_route(one, judgement.epoch) for one in judgement.routes],
        "unclaimed": list(judgement.unclaimed),
        "not_coded": list(rule.not_coded(judgement.version)),
        "known": [_known(one, judgement.epoch) for one in rule.known if one.holds(judgement.on)],
        "consequences": told,
    }


def consequences_as_json(follows: Consequences, epoch: Epoch) -> dict[str, Any]:
    """Return the consequences; null where the law sets nothing, with the reason in `notes`."""
    return {
        "decided_by": follows.decided_by,
        "dossier": _dossier(follows),
        "vote": _vote(follows.vote),
        "bonus_vnd": follows.bonus_vnd,
        "deadlines": [_deadline(one, epoch) for one in follows.deadlines] or None,
        "consultation_days": follows.consultation_days,
        "quota": _quota(follows.quota),
        "cites": {name: _cite(cite, epoch) for name, cite in follows.cites.items()},
        "notes": follows.notes,
    }


def _route(route: RouteJudged, epoch: Epoch) -> dict[str, Any]:
    return {"name": route.name, "met": route.met, "conditions": [_condition(one, epoch) for one in route.conditions]}


def _condition(judged: Judged, epoch: Epoch) -> dict[str, Any]:
    outcome = judged.outcome
    return {
        "id": judged.condition.id,
        "text": judged.condition.say(),
        "met": outcome.met,
        "cite": _cite(judged.condition.cite, epoch),
        "evidence": list(outcome.evidence),
        "missing": outcome.missing,
        "earliest_year": outcome.earliest,
    }


def _known(one: Known, epoch: Epoch) -> dict[str, Any]:
    return {"text": one.text, "cite": _cite(one.cite, epoch)}


def _cite(cite: Cite, epoch: Epoch) -> dict[str, Any]:
    return cite_in(cite, epoch).as_json(symbol(cite.instrument))


def _dossier(follows: Consequences) -> list[str] | None:
    if follows.dossier is None:
        return None
    copies = [f"số lượng: {follows.copies:02d} bộ"] if follows.copies is not None else []
    return [*follows.dossier, *copies]


def _vote(vote: Vote | None) -> dict[str, Any]:
    """Both null where the law sets no share."""
    return {"share": _number(vote.share) if vote else None, "of": vote.of if vote else None}


def _quota(quota: Share | None) -> dict[str, Any] | None:
    return {"share": _number(quota.share), "of": quota.of, "rounding": quota.rounding} if quota else None


def _deadline(one: Deadline, epoch: Epoch) -> dict[str, Any]:
    return {"what": one.what, "working_days": one.working_days, "by": one.by, "cite": _cite(one.cite, epoch)}


def _number(share: Fraction | None) -> float | None:
    return None if share is None else float(share)
