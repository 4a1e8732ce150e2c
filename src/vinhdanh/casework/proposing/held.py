"""What the registers that every sector shares hold of some parties, read in one query."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Q

from vinhdanh.casework.declarations import spec_of
from vinhdanh.records.kit.fields import quantity_of
from vinhdanh.records.models import Entry

RATINGS, INITIATIVES, DISCIPLINE, LEAVE, HIRING, COUNTS = (
    "xep_loai",
    "sang_kien",
    "ky_luat",
    "nghi_hoc",
    "tuyen_dung",
    "quan_so",
)
CLOSED = frozenset({DISCIPLINE, LEAVE})
"""Registers that only readers of closed entries may see anything of."""
_OPEN = frozenset({RATINGS, INITIATIVES, HIRING, COUNTS})
WHOM = "doi_tuong"
"""The field of all six that names the person or unit."""


@dataclass(frozen=True)
class Trace:
    """Words that evidence or what is missing is told with, and the entry that says so."""

    words: tuple[str, ...]
    entry: Entry


class Held:
    """Entries by register and party code, in the order they were written."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = list(entries)
        self._by: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        self._about: dict[str, list[Entry]] = defaultdict(list)
        for one in self.entries:
            whom = str(one.values.get(WHOM))
            self._by[one.register.code, whom].append(one)
            self._about[whom].append(one)

    def of(self, register: str, code: str) -> list[Entry]:
        """The entries of one register on one party."""
        return self._by.get((register, code), [])

    def about(self, code: str) -> list[Entry]:
        """The entries of every register on one party."""
        return self._about.get(code, [])


def held_of(codes: Collection[str], people: Collection[str], *, closed: bool) -> Held:
    """What is held of the parties with `codes`, and with `closed` the discipline of `people`, the members of a unit."""
    registers = _OPEN | CLOSED if closed else _OPEN
    wanted = Q(register__code__in=registers, values__doi_tuong__in=list(codes))
    if closed and people:
        wanted |= Q(register__code=DISCIPLINE, values__doi_tuong__in=list(people))
    found = Entry.objects.filter(wanted, withdrawn=False)
    return Held(found.select_related("register").order_by("id"))


def year_in(entry: Entry) -> int:
    """The year the entry is about."""
    return int(entry.values["nam"])


def known_by(entry: Entry, on: date) -> bool:
    """Whether it had begun by the day; an entry without a time is taken to have."""
    return entry.happened_from is None or entry.happened_from <= on


def number_in(entry: Entry, field: str) -> Decimal | None:
    """The number of a field in the field's own unit; None where it was left blank."""
    kept = entry.values.get(field)
    if kept is None:
        return None
    spec = spec_of(entry.register).fields[field]
    return quantity_of(spec, kept).in_unit(spec.stored_unit).low


def whole_in(entry: Entry, field: str) -> int | None:
    """The same as a whole number."""
    number = number_in(entry, field)
    return None if number is None else int(number)
