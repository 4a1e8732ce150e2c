"""What a party can be proposed for, ready to show: the verdict, the routes, and what stands behind each condition."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse

from vinhdanh.casework.proposing.recorded import Recorded, Won
from vinhdanh.law.epochs import Epoch
from vinhdanh.law.judging import Judged, Judgement, RouteJudged, Verdict
from vinhdanh.law.names import award_title
from vinhdanh.web.law.sentences import Sentence, sentence_of

_VERDICTS = {
    Verdict.ELIGIBLE: ("đủ điều kiện", "ok"),
    Verdict.NEEDS_JUDGEMENT: ("chưa kết luận được", "amber"),
    Verdict.HOLD: ("tạm dừng xét", "amber"),
    Verdict.NOT_ELIGIBLE: ("chưa đủ điều kiện", "red"),
}


@dataclass(frozen=True)
class Evidence:
    """What meets a condition, and where the record holds it ("" where no one entry does)."""

    words: str
    url: str


@dataclass(frozen=True)
class Tested:
    """One condition and what the record says of it."""

    sentence: Sentence
    state: str
    colour: str
    evidence: tuple[Evidence, ...]
    missing: str
    earliest: int | None


@dataclass(frozen=True)
class Way:
    """One route to the award; `told` is how it stands in a phrase."""

    name: str
    told: str
    conditions: tuple[Tested, ...]


@dataclass(frozen=True)
class Proposal:
    """One award for the party."""

    key: str
    title: str
    state: str
    colour: str
    told: str
    held: tuple[Evidence, ...]
    reasons: tuple[str, ...]
    warnings: tuple[str, ...]
    ways: tuple[Way, ...]
    unclaimed: tuple[str, ...]


def proposals(judged: Sequence[Judgement], recorded: Recorded) -> list[Proposal]:
    """The judgements in their order."""
    return [_proposal(one, recorded.won) for one in judged]


def award_link(won: Won) -> str:
    """Where the register of awards holds it."""
    return reverse("mo", args=["award_case", won.award.pk])


def _proposal(one: Judgement, won: Sequence[Won]) -> Proposal:
    state, colour = _VERDICTS[one.verdict]
    return Proposal(
        one.award,
        award_title(one.award),
        state if one.routes else "không tính được",
        colour if one.routes else "open",
        _told(one.routes[0]) if one.routes else "",
        tuple(_named(own) for own in won if (own.given.key, own.year) == (one.award, one.year)),
        one.reasons,
        one.warnings,
        tuple(_way(route, one.epoch, won) for route in one.routes),
        one.unclaimed,
    )


def _told(route: RouteJudged) -> str:
    """ "thiếu 2 điều kiện, 3 điều kiện người quyết định, sớm nhất năm 2029"."""
    parts = [
        f"thiếu {route.missing} điều kiện" if route.missing else "",
        f"{route.open} điều kiện phải xem xét thêm" if route.open else "",
        f"sớm nhất năm {route.earliest}" if route.missing and route.earliest else "",
    ]
    return ", ".join(filter(None, parts)) or "đạt mọi điều kiện"


def _way(route: RouteJudged, epoch: Epoch, won: Sequence[Won]) -> Way:
    return Way(route.name, _told(route), tuple(_tested(one, epoch, won) for one in route.conditions))


def _tested(judged: Judged, epoch: Epoch, won: Sequence[Won]) -> Tested:
    outcome = judged.outcome
    sentence = sentence_of(judged.condition, epoch)
    state, colour = _state(outcome.met, by_people=sentence.by_people)
    evidence = tuple(_evidence(words, won) for words in outcome.evidence if words != sentence.text)
    missing = "" if sentence.by_people else outcome.missing
    earliest = outcome.earliest if outcome.met is False else None
    return Tested(sentence, state, colour, evidence, missing, earliest)


def _state(met: bool | None, *, by_people: bool) -> tuple[str, str]:  # noqa: FBT001 - three answers, as in the law
    if met is None:
        return ("người quyết định", "open") if by_people else ("chưa rõ, phải xem xét", "amber")
    return ("đạt", "ok") if met else ("chưa đạt", "red")


def _evidence(words: str, won: Sequence[Won]) -> Evidence:
    """Evidence names an award by its title and year, as `_named` does."""
    source = next((one for one in won if _name(one) in words), None)
    return Evidence(words, award_link(source) if source else "")


def _named(won: Won) -> Evidence:
    return Evidence(_name(won), award_link(won))


def _name(won: Won) -> str:
    return f"{award_title(won.given.key)} năm {won.year}"
