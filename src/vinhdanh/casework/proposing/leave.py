"""Leave and study, each in the year it began."""

from collections import defaultdict
from typing import Literal

from vinhdanh.casework.proposing.held import LEAVE, Held, Trace, number_in, year_in
from vinhdanh.law.case import Leave
from vinhdanh.law.keys import StudyResult
from vinhdanh.records.models import Entry

_KINDS: dict[str, Literal["maternity", "sick", "study", "unpaid"]] = {
    "thai_san": "maternity",
    "om": "sick",
    "di_hoc": "study",
    "khong_luong": "unpaid",
}


def leave_of(held: Held, code: str) -> dict[int, tuple[Leave, ...]]:
    """The leaves by year."""
    found: dict[int, list[Leave]] = defaultdict(list)
    for one in held.of(LEAVE, code):
        found[year_in(one)].append(leave(one))
    return {year: tuple(several) for year, several in found.items()}


def leave_traces(held: Held, code: str) -> list[Trace]:
    """How the law tells a course; leave that only counts as work is told by the months of its year."""
    return [Trace((_words(one),), one) for one in held.of(LEAVE, code) if one.values["loai"] == "di_hoc"]


def leave(entry: Entry) -> Leave:
    """An entry as the law counts it."""
    result = entry.values.get("ket_qua")
    kind = _KINDS[entry.values["loai"]]
    return Leave(kind=kind, months=_months(entry), result=StudyResult(result) if result else None)


def _months(entry: Entry) -> float:
    return float(number_in(entry, "so_thang") or 0)


def _words(entry: Entry) -> str:
    return f"đi học {_months(entry):g} tháng"
