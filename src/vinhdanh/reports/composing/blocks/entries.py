"""A list of entries: those that happened in the period, or those standing at its end."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from vinhdanh.casework.figures import spec_of
from vinhdanh.records.models import Entry, EntryEvent, RegisterType
from vinhdanh.reports.composing.blocks.entry_references import References
from vinhdanh.reports.composing.blocks.entry_words import item, stage
from vinhdanh.reports.composing.blocks.listing import Style, compose_list
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import EntriesBlock, EntriesQuery
from vinhdanh.reports.pieces import Missing, Piece
from vinhdanh.text.periods import Window


def compose(block: EntriesBlock, place: Place) -> list[Piece]:
    """The list's pieces; nothing when no entry answers the query."""
    register = place.figures.registers.get(block.entries.register_)
    if register is None:
        place.missing.append(Missing(place.section, block.entries.register_, "sổ không có trong gói ngành"))
        return []
    spec = spec_of(register)
    entries = list(find(block.entries, register, place.figures.period.window).prefetch_related("events"))
    if block.entries.state:
        day = place.figures.period.window.end
        entries = [entry for entry in entries if stage(entry, day)[0] in block.entries.state]
    behind = References(spec, entries)
    items = [item(entry, spec, behind, place) for entry in entries]
    style = Style(block.line, block.lead, block.join, block.bullet, unit="mục", distinct=block.distinct)
    return compose_list(place, "entries", items, style)


def find(query: EntriesQuery, register: RegisterType, window: Window) -> QuerySet[Entry]:
    """The entries a query asks for, whatever state they are in."""
    entries = Entry.objects.filter(register=register, withdrawn=False)
    inside = Q(happened_from__gte=window.start, happened_to__lte=window.end)
    if query.event:
        events = EntryEvent.objects.filter(entry=OuterRef("pk"), code=query.event, withdrawn=False).filter(inside)
        entries = entries.filter(Exists(events))
    elif query.over == "stock":
        entries = entries.filter(Q(happened_to=None) | Q(happened_to__lte=window.end))
    elif query.over == "closing":
        entries = entries.filter(happened_to__gte=window.start, happened_to__lte=window.end)
    else:
        entries = entries.filter(inside)
    for field, wanted in query.where.items():
        path = f"values__{field}__in" if isinstance(wanted, list) else f"values__{field}"
        entries = entries.filter(**{path: wanted})
    for field in query.has:
        entries = entries.filter(values__has_key=field)
    for field in query.without:
        entries = entries.exclude(values__has_key=field)
    return entries.by_time()
