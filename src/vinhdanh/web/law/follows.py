"""What follows from an award on a day: who decides, dossier, vote, deadlines, bonus; each with its article."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from vinhdanh.law.consequences.collected import Consequences, consequences_of
from vinhdanh.law.consequences.provisions import Deadline
from vinhdanh.law.epochs import Epoch, epoch_on
from vinhdanh.law.keys import SubjectKind
from vinhdanh.law.rule import Rule
from vinhdanh.text.numbers import print_number
from vinhdanh.web.law.sentences import Place, place_of

_TITLES = {
    "decided_by": "Ai quyết định",
    "dossier": "Hồ sơ",
    "vote": "Tỷ lệ phiếu",
    "consultation_days": "Lấy ý kiến công khai",
    "quota": "Tỷ lệ xét tặng",
    "bonus_vnd": "Tiền thưởng",
}
_DEADLINE = "Thời hạn"


@dataclass(frozen=True)
class Follows:
    """One consequence; `lines` are empty where the law sets nothing and `note` says why."""

    title: str
    lines: tuple[str, ...]
    place: Place
    note: str


def follows(rule: Rule, day: date) -> list[tuple[str, list[Follows]]]:
    """The consequences for each kind of subject; kinds of which nothing is coded are left out. Raises NoLaw."""
    epoch = epoch_on(day)
    found = [(kind, list(_told(consequences_of(rule.award, kind, day), epoch))) for kind in _given_to(rule, day)]
    return [(kind.words, told) for kind, told in found if told]


@dataclass(frozen=True)
class FollowsPair:
    """One consequence on two days; either side is empty where nothing is coded for its day."""

    title: str
    before: tuple[Follows, ...]
    after: tuple[Follows, ...]

    @property
    def label(self) -> str:
        """What differs besides the article."""
        if [one.lines for one in self.before] != [one.lines for one in self.after]:
            return "thay đổi"
        return "giữ nguyên" if [one.note for one in self.before] == [one.note for one in self.after] else "đổi ghi chú"

    @property
    def changed(self) -> bool:
        """Whether what is set differs."""
        return self.label == "thay đổi"


def follows_side_by_side(rule: Rule, before: date, after: date) -> list[tuple[str, list[FollowsPair]]]:
    """The consequences of both days for each kind of subject, in the order of a dossier's way. Raises NoLaw."""
    sides = dict(follows(rule, before)), dict(follows(rule, after))
    whose = dict.fromkeys([*sides[0], *sides[1]])
    return [(whom, _paired(sides[0].get(whom, []), sides[1].get(whom, []))) for whom in whose]


def _paired(before: list[Follows], after: list[Follows]) -> list[FollowsPair]:
    titles = [*_TITLES.values(), _DEADLINE]
    pairs = [
        FollowsPair(
            title,
            tuple(one for one in before if one.title == title),
            tuple(one for one in after if one.title == title),
        )
        for title in titles
    ]
    return [one for one in pairs if one.before or one.after]


def _given_to(rule: Rule, day: date) -> list[SubjectKind]:
    return [kind for kind in rule.subjects if not rule.computable or rule.version_on(day, kind)]


def _told(found: Consequences, epoch: Epoch) -> Iterator[Follows]:
    for name, title in _TITLES.items():
        cite, lines = found.cites.get(name), tuple(_lines(found, name))
        note = found.notes.get(name, "")
        if cite is not None and (lines or note):
            yield Follows(title, lines, place_of(cite, epoch), note)
    for one in found.deadlines:
        yield Follows(_DEADLINE, (_deadline(one),), place_of(one.cite, epoch), one.note)


def _lines(found: Consequences, name: str) -> Iterator[str]:
    if name == "decided_by" and found.decided_by:
        yield found.decided_by
    if name == "dossier" and found.dossier:
        yield from found.dossier
        if found.copies:
            yield f"số bộ: {found.copies:02d}"
    if name == "vote" and found.vote:
        yield f"{'trên' if found.vote.above else 'từ'} {_percent(float(found.vote.share or 0))} {found.vote.of}"
    if name == "consultation_days" and found.consultation_days:
        yield f"{found.consultation_days} ngày làm việc"
    if name == "quota" and found.quota:
        yield f"không quá {_percent(float(found.quota.share or 0))} {found.quota.of}"
    if name == "bonus_vnd" and found.bonus_vnd is not None:
        yield f"{print_number(Decimal(found.bonus_vnd))} đồng"


def _deadline(one: Deadline) -> str:
    return f"{one.what}: {one.by or f'{one.working_days} ngày làm việc'}"


def _percent(share: float) -> str:
    return f"{share * 100:g}%".replace(".", ",")
