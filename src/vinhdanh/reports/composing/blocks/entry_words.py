"""An entry in words: its fields, state and events as the tokens of a line.

Tokens: each field by its code; `<event>.<field>` and `<event>.khi` for the period's last event of a kind; `label`;
`khi` (when it happened), `trang_thai` (the state at the end of the period) and `tu_khi` (when it got there).
"""

from datetime import date

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.kit.fields import BLANK, quantity_of
from vinhdanh.records.kit.schema import NUMERIC, FieldType, RegisterSpec
from vinhdanh.records.models import Entry, EntryEvent
from vinhdanh.reports.composing.blocks.entry_references import References
from vinhdanh.reports.composing.blocks.listing import Item
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import print_value
from vinhdanh.reports.composing.template import SMALL, small
from vinhdanh.reports.pieces import Segment
from vinhdanh.text.periods import Window, print_window


def item(entry: Entry, spec: RegisterSpec, behind: References, place: Place) -> Item:
    """The entry as a line may tell it, at the end of the period."""
    source = SourceRef.of(entry)
    told = _told(entry, spec, place)
    documents = behind.documents(spec.fields, entry.values)

    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        head, _dot, tail = name.partition(".")
        if tail and head in spec.events:
            return _event_value(entry, spec, behind, (head, tail), place, filters)
        if name in told:
            return told[name]
        if name in documents:
            return place.cite(documents[name], with_subject="ngan" not in filters)
        if name not in spec.fields:
            return place.measure(name, filters)
        if spec.fields[name].privacy == "closed":
            return None
        value, field = entry.values.get(name), spec.fields[name]
        if value not in BLANK and field.type in NUMERIC:
            return print_value(quantity_of(field, value), f"{spec.register_}.{name}", source, filters)
        if field.type is FieldType.LIST and SMALL in filters:
            return ", ".join(map(small, value or ()))
        return behind.shown(spec.fields, name, value) or None

    return Item(resolve, (source, *map(SourceRef.of, documents.values())))


def stage(entry: Entry, day: date) -> tuple[str, Window | None]:
    """The state an entry stands in on a day, and when it got there; later steps are not this period's news."""
    dated = [e for e in entry.events.all() if e.kind == EntryEvent.Kind.STATE and not e.withdrawn]
    if not dated:
        return entry.state, None
    reached = [e for e in dated if e.happened_to <= day]
    if not reached:
        return "", None
    last = max(reached, key=lambda event: (event.happened_to, event.pk))
    return last.code, _span(last)


def _told(entry: Entry, spec: RegisterSpec, place: Place) -> dict[str, str | None]:
    """What every entry can say besides its fields."""
    state, since = stage(entry, place.figures.period.window.end)
    return {
        "label": entry.label,
        "khi": _when(entry, place),
        "trang_thai": spec.states.get(state) or None,
        "tu_khi": _told_window(since, place),
    }


def _event_value(
    entry: Entry, spec: RegisterSpec, behind: References, token: tuple[str, str], place: Place, filters: tuple[str, ...]
) -> Segment | None:
    """What the period's last event of this kind says; `khi` is its day. `token` is the event and the field."""
    code, name = token
    window = place.figures.period.window
    events = [e for e in entry.events.all() if e.code == code and not e.withdrawn and window.contains(_span(e))]
    if not events:
        return None
    event = max(events, key=lambda one: (one.happened_to, one.pk))
    if name == "khi":
        return _told_window(_span(event), place)
    fields = spec.events[code].fields
    if event.values.get(name) in BLANK:
        return None
    if fields[name].type in NUMERIC:
        quantity = quantity_of(fields[name], event.values[name])
        return print_value(quantity, f"{spec.register_}.{code}.{name}", SourceRef.of(event), filters)
    documents = behind.documents(fields, event.values)
    if name in documents:
        return place.cite(documents[name], with_subject="ngan" not in filters)
    return behind.shown(fields, name, event.values[name]) or None


def _span(event: EntryEvent) -> Window:
    return Window(event.happened_from, event.happened_to)


def _when(entry: Entry, place: Place) -> str | None:
    """The day or window in words; nothing when only the report's own period is known."""
    if entry.happened_from is None or entry.happened_to is None:
        return None
    return _told_window(Window(entry.happened_from, entry.happened_to), place)


def _told_window(window: Window | None, place: Place) -> str | None:
    return None if window is None or window == place.figures.period.window else print_window(window)
