"""Initiatives, research works and schemes that were recognised."""

from collections import defaultdict
from datetime import date

from vinhdanh.casework.proposing.held import INITIATIVES, Held, Trace, known_by, year_in
from vinhdanh.law.case import Initiative
from vinhdanh.law.keys import Scope
from vinhdanh.records.models import Entry

_RECOGNISED = {"cong_nhan", "ap_dung"}
_WORDS = {"sang_kien": "sáng kiến", "de_tai": "đề tài", "de_an": "đề án"}


def initiatives_of(held: Held, code: str, on: date) -> dict[int, tuple[Initiative, ...]]:
    """The recognised ones by year; what is only registered, or recognised after the day, is none."""
    found: dict[int, list[Initiative]] = defaultdict(list)
    for one in _recognised(held, code, on):
        found[year_in(one)].append(initiative(one))
    return {year: tuple(several) for year, several in found.items()}


def initiative_traces(held: Held, code: str, on: date) -> list[Trace]:
    """How the law tells an initiative."""
    return [Trace((_words(one),), one) for one in _recognised(held, code, on)]


def initiative(entry: Entry) -> Initiative:
    """A recognised entry as the law counts it."""
    used = entry.values.get("da_dung")
    scope, kind = Scope(entry.values["pham_vi"]), entry.values["loai"]
    return Initiative(scope=scope, kind=kind, used_for=used.upper() if used else None)


def recognised(entry: Entry, on: date) -> bool:
    """Whether it was recognised by the day."""
    return entry.state in _RECOGNISED and known_by(entry, on)


def _recognised(held: Held, code: str, on: date) -> list[Entry]:
    return [one for one in held.of(INITIATIVES, code) if recognised(one, on)]


def _words(entry: Entry) -> str:
    return f"{_WORDS[entry.values['loai']]} {Scope(entry.values['pham_vi']).words} năm {year_in(entry)}"
