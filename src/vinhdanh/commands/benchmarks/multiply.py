"""Make a record many times as large: every entry, value, promise, award and document again in other years."""

from datetime import date
from typing import Any

from django.db import transaction

from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Document,
    DocumentUse,
    Entry,
    EntryEvent,
    Observation,
)

COPIED: tuple[Any, ...] = (Entry, EntryEvent, Observation, Commitment, AwardCase, Document, DocumentUse)
Originals = dict[Any, list[Any]]


@transaction.atomic
def multiply(times: int) -> tuple[int, int]:
    """Copy the record into `times - 1` other years; returns the number of records before and after."""
    before = _count()
    originals: Originals = {model: list(model.objects.order_by("pk")) for model in COPIED}
    for shift in range(1, times):
        _copy_documents(originals, shift)
        _copy_entries(originals, shift)
        _copy(originals[Observation], shift, dates=("window_from", "window_to"))
        _copy(originals[Commitment], shift, dates=("due",), code=True)
        _copy(originals[AwardCase], shift, dates=("decided_from", "decided_to"), code=True)
    return before, _count()


def _count() -> int:
    return sum(model.objects.count() for model in COPIED)


def _copy_documents(originals: Originals, shift: int) -> None:
    ids: dict[int, Document] = {}
    made = []
    for kept in originals[Document]:
        copy = _again(kept, shift, dates=("issued_on",), code=True)
        copy.year = copy.issued_on.year if copy.issued_on else None
        copy.folded_symbol = f"{kept.folded_symbol}~{shift}" if kept.folded_symbol else None
        ids[kept.pk] = copy
        made.append(copy)
    Document.objects.bulk_create(made)
    uses = []
    for kept in originals[DocumentUse]:
        use = _again(kept, shift)
        use.document = ids[kept.document_id]
        uses.append(use)
    DocumentUse.objects.bulk_create(uses)


def _copy_entries(originals: Originals, shift: int) -> None:
    ids: dict[int, Entry] = {}
    made = []
    for kept in originals[Entry]:
        copy = _again(kept, shift, dates=("happened_from", "happened_to"))
        copy.key = f"{kept.key}~{shift}"[:300]
        ids[kept.pk] = copy
        made.append(copy)
    Entry.objects.bulk_create(made)
    events = []
    for kept in originals[EntryEvent]:
        event = _again(kept, shift, dates=("happened_from", "happened_to"))
        event.entry = ids[kept.entry_id]
        events.append(event)
    EntryEvent.objects.bulk_create(events)


def _copy(kept: list[Any], shift: int, *, dates: tuple[str, ...] = (), code: bool = False) -> None:
    if kept:
        type(kept[0]).objects.bulk_create([_again(row, shift, dates=dates, code=code) for row in kept])


def _again(kept: Any, shift: int, *, dates: tuple[str, ...] = (), code: bool = False) -> Any:
    """The same record `shift` × 3 years before: no copy falls into a period that is reported."""
    model = type(kept)
    values = {field.attname: getattr(kept, field.attname) for field in model._meta.concrete_fields}  # noqa: SLF001
    values.pop("id")
    for name in dates:
        values[name] = _earlier(values[name], shift)
    if values.get("period"):
        values["period"] = f"{int(values['period'][:4]) - 3 * shift:04d}{values['period'][4:]}"
    if code:
        values["code"] = f"{values['code'][:110]}-{shift}"
    if values.get("supersedes_id"):
        values["supersedes_id"] = None
    return model(**values)


def _earlier(day: date | None, shift: int) -> date | None:
    return None if day is None else day.replace(year=day.year - 3 * shift, day=min(day.day, 28))
