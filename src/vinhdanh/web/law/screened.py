"""The people of the record as screening found them, ready to show: verdict, what is missing, the facts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from vinhdanh.casework.screening.recorded import ScreenedRecord
from vinhdanh.casework.screening.telling import MET, OPEN, WANTING, Wanting, standing, titles_of
from vinhdanh.law.epochs import Epoch, epoch_on
from vinhdanh.law.names import award_title
from vinhdanh.law.screening.outcomes import FACTS, VERDICTS, conditions_column
from vinhdanh.law.screening.titles import RECENT, Screened, Title
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
_ON_HOLD = ("tạm dừng xét: đang xem xét kỷ luật", "amber")


@dataclass(frozen=True)
class Line:
    """One person and one title, or all titles for which the person was overlooked: (key, name) each.

    Beside them the verdict, the sentences of what is wanting or open, and the facts in words.
    """

    person: Party
    awards: tuple[tuple[str, str], ...]
    state: str
    colour: str
    overlooked: bool
    missing: tuple[Sentence, ...]
    facts: str

    @property
    def title(self) -> str:
        """The names of the titles."""
        return "; ".join(name for _key, name in self.awards)


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
    screened = found.masks.screened
    chosen = [one for one in screened.titles if title in ("", one.award)]
    made: list[Line] = []
    for pk, outcome in found.outcomes.items():
        mine = [one for one in chosen if pk in people and _falls(screened, one, outcome, bucket)]
        together = [mine] if mine and bucket == "bo_sot" else [[one] for one in mine]
        held = pk in found.on_hold
        made += [_line(people[pk], some, outcome, screened, held=held) for some in together]
    return sorted(made, key=lambda line: (line.person.name.split()[-1:], line.person.name, line.title))


_COLUMN = {"bo_sot": "overlooked"}


def _falls(screened: Screened, title: Title, outcome: dict[str, Any], bucket: str) -> bool:
    if bucket in ("bo_sot", "near"):
        return title.award in titles_of(screened, outcome["overlooked" if bucket == "bo_sot" else "near"])
    return VERDICTS[outcome[title.award]] == bucket


def _line(person: Party, titles: list[Title], outcome: dict[str, Any], screened: Screened, *, held: bool) -> Line:
    verdict = VERDICTS[outcome[titles[0].award]]
    state, colour = _ON_HOLD if held else _STATES[verdict]
    missing = () if verdict == "eligible" else tuple(_missing(titles[0], outcome, epoch_on(screened.on)))
    overlooked = titles[0].award in titles_of(screened, outcome["overlooked"])
    awards = tuple((one.award, award_title(one.award)) for one in titles)
    return Line(person, awards, state, colour, overlooked, missing, _facts(outcome) if overlooked else "")


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
    """ "05 năm liền hoàn thành tốt nhiệm vụ trở lên; …"."""
    good, excellent, inventive, punished = (outcome[name] for name in FACTS)
    lately = f"trong {RECENT:02d} năm gần nhất"
    return "; ".join(
        (
            f"{good:02d} năm liền hoàn thành tốt nhiệm vụ trở lên",
            f"{excellent:02d} năm hoàn thành xuất sắc {lately}",
            f"{inventive:02d} năm có sáng kiến" if inventive else "chưa có sáng kiến",
            f"{punished:02d} năm bị kỷ luật" if punished else "không bị kỷ luật",
        )
    )
