"""One register read for one window: its entries and dated events, each read once however many measures count them.

Nothing is read before a measure asks for it; what lies outside the window only when a measure counts a stock or the
entries that reached a state.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet

from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import Entry, EntryEvent, RegisterType
from vinhdanh.text.periods import Window

FEW = 200  # so many entries are read by name; for more the whole register is read, once


@dataclass(frozen=True, slots=True)
class Row:
    """An entry as it is counted. Rows sort as the register does: by day, the undated first, then as entered."""

    id: int
    label: str
    start: date | None
    end: date | None
    values: dict[str, Any]

    @property
    def place(self) -> tuple[date, int]:
        """Where the row stands in its register."""
        return self.start or date.min, self.id


@dataclass(frozen=True, slots=True)
class Happening:
    """A declared event of an entry."""

    row: Row
    code: str
    values: dict[str, Any]


class Ledger:
    """A register as it stands for `window`; withdrawn entries and events are left out."""

    def __init__(self, register: RegisterType, spec: RegisterSpec, window: Window) -> None:
        self.register = register
        self.spec = spec
        self.window = window

    @cached_property
    def inside(self) -> list[Row]:
        """The entries that happened wholly inside the window."""
        if "every" in self.__dict__:
            start, end = self.window.start, self.window.end
            return [row for row in self.every if row.start and row.end and start <= row.start and row.end <= end]
        return self._rows(_inside(self.window))

    @cached_property
    def every(self) -> list[Row]:
        """All entries, whenever they happened."""
        return self._rows(Q())

    @property
    def standing(self) -> list[Row]:
        """The entries that had happened by the end of the window, and not left the register's count."""
        gone = self._gone(self.spec.exits)
        return [row for row in self.every if row.id not in gone and _by(row.end, self.window.end)]

    def reached(self, state: str, *, stock: bool) -> list[Row]:
        """The entries that had reached `state` or a later one by the end; as a flow, for the first time inside."""
        codes = from_state(self.spec, state)
        arrived: dict[int, date] = {}
        before: set[int] = set()
        for entry, code, start, end in self.states:
            if code in codes:
                arrived[entry] = min(end, arrived.get(entry, end))
                before |= {entry} if start < self.window.start else set()
        left = self._gone(ways_out(self.spec, state)) if stock else before
        ids = {entry for entry, day in arrived.items() if day <= self.window.end} - left
        if "every" not in self.__dict__ and len(ids) <= FEW:
            return self._named(ids)
        return [row for row in self.every if row.id in ids]

    def events(self, code: str, *, stock: bool) -> list[Happening]:
        """The events of one kind inside the window, or all up to its end."""
        return [event for event in (self._events_by_then if stock else self._events_inside) if event.code == code]

    @cached_property
    def states(self) -> "list[_State]":
        return list(_state_events().filter(entry__register=self.register).values_list(*_STATE))

    def _gone(self, exits: list[str]) -> set[int]:
        if not exits:
            return set()
        return {entry for entry, code, _start, end in self.states if code in exits and end <= self.window.end}

    @cached_property
    def _events_inside(self) -> list[Happening]:
        return self._events(_inside(self.window))

    @cached_property
    def _events_by_then(self) -> list[Happening]:
        return self._events(Q(happened_to__lte=self.window.end))

    def _events(self, when: Q) -> list[Happening]:
        found = EntryEvent.objects.filter(
            when, kind=EntryEvent.Kind.EVENT, withdrawn=False, entry__register=self.register, entry__withdrawn=False
        )
        columns = ("code", "values", *(f"entry__{name}" for name in _COLUMNS))
        rows = found.order_by("happened_from", "id").values_list(*columns)
        return [Happening(Row(*entry), code, values) for code, values, *entry in rows]

    def _named(self, ids: set[int]) -> list[Row]:
        """These entries; those that happened inside the window are at hand."""
        near = [row for row in self.inside if row.id in ids]
        far = ids - {row.id for row in near}
        return sorted(near + (self._rows(Q(id__in=far)) if far else []), key=lambda row: row.place)

    def _rows(self, when: Q) -> list[Row]:
        found = Entry.objects.filter(when, register=self.register, withdrawn=False)
        return sorted((Row(*row) for row in found.order_by().values_list(*_COLUMNS)), key=lambda row: row.place)


def ledgers(specs: Mapping[RegisterType, RegisterSpec], window: Window) -> dict[str, Ledger]:
    """The ledgers of many registers by code, with what lies inside the window read for all of them at once."""
    kept = {register.pk: Ledger(register, spec, window) for register, spec in specs.items()}
    inside: dict[int, list[Row]] = {pk: [] for pk in kept}
    states: dict[int, list[_State]] = {pk: [] for pk in kept}
    entries = Entry.objects.filter(_inside(window), withdrawn=False, register__in=kept).order_by()
    for register, *row in entries.values_list("register_id", *_COLUMNS):
        inside[register].append(Row(*row))
    reached = _state_events().filter(entry__register__in=kept).values_list("entry__register_id", *_STATE)
    for register, entry, code, start, end in reached:
        states[register].append((entry, code, start, end))
    for pk, ledger in kept.items():
        ledger.inside = sorted(inside[pk], key=lambda row: row.place)
        ledger.states = states[pk]
    return {ledger.register.code: ledger for ledger in kept.values()}


_COLUMNS = ("id", "label", "happened_from", "happened_to", "values")
_STATE = ("entry_id", "code", "happened_from", "happened_to")
_State = tuple[int, str, date, date]


def _state_events() -> QuerySet[EntryEvent]:
    return EntryEvent.objects.filter(kind=EntryEvent.Kind.STATE, withdrawn=False).order_by()


def _inside(window: Window) -> Q:
    return Q(happened_from__gte=window.start, happened_to__lte=window.end)


def _by(day: date | None, last: date) -> bool:
    return day is None or day <= last


def from_state(spec: RegisterSpec, state: str) -> list[str]:
    """The states that imply `state`: itself and those after it on the way; an exit is implied by nothing else."""
    if state in spec.exits:
        return [state]
    order = list(spec.states)
    return [code for code in order[order.index(state) :] if code not in spec.exits]


def ways_out(spec: RegisterSpec, state: str) -> list[str]:
    """The exits that take an entry out of a stock; one that counts what left by an exit keeps that one."""
    return [code for code in spec.exits if code != state]
