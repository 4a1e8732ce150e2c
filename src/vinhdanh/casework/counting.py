"""Measures counted from the entries of a register, for one period: the declared ways of `MeasureSpec`."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from vinhdanh.casework.ledger import Ledger, Row, from_state, ways_out
from vinhdanh.records.kit.computing import add
from vinhdanh.records.kit.fields import BLANK, quantity_of
from vinhdanh.records.kit.schema import FieldSpec, MeasureSpec, RegisterSpec
from vinhdanh.records.models import EntryEvent
from vinhdanh.text.quantities import Quantity


@dataclass(frozen=True)
class Counted:
    """A counted value and the entries behind it (each once, in the order they are counted), with their labels."""

    quantity: Quantity
    entries: tuple[int, ...]
    rows: tuple[Row, ...] = ()


def count(ledger: Ledger, measure: MeasureSpec) -> Counted | None:
    """The value of `measure` for the ledger's window.

    None when the measure is not counted, or when there are entries and none of them says how much; no entry is zero.
    """
    if measure.typed or measure.ratio or measure.total:
        return None
    if measure.event or measure.count not in {None, "entries"}:
        return _over_events(ledger, measure)
    rows = [row for row in _in_scope(ledger, measure) if _answers(row.values, measure.where)]
    if measure.latest:
        return _latest(ledger.spec.fields[measure.latest], measure.latest, rows)
    if measure.sum:
        parts = [(row, row.values) for row in rows]
        return _summed(ledger.spec.fields[measure.sum], measure.sum, parts, measure)
    return _counted(Quantity(Decimal(len(rows)), None, measure.unit), rows)


def reached_on(spec: RegisterSpec, state: str, entries: Iterable[int], day: date) -> set[int]:
    """Which of `entries` had reached `state` (or a later one) by `day`, and not left by another way."""
    events = EntryEvent.objects.filter(
        entry_id__in=entries, kind=EntryEvent.Kind.STATE, withdrawn=False, happened_to__lte=day
    )
    arrived = set(events.filter(code__in=from_state(spec, state)).values_list("entry_id", flat=True))
    return arrived - set(events.filter(code__in=ways_out(spec, state)).values_list("entry_id", flat=True))


def _in_scope(ledger: Ledger, measure: MeasureSpec) -> list[Row]:
    stock = measure.over == "stock"
    if measure.reached:
        return ledger.reached(measure.reached, stock=stock)
    return ledger.standing if stock else ledger.inside


def _over_events(ledger: Ledger, measure: MeasureSpec) -> Counted | None:
    code = measure.event or measure.count or ""
    found = [
        event
        for event in ledger.events(code, stock=measure.over == "stock")
        if _answers(event.row.values, measure.where)
    ]
    if measure.sum:
        parts = [(event.row, event.values) for event in found]
        return _summed(ledger.spec.events[code].fields[measure.sum], measure.sum, parts, measure)
    return _counted(Quantity(Decimal(len(found)), None, measure.unit), [event.row for event in found])


def _answers(values: Mapping[str, Any], where: Mapping[str, str | list[str]]) -> bool:
    """Whether an entry holds, for each field asked about, the value (or one of the values) asked for."""
    return all(
        field in values and values[field] in (wanted if isinstance(wanted, list) else [wanted])
        for field, wanted in where.items()
    )


def _summed(
    field: FieldSpec, code: str, rows: list[tuple[Row, dict[str, Any]]], measure: MeasureSpec
) -> Counted | None:
    parts = [(row, quantity_of(field, values[code])) for row, values in rows if values.get(code) not in BLANK]
    if rows and not parts:
        return None
    total = add([quantity for _row, quantity in parts], field.stored_unit)
    return _counted(total.in_unit(measure.show_in) if measure.show_in else total, [row for row, _quantity in parts])


def _latest(field: FieldSpec, code: str, rows: list[Row]) -> Counted | None:
    """What the last entry says that says anything."""
    told = [row for row in rows if row.values.get(code) not in BLANK]
    if not told:
        return None
    last = max(told, key=lambda row: (row.end or date.min, row.id))
    return _counted(quantity_of(field, last.values[code]), [last])


def _counted(quantity: Quantity, rows: Iterable[Row]) -> Counted:
    once = {row.id: row for row in rows}
    return Counted(quantity, tuple(once), tuple(once.values()))
