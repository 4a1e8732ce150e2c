"""A list of entries: those that happened in the period, or those standing at its end."""

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from vinhdanh.casework.documents import cite
from vinhdanh.casework.figures import SourceRef, spec_of
from vinhdanh.casework.references import shown_values
from vinhdanh.records.kit.fields import BLANK, quantity_of, shown
from vinhdanh.records.kit.schema import NUMERIC, FieldSpec, FieldType, RegisterSpec
from vinhdanh.records.models import Document, Entry, EntryEvent, RegisterType
from vinhdanh.reports.composing.blocks.listing import Item, Style, compose_list
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import print_value
from vinhdanh.reports.outlines.schema import EntriesBlock, EntriesQuery
from vinhdanh.reports.pieces import Missing, Piece, Segment
from vinhdanh.text.periods import Window, print_window


def compose(block: EntriesBlock, place: Place) -> list[Piece]:
    """The list's pieces; nothing when no entry answers the query."""
    register = RegisterType.objects.filter(code=block.entries.register_).first()
    if register is None:
        place.missing.append(Missing(place.section, block.entries.register_, "sổ không có trong gói ngành"))
        return []
    spec = spec_of(register)
    entries = list(find(block.entries, register, place.figures.period.window).prefetch_related("events"))
    items = [_item(entry, spec, place) for entry in entries]
    style = Style(block.line, block.lead, block.join, block.bullet, unit="mục")
    return compose_list(place, "entries", items, style)


def find(query: EntriesQuery, register: RegisterType, window: Window) -> QuerySet[Entry]:
    """The entries a query asks for."""
    entries = Entry.objects.filter(register=register, withdrawn=False)
    inside = Q(happened_from__gte=window.start, happened_to__lte=window.end)
    if query.event:
        events = EntryEvent.objects.filter(entry=OuterRef("pk"), code=query.event, withdrawn=False).filter(inside)
        entries = entries.filter(Exists(events))
    elif query.over == "stock":
        entries = entries.filter(Q(happened_to=None) | Q(happened_to__lte=window.end))
    else:
        entries = entries.filter(inside)
    if query.state:
        entries = entries.filter(state__in=query.state)
    for field, wanted in query.where.items():
        path = f"values__{field}__in" if isinstance(wanted, list) else f"values__{field}"
        entries = entries.filter(**{path: wanted})
    for field in query.has:
        entries = entries.filter(values__has_key=field)
    for field in query.without:
        entries = entries.exclude(values__has_key=field)
    return entries.by_time()


def _item(entry: Entry, spec: RegisterSpec, place: Place) -> Item:
    source = SourceRef.of(entry)
    words = shown_values(spec.fields, entry.values)
    documents = _documents(spec.fields, entry.values)

    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        head, _dot, tail = name.partition(".")
        if tail and head in spec.events:
            return _event_value(entry, spec, head, tail, source, filters)
        if name == "label":
            return entry.label
        if name == "trang_thai":
            return spec.states.get(entry.state) or None
        if name == "khi":
            return _when(entry, place)
        if name in documents:
            return cite(documents[name], with_subject="ngan" not in filters)
        if name not in spec.fields:
            return place.measure(name, filters)
        value = entry.values.get(name)
        if value in BLANK:
            return None
        field = spec.fields[name]
        if field.type in NUMERIC:
            return print_value(quantity_of(field, value), f"{spec.register_}.{name}", source, filters)
        return words.get(name) or None

    behind = tuple(SourceRef.of(document) for document in documents.values())
    return Item(resolve, (source, *behind))


def _documents(fields: dict[str, FieldSpec], values: dict[str, Any]) -> dict[str, Document]:
    codes = {
        name: values[name]
        for name, field in fields.items()
        if field.type is FieldType.DOCUMENT and values.get(name) not in BLANK
    }
    found = {
        d.code: d
        for d in Document.objects.filter(code__in=codes.values())
        .select_related("issuer")
        .prefetch_related("co_issuers")
    }
    return {name: found[code] for name, code in codes.items() if code in found}


def _event_value(
    entry: Entry, spec: RegisterSpec, code: str, name: str, source: SourceRef, filters: tuple[str, ...]
) -> Segment | None:
    field = spec.events[code].fields.get(name)
    events = [e for e in entry.events.all() if e.code == code and not e.withdrawn and name in e.values]
    if field is None or not events:
        return None
    value = events[-1].values[name]
    if field.type in NUMERIC:
        event_source = SourceRef.of(events[-1])
        return print_value(quantity_of(field, value), f"{spec.register_}.{code}.{name}", event_source, filters)
    return shown(field, value) or None


def _when(entry: Entry, place: Place) -> str | None:
    """The day or window in words; nothing when only the report's own period is known."""
    if entry.happened_from is None or entry.happened_to is None:
        return None
    window = Window(entry.happened_from, entry.happened_to)
    return None if window == place.figures.period.window else print_window(window)
