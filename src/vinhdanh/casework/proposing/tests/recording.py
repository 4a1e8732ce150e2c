"""Entries of the shared registers for the tests here, through the verb that officers use."""

from typing import Any

from vinhdanh.casework.packs import open_register
from vinhdanh.casework.registers import RawEntry, add_entry
from vinhdanh.records.kit.packs import shared_registers
from vinhdanh.records.models import Entry, Party, RegisterType


def told(register: str, party: Party, *, when: str = "", state: str = "", **values: Any) -> Entry:
    """One entry on `party`; its time is its year unless the test says otherwise."""
    spec = shared_registers()[register]
    open_register("y_te", spec, actor=None)
    kept = RegisterType.objects.get(code=register)
    raw = RawEntry({"doi_tuong": party.code} | values, when=when or values.get("nam"), state=state)
    return add_entry(kept, raw, actor=None)


def rated(party: Party, *years: int, muc: str = "htxsnv", **values: Any) -> list[Entry]:
    """A rating of each year."""
    return [told("xep_loai", party, nam=year, muc=muc, **values) for year in years]


def initiative(party: Party, year: int, scope: str = "co_so", **facts: Any) -> Entry:
    """A recognised initiative."""
    plain = {"ten": f"Sáng kiến {year}", "loai": "sang_kien", "pham_vi": scope, "state": "cong_nhan"}
    return told("sang_kien", party, nam=year, **plain | facts)
