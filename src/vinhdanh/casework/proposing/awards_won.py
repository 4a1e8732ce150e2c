"""The granted awards of a party as the law counts them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vinhdanh.law.case import AwardGiven
from vinhdanh.law.facts import year_of
from vinhdanh.law.keys import AwardType
from vinhdanh.law.names import AWARDS
from vinhdanh.records.models import AwardCase, Movement

_DRIVES = {Movement.Kind.WAVE, Movement.Kind.SPECIAL, Movement.Kind.THEMATIC}


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


def awards_won(rows: Iterable[AwardCase], on: date) -> list[Won]:
    """The awards among `rows` that were decided by the day, the latest first. Form, decision, movement are at hand."""
    found = [_won(row) for row in rows]
    return sorted((one for one in found if one and _by(one, on)), key=lambda one: (-one.year, one.award.form.order))


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
