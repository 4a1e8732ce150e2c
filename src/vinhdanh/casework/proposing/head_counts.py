"""The people of a unit in one year, and what its superior or block states of it."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Q, Sum

from vinhdanh.casework.proposing.discipline import decided, gravest, measure
from vinhdanh.casework.proposing.held import COUNTS, DISCIPLINE, Held, Trace, whole_in, year_in
from vinhdanh.law.case import Collective
from vinhdanh.law.keys import Discipline
from vinhdanh.records.models import AwardCase, Entry, Party, RecipientKind

_STATED = {
    "leads_block": "dan_dau",
    "exceeds_targets": "vuot_chi_tieu",
    "party_htxsnv": "dang_xuat_sac",
    "no_flags": "khong_dien_co",
}
_TOLD = (
    "cá nhân đạt",
    "cá nhân hoàn thành nhiệm vụ",
    "người, được tối đa",
    "dẫn đầu cụm, khối",
    "hoàn thành vượt các chỉ tiêu",
    "tổ chức đảng, đoàn thể",
    "không thuộc diện tặng cờ",
)


def counts_entry(held: Held, code: str, year: int) -> Entry | None:
    """The entry on a unit's people in the year."""
    return next((one for one in reversed(held.of(COUNTS, code)) if year_in(one) == year), None)


def counts_traces(held: Held, code: str, year: int) -> list[Trace]:
    """How the law tells counts and what is stated."""
    entry = counts_entry(held, code, year)
    return [Trace(_TOLD, entry)] if entry else []


def collective_of(
    entry: Entry | None, titles: dict[str, int], disciplined: Discipline | None = None, *, closed: bool
) -> Collective | None:
    """The counts typed for the unit, else the titles of its people; None where neither is recorded.

    A title counted from awards that exceeds the members typed is left out: one of the two is wrong, nobody knows which.
    """
    if entry is None:
        known = titles or disciplined
        return Collective(**_within(titles, None), disciplined=disciplined) if known else None
    members, done = whole_in(entry, "thanh_vien"), whole_in(entry, "hoan_thanh")
    typed = {name: number for name in ("ldtt", "cstdcs") if (number := whole_in(entry, name)) is not None}
    stated: dict[str, Any] = {name: entry.values.get(field) for name, field in _STATED.items()}
    measure_typed = entry.values.get("ky_luat") if closed else None
    worst = [Discipline(measure_typed)] if measure_typed else []
    return Collective(
        members=members,
        **_within(titles | typed, members),
        completed_share=min(done / members, 1) if members and done is not None else None,
        disciplined=gravest([*worst, *([disciplined] if disciplined else [])]) if worst or disciplined else None,
        **stated,
    )


def titles_of_people(unit: Party, year: int) -> dict[str, int]:
    """How many people of a unit hold which title of the year, by the awards on record."""
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
    return {code.lower(): total for code, total in _pairs(rows)}


def gravest_of_people(held: Held, year: int, on: date) -> Discipline | None:
    """The gravest measure recorded against a person of the unit in the year; None where there is none."""
    found = [one for one in held.entries if one.register.code == DISCIPLINE and decided(one, on)]
    measures = [measure(one) for one in found if year_in(one) == year]
    return gravest(measures) if measures else None


def _within(counts: dict[str, int], members: int | None) -> dict[str, int]:
    return {name: number for name, number in counts.items() if members is None or number <= members}


def _pairs(rows: Iterable[tuple[object, ...]]) -> Iterable[tuple[str, int]]:
    return ((str(code), int(str(total))) for code, total in rows)
