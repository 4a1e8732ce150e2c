"""The people of the record as screening found them, ready to show: verdict, what is missing, the facts."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from vinhdanh.casework.screening.recorded import ScreenedRecord
from vinhdanh.casework.screening.stands import Lack, Stand, lacks, stands
from vinhdanh.law.conditions.group import Quota
from vinhdanh.law.epochs import Epoch, epoch_on
from vinhdanh.law.judging import Verdict
from vinhdanh.law.names import award_title
from vinhdanh.law.rule import conditions_of
from vinhdanh.law.screening.outcomes import FACTS
from vinhdanh.law.screening.titles import RECENT, Title
from vinhdanh.records.models import Party
from vinhdanh.text.sorting import name_order
from vinhdanh.web.law.sentences import Place, Sentence, place_of, sentence_of

BUCKETS = {
    "bo_sot": "có thể bị bỏ sót",
    "eligible": "đủ điều kiện",
    "near": "chỉ thiếu một điều kiện",
    "needs_judgement": "phải xem xét thêm",
    "not_eligible": "chưa đủ điều kiện",
    "hold": "tạm dừng xét",
}
COLUMNS = {
    "eligible": "đủ điều kiện",
    "bo_sot": "trong đó có thể bị bỏ sót",
    "needs_judgement": "phải xem xét thêm",
    "not_eligible": "chưa đủ điều kiện",
    "near": "trong đó chỉ thiếu một điều kiện",
    "hold": "tạm dừng xét",
}
"""Of the table of totals: whoever was screened stands in one of eligible, needs_judgement, not_eligible and hold."""
STATES = {
    Verdict.ELIGIBLE: ("đủ điều kiện", "ok"),
    Verdict.NEEDS_JUDGEMENT: ("phải xem xét thêm", "amber"),
    Verdict.NOT_ELIGIBLE: ("chưa đủ điều kiện", "red"),
}
_ON_HOLD = ("tạm dừng xét: đang xem xét kỷ luật", "amber")


@dataclass(frozen=True)
class Award:
    """A title and where its standard stands."""

    key: str
    name: str
    place: Place


@dataclass(frozen=True)
class Missing:
    """A condition that is wanting, left open or to be minded when choosing; `told` is what the record says of it."""

    sentence: Sentence
    told: str


@dataclass(frozen=True)
class Line:
    """One person and one title, or all titles of one kind where the bucket tells them together.

    Beside them the state, what it would be were nothing open ("" where nothing is), whether it was granted or proposed
    for the judged year ("" where neither), what is wanting, the facts.
    """

    person: Party
    awards: tuple[Award, ...]
    state: str
    colour: str
    otherwise: str
    done: str
    overlooked: bool
    missing: tuple[Missing, ...]
    facts: str

    @property
    def title(self) -> str:
        """The names of the titles."""
        return "; ".join(one.name for one in self.awards)


@dataclass(frozen=True)
class Total:
    """One title and how many people fall into each of `COLUMNS`."""

    key: str
    title: str
    numbers: dict[str, int]

    @property
    def cells(self) -> list[tuple[str, str, int]]:
        """Key, words and number of each column."""
        return [(key, words, self.numbers[key]) for key, words in COLUMNS.items()]


def totals(found: ScreenedRecord, people: Iterable[int]) -> list[Total]:
    """The counts of every title among some people, in the law's order."""
    counted = Counter(
        (one.title.award, name) for pk in people for one in stands(found, pk) for name in COLUMNS if _falls(one, name)
    )
    awards = [one.award for one in found.masks.screened.titles]
    return [Total(key, award_title(key), {name: counted[key, name] for name in COLUMNS}) for key in awards]


def lines(found: ScreenedRecord, people: dict[int, Party], title: str, bucket: str) -> list[Line]:
    """Those of a bucket, for one title or ("") for any; by the given name of the person, titles in the law's order."""
    made: list[Line] = []
    for pk in sorted(found.outcomes.keys() & people.keys(), key=lambda one: (*name_order(people[one].name), one)):
        mine = [one for one in stands(found, pk) if title in ("", one.title.award) and _falls(one, bucket)]
        made += [_line(found, people[pk], some) for some in _together(mine, bucket)]
    return made


def _falls(one: Stand, bucket: str) -> bool:
    """Whoever waits stands in no other bucket: what the columns say counts again when the case is closed."""
    if one.held or bucket == "hold":
        return one.held and bucket == "hold"
    if bucket in ("bo_sot", "near"):
        return one.overlooked if bucket == "bo_sot" else one.near
    return one.verdict == bucket


def _together(mine: list[Stand], bucket: str) -> list[list[Stand]]:
    """One line a person for the overlooked, one a verdict for those who wait, else one a title."""
    if bucket == "bo_sot":
        return [mine] if mine else []
    if bucket == "hold":
        return [some for verdict in STATES if (some := [one for one in mine if one.verdict is verdict])]
    return [[one] for one in mine]


def _line(found: ScreenedRecord, person: Party, some: list[Stand]) -> Line:
    first, epoch = some[0], epoch_on(found.masks.screened.on)
    state, colour = _ON_HOLD if first.held else STATES[first.verdict]
    return Line(
        person,
        tuple(Award(one.title.award, award_title(one.title.award), _place(one.title, epoch)) for one in some),
        state,
        colour,
        STATES[first.verdict][0] if first.held else "",
        _done(first, found.masks.screened.judged) if len(some) == 1 else "",
        first.overlooked,
        tuple(_missing(found, person.pk, first, epoch)) if len(some) == 1 else (),
        _facts(found.outcomes[person.pk]) if first.overlooked else "",
    )


def _done(one: Stand, year: int) -> str:
    if one.granted:
        return f"đã được tặng năm {year}"
    return f"đang đề nghị năm {year}" if one.proposed else ""


def _place(title: Title, epoch: Epoch) -> Place:
    return place_of(title.version.cite, epoch)


def _missing(found: ScreenedRecord, person: int, one: Stand, epoch: Epoch) -> list[Missing]:
    """What is wanting or open; for who is eligible, the share that the unit must mind when it chooses."""
    told = [] if one.verdict is Verdict.ELIGIBLE else lacks(found, person, one.title)
    if one.verdict is Verdict.ELIGIBLE and person not in found.one_by_one:
        told = [
            Lack(quota, "chưa có số người của đơn vị để tính, phải kiểm tra khi chọn") for quota in _quotas(one.title)
        ]
    return [Missing(sentence_of(lack.condition, epoch), lack.told) for lack in told]


def _quotas(title: Title) -> list[Quota]:
    every = (one for route in title.routes for one in conditions_of(title.version, route))
    return list({one.id: one for one in every if isinstance(one, Quota)}.values())


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
