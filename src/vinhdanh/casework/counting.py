"""Measures counted from the entries of a register, for one period: the declared ways of `MeasureSpec`."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Q, QuerySet

from vinhdanh.records.kit.computing import add
from vinhdanh.records.kit.fields import BLANK, quantity_of
from vinhdanh.records.kit.schema import FieldSpec, MeasureSpec, RegisterSpec
from vinhdanh.records.models import Entry, EntryEvent, RegisterType
from vinhdanh.text.periods import Window
from vinhdanh.text.quantities import Quantity


@dataclass(frozen=True)
class Counted:
    """A counted value and the entries behind it (ids, in the order of the register)."""

    quantity: Quantity
    entries: tuple[int, ...]


def count(register: RegisterType, spec: RegisterSpec, measure: MeasureSpec, window: Window) -> Counted | None:
    """The value of `measure` for `window`; None when there is nothing to add up or the measure is not counted."""
    if measure.typed or measure.ratio or measure.total:
        return None
    if measure.event or measure.count not in {None, "entries"}:
        return _over_events(register, spec, measure, window)
    entries = _matching(_in_scope(register, spec, measure, window), spec, measure)
    if measure.latest:
        return _latest(spec.fields[measure.latest], measure.latest, entries)
    rows = list(entries.order_by("happened_from", "id").values_list("id", "values"))
    ids = tuple(pk for pk, _values in rows)
    if measure.sum:
        return _summed(spec.fields[measure.sum], measure.sum, [(pk, values) for pk, values in rows], measure)
    return Counted(Quantity(Decimal(len(ids)), None, measure.unit), ids)


def reached_on(spec: RegisterSpec, state: str, entries: Iterable[int], day: date) -> set[int]:
    """Which of `entries` had reached `state` (or a later one) by `day`, and not left."""
    events = EntryEvent.objects.filter(
        entry_id__in=entries, kind=EntryEvent.Kind.STATE, withdrawn=False, happened_to__lte=day
    )
    arrived = set(events.filter(code__in=_from_state(spec, state)).values_list("entry_id", flat=True))
    return arrived - set(events.filter(code__in=spec.exits).values_list("entry_id", flat=True))


def _in_scope(register: RegisterType, spec: RegisterSpec, measure: MeasureSpec, window: Window) -> QuerySet[Entry]:
    entries = Entry.objects.filter(register=register, withdrawn=False)
    states = EntryEvent.objects.filter(kind=EntryEvent.Kind.STATE, withdrawn=False, entry__register=register)
    if measure.over == "stock":
        gone = states.filter(code__in=spec.exits, happened_to__lte=window.end)
        entries = entries.exclude(id__in=gone.values("entry_id"))
    if not measure.reached:
        until = entries.filter(Q(happened_to=None) | Q(happened_to__lte=window.end))
        return until if measure.over == "stock" else entries.filter(_inside(window))
    arrivals = states.filter(code__in=_from_state(spec, measure.reached))
    by_then = entries.filter(id__in=arrivals.filter(happened_to__lte=window.end).values("entry_id"))
    if measure.over == "stock":
        return by_then
    before = arrivals.filter(happened_from__lt=window.start)
    return by_then.exclude(id__in=before.values("entry_id"))


def _over_events(register: RegisterType, spec: RegisterSpec, measure: MeasureSpec, window: Window) -> Counted | None:
    code = measure.event or measure.count or ""
    events = EntryEvent.objects.filter(
        entry__register=register, entry__withdrawn=False, withdrawn=False, kind=EntryEvent.Kind.EVENT, code=code
    ).filter(_inside(window) if measure.over == "flow" else Q(happened_to__lte=window.end))
    for field, wanted in measure.where.items():
        events = events.filter(_equals(f"entry__values__{field}", wanted))
    rows = list(events.order_by("happened_from", "id").values_list("entry_id", "values"))
    if measure.sum:
        return _summed(spec.events[code].fields[measure.sum], measure.sum, rows, measure)
    return Counted(Quantity(Decimal(len(rows)), None, measure.unit), tuple(dict.fromkeys(pk for pk, _ in rows)))


def _matching(entries: QuerySet[Entry], spec: RegisterSpec, measure: MeasureSpec) -> QuerySet[Entry]:
    for field, wanted in measure.where.items():
        entries = entries.filter(_equals(f"values__{field}", wanted))
    return entries


def _equals(path: str, wanted: str | list[str]) -> Q:
    return Q(**{f"{path}__in": wanted}) if isinstance(wanted, list) else Q(**{path: wanted})


def _inside(window: Window) -> Q:
    return Q(happened_from__gte=window.start, happened_to__lte=window.end)


def _from_state(spec: RegisterSpec, state: str) -> list[str]:
    order = list(spec.states)
    return [code for code in order[order.index(state) :] if code not in spec.exits or code == state]


def _summed(field: FieldSpec, code: str, rows: list[tuple[int, dict[str, Any]]], measure: MeasureSpec) -> Counted:
    parts = [(pk, quantity_of(field, values[code])) for pk, values in rows if values.get(code) not in BLANK]
    total = add([quantity for _pk, quantity in parts], field.stored_unit)
    return Counted(_shown_in(total, measure), tuple(dict.fromkeys(pk for pk, _ in parts)))


def _latest(field: FieldSpec, code: str, entries: QuerySet[Entry]) -> Counted | None:
    last = entries.filter(**{f"values__{code}__isnull": False}).order_by("-happened_to", "-id").first()
    if last is None or last.values.get(code) in BLANK:
        return None
    return Counted(quantity_of(field, last.values[code]), (last.pk,))


def _shown_in(quantity: Quantity, measure: MeasureSpec) -> Quantity:
    return quantity.in_unit(measure.show_in) if measure.show_in else quantity
