"""What a party can be proposed for, ready to show: the verdict, the routes, and what stands behind each condition."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse

from vinhdanh.casework.proposing.awards_won import Won
from vinhdanh.casework.proposing.recorded import Recorded
from vinhdanh.law.conditions.group import Quota
from vinhdanh.law.epochs import Epoch
from vinhdanh.law.judging import Judged, Judgement, RouteJudged, Verdict
from vinhdanh.law.names import award_title
from vinhdanh.records.models import Entry
from vinhdanh.web.law.recording import Place, wanting
from vinhdanh.web.law.sentences import Sentence, sentence_of

_VERDICTS = {
    Verdict.ELIGIBLE: ("đủ điều kiện", "ok"),
    Verdict.NEEDS_JUDGEMENT: ("chưa kết luận được", "amber"),
    Verdict.HOLD: ("tạm dừng xét", "amber"),
    Verdict.NOT_ELIGIBLE: ("chưa đủ điều kiện", "red"),
}
_WHEN_CHOOSING = ("đơn vị kiểm tra khi chọn", "open")  # a share of people that were not counted


@dataclass(frozen=True)
class Evidence:
    """What meets a condition or fails it, and where the record holds it ("" where no one entry does)."""

    words: str
    url: str


@dataclass(frozen=True)
class Tested:
    """One condition and what the record says of it; `record` is where what the record lacks is written."""

    sentence: Sentence
    state: str
    colour: str
    evidence: tuple[Evidence, ...]
    missing: Evidence | None
    earliest: int | None
    record: Place | None


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


def proposals(judged: Sequence[Judgement], recorded: Recorded, places: Mapping[str, Place]) -> list[Proposal]:
    """The judgements in their order; `places` are the registers, by code, in which the reader may write."""
    shown = _Shown(recorded, places)
    return [_proposal(one, recorded.won, shown) for one in judged]


def award_link(won: Won) -> str:
    """Where the register of awards holds it."""
    return reverse("mo", args=["award_case", won.award.pk])


class _Shown:
    """Conditions of one case: their words lead to the awards and entries that they are about."""

    def __init__(self, recorded: Recorded, places: Mapping[str, Place]) -> None:
        self.places = places
        self.sources = [(_name(one), award_link(one)) for one in recorded.won]
        self.sources += [(words, _entry_link(one.entry)) for one in recorded.traces for words in one.words]

    def way(self, route: RouteJudged, epoch: Epoch) -> Way:
        """A route with its conditions."""
        return Way(route.name, _told(route), tuple(self._tested(one, epoch) for one in route.conditions))

    def _tested(self, judged: Judged, epoch: Epoch) -> Tested:
        outcome = judged.outcome
        sentence = sentence_of(judged.condition, epoch)
        state, colour = _state(outcome.met, by_people=sentence.by_people)
        if isinstance(judged.condition, Quota) and outcome.met and not outcome.evidence:
            state, colour = _WHEN_CHOOSING
        evidence = tuple(self._evidence(words) for words in outcome.evidence if words != sentence.text)
        missing = None if sentence.by_people or not outcome.missing else self._evidence(outcome.missing)
        earliest = outcome.earliest if outcome.met is False else None
        record = None if outcome.met else self.places.get(wanting(judged.condition))
        return Tested(sentence, state, colour, evidence, missing, earliest, record)

    def _evidence(self, words: str) -> Evidence:
        """Evidence names an award by its title and year, an entry as its trace says."""
        return Evidence(words, next((url for named, url in self.sources if named in words), ""))


def _entry_link(entry: Entry) -> str:
    return reverse("so_muc", args=[entry.register.code, entry.pk])


def _proposal(one: Judgement, won: Sequence[Won], shown: _Shown) -> Proposal:
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
        tuple(shown.way(route, one.epoch) for route in one.routes),
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


def _state(met: bool | None, *, by_people: bool) -> tuple[str, str]:  # noqa: FBT001 - three answers, as in the law
    if met is None:
        return ("người quyết định", "open") if by_people else ("chưa rõ, phải xem xét", "amber")
    return ("đạt", "ok") if met else ("chưa đạt", "red")


def _named(won: Won) -> Evidence:
    return Evidence(_name(won), award_link(won))


def _name(won: Won) -> str:
    return f"{award_title(won.given.key)} năm {won.year}"
