"""What the registers hold of one party, register by register, the latest first."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from vinhdanh.casework.declarations import spec_of
from vinhdanh.casework.proposing.held import WHOM
from vinhdanh.records.kit.schema import FieldType, RegisterSpec
from vinhdanh.records.models import Entry
from vinhdanh.web.entries.columns import Column, all_columns, rows

_YEAR = "nam"
_ON_THEIR_OWN = {FieldType.TEXT, FieldType.LONG_TEXT, FieldType.CHOICE}


@dataclass(frozen=True)
class HeldEntry:
    """One entry: its year ("" where it has none) and what it says."""

    entry: Entry
    year: str
    words: str


@dataclass(frozen=True)
class HeldRegister:
    """One register and its entries on the party."""

    code: str
    title: str
    entries: tuple[HeldEntry, ...]


def held_registers(entries: Iterable[Entry], acts: Collection[str]) -> list[HeldRegister]:
    """The registers in the order of their first entry; fields that the reader may not see are left out."""
    by_register: dict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        by_register[one.register.code].append(one)
    return [_register(some, acts) for some in by_register.values()]


def _register(entries: list[Entry], acts: Collection[str]) -> HeldRegister:
    spec = spec_of(entries[0].register)
    columns = [one for one in all_columns(spec, acts) if one.code not in (WHOM, _YEAR)]
    found = [
        HeldEntry(row.entry, str(row.entry.values.get(_YEAR, "")), _words(spec, row.cells, row.state))
        for row in rows(spec, columns, entries, acts)
    ]
    found.sort(key=lambda one: one.year, reverse=True)
    return HeldRegister(entries[0].register.code, entries[0].register.title, tuple(found))


def _words(spec: RegisterSpec, cells: Iterable[tuple[Column, str]], state: str) -> str:
    """ "Hoàn thành tốt nhiệm vụ; số tháng công tác trong năm: 6 tháng"."""
    told = [_told(spec, column, text) for column, text in cells if text]
    return "; ".join([*told, state] if state else told)


def _told(spec: RegisterSpec, column: Column, text: str) -> str:
    if spec.fields[column.code].type in _ON_THEIR_OWN:
        return text
    title = column.title[:1].lower() + column.title[1:]
    return f"{title}: {text}{' ' if column.unit else ''}{column.unit}"
