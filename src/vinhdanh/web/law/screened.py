"""The people of the record as screening found them, ready to show: verdict, what is missing, the facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vinhdanh.casework.screening.recorded import ScreenedRecord
from vinhdanh.casework.screening.telling import MET, OPEN, WANTING, Wanting, standing, titles_of
from vinhdanh.law.epochs import Epoch, epoch_on
from vinhdanh.law.names import award_title
from vinhdanh.law.screening.outcomes import FACTS, VERDICTS, conditions_column
from vinhdanh.law.screening.titles import Screened, Title
from vinhdanh.records.models import Party
from vinhdanh.web.law.sentences import Sentence, sentence_of

BUCKETS = {
    "bo_sot": "có thể bị bỏ sót",
    "eligible": "đủ điều kiện",
    "near": "chỉ thiếu một điều kiện",
    "needs_judgement": "phải xem xét thêm",
    "not_eligible": "chưa đủ điều kiện",
}
_STATES = {
    "eligible": ("đủ điều kiện", "ok"),
    "needs_judgement": ("phải xem xét thêm", "amber"),
    "not_eligible": ("chưa đủ điều kiện", "red"),
}


@dataclass(frozen=True)
class Line:
    """One person and one title: the verdict, the sentences of what is wanting or open, and the facts in words."""

    person: Party
    key: str
    title: str
    state: str
    colour: str
    overlooked: bool
    near: bool
    missing: tuple[Sentence, ...]
    facts: str


@dataclass(frozen=True)
class Total:
    """One title and how many people fall into each of `BUCKETS`."""

    key: str
    title: str
    numbers: dict[str, int]


def totals(found: ScreenedRecord) -> list[Total]:
    """The counts of every title, in the law's order."""
    return [
        Total(key, award_title(key), {name: numbers[_COLUMN.get(name, name)] for name in BUCKETS})
        for key, numbers in found.counts.items()
    ]


def lines(found: ScreenedRecord, people: dict[int, Party], title: str, bucket: str) -> list[Line]:
    """Those of a bucket, for one title or ("") for any; by the name of the person."""
    chosen = [one for one in found.masks.screened.titles if title in ("", one.award)]
    made = [
        line
        for pk, outcome in found.outcomes.items()
        if pk in people
        for one in chosen
        if _falls(found.masks.screened, one, outcome, bucket)
        for line in [_line(people[pk], one, outcome, found.masks.screened)]
    ]
    return sorted(made, key=lambda line: (line.person.name.split()[-1:], line.person.name, line.key))


_COLUMN = {"bo_sot": "overlooked"}


def _falls(screened: Screened, title: Title, outcome: dict[str, Any], bucket: str) -> bool:
    if bucket in ("bo_sot", "near"):
        return title.award in titles_of(screened, outcome["overlooked" if bucket == "bo_sot" else "near"])
    return VERDICTS[outcome[title.award]] == bucket


def _line(person: Party, title: Title, outcome: dict[str, Any], screened: Screened) -> Line:
    verdict = VERDICTS[outcome[title.award]]
    state, colour = _STATES[verdict]
    missing = () if verdict == "eligible" else tuple(_missing(title, outcome, epoch_on(screened.on)))
    overlooked = title.award in titles_of(screened, outcome["overlooked"])
    near = title.award in titles_of(screened, outcome["near"])
    facts = _facts(outcome) if overlooked else ""
    return Line(person, title.award, award_title(title.award), state, colour, overlooked, near, missing, facts)


def _missing(title: Title, outcome: dict[str, Any], epoch: Epoch) -> Iterator[Sentence]:
    """What the nearest route wants, else what it leaves to people."""
    ways = sorted(standing(title, outcome[conditions_column(title.award)]), key=_distance)
    wanting = [one for one in ways[0] if one.state == WANTING]
    for one in wanting or [one for one in ways[0] if one.state == OPEN]:
        yield sentence_of(one.condition, epoch)


def _distance(way: list[Wanting]) -> tuple[int, int, int]:
    """As judging.nearness: what is missing, what is open, what stands."""
    states = [one.state for one in way]
    return (states.count(WANTING), states.count(OPEN), -states.count(MET))


def _facts(outcome: dict[str, Any]) -> str:
    """ "5 năm liền hoàn thành tốt trở lên; …"."""
    return "; ".join(f"{words}: {outcome[name]}" for name, words in FACTS.items())
