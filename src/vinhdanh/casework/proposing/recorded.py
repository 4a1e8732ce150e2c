"""A case of the law made of what the record holds of a party, and of nothing else."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Sum

from vinhdanh.law.case import AwardGiven, Case, Collective, Subject, YearFacts
from vinhdanh.law.facts import year_of
from vinhdanh.law.keys import AwardType, Group, SubjectKind
from vinhdanh.law.names import AWARDS
from vinhdanh.law.unrecorded import FactKind
from vinhdanh.records.models import AwardCase, Movement, Party, RecipientKind

_COLLECTIVES = {
    Party.Kind.UNIT,
    Party.Kind.AGENCY,
    Party.Kind.UNION,
    Party.Kind.ENTERPRISE,
    Party.Kind.COOP,
    Party.Kind.COMMUNE,
}
_DRIVES = {Movement.Kind.WAVE, Movement.Kind.SPECIAL, Movement.Kind.THEMATIC}
UNRECORDED = frozenset(FactKind)
"""The record has no place yet for any of these: no register keeps ratings, initiatives, discipline, head counts."""


@dataclass(frozen=True)
class Won:
    """An award of the record as the law counts it: its key and year; `notes` say what the record leaves open."""

    award: AwardCase
    given: AwardGiven
    notes: tuple[str, ...]

    @property
    def year(self) -> int:
        """The year it counts for."""
        return year_of(self.given)


@dataclass(frozen=True)
class Recorded:
    """The case, and the awards of the record that it was made of, the latest first."""

    case: Case
    won: tuple[Won, ...]


def subject_kind(party: Party) -> SubjectKind | None:
    """As whom the law sees a party; None for those that nobody proposes (a block, a council, the people at large)."""
    if party.kind == Party.Kind.PERSON:
        return SubjectKind.PERSON
    return SubjectKind.COLLECTIVE if party.kind in _COLLECTIVES else None


def recorded_case(party: Party, kind: SubjectKind, on: date, group: Group = Group.CBCCVC) -> Recorded:
    """The case of `party` on the day `on`, in two queries at most. What was decided after that day is left out."""
    rows = AwardCase.objects.filter(recipient=party, state__in=AwardCase.GRANTED)
    found = [_won(row) for row in rows.select_related("form", "decision", "movement")]
    won = sorted((one for one in found if one and _by(one, on)), key=lambda one: (-one.year, one.award.form.order))
    year = year_of(AwardGiven(key="LDTT", date=on))
    case = Case(
        on=on,
        subject=Subject(kind=kind, group=group),
        years=(YearFacts(year=year),),  # the judged year, of which nothing is known but the awards
        awards=tuple(one.given for one in won),
        collective=_collective(party, year) if kind is SubjectKind.COLLECTIVE else None,
        year=year,
    )
    return Recorded(case, tuple(won))


def _won(row: AwardCase) -> Won | None:
    """None for a form that the law's list of awards does not hold."""
    if row.form.code not in AWARDS:
        return None
    notes = []
    day, reached = _day(row), row.achieved_to
    if day is None:
        day, reached = _last_day(row), reached or _year(row)
        notes.append("hồ sơ chưa ghi ngày quyết định, tính theo năm")
    elif row.form.is_title:
        reached = reached or _year(row)
    kind = AwardType.CONG_TRANG
    if row.movement is not None and row.movement.kind in _DRIVES:
        kind = AwardType.CHUYEN_DE
        notes.append("khen theo đợt, chuyên đề: không làm căn cứ cho lần khen sau")
    elif row.movement is None and not row.form.is_title:
        notes.append("hồ sơ chưa ghi loại hình khen thưởng, tính là công trạng")
    return Won(row, AwardGiven(key=row.form.code, date=day, achieved_to=reached, type=kind), tuple(notes))


def _day(row: AwardCase) -> date | None:
    if row.decision is not None and row.decision.issued_on is not None:
        return row.decision.issued_on
    return row.decided_to if row.decided_from == row.decided_to else None


def _last_day(row: AwardCase) -> date:
    return row.decided_to or date(_year(row), 12, 31)


def _year(row: AwardCase) -> int:
    return int(row.period[:4])


def _by(one: Won, on: date) -> bool:
    """Whether it was decided by the day; where only the year is known, by that year."""
    day = _day(one.award)
    return day <= on if day else _year(one.award) <= on.year


def _collective(unit: Party, year: int) -> Collective | None:
    """The people of a unit whose titles of the year are recorded; a number that nobody recorded is not known."""
    rows = (
        AwardCase.objects.filter(
            Q(recipient__parent=unit) | Q(recipient=None, proposer=unit),
            recipient_kind=RecipientKind.INDIVIDUAL,
            state__in=AwardCase.GRANTED,
            period__startswith=str(year),
            form__code__in=["LDTT", "CSTDCS"],
        )
        .order_by()
        .values_list("form__code")
        .annotate(total=Sum("count"))
    )
    counts = dict(_pairs(rows))
    return Collective(ldtt=counts.get("LDTT"), cstdcs=counts.get("CSTDCS")) if counts else None


def _pairs(rows: Iterable[tuple[object, ...]]) -> Iterable[tuple[str, int]]:
    return ((str(code), int(str(total))) for code, total in rows)
