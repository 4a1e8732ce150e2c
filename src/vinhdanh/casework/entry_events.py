"""What happens to an entry: states reached, only forward, and the declared events."""

from django.db.models import QuerySet

from vinhdanh.casework.entry_values import check_open, store_fields
from vinhdanh.casework.keeping import keep
from vinhdanh.casework.raw_entries import RawEntry, RawEvent
from vinhdanh.casework.sources import Source
from vinhdanh.records.kit.checking import check_limits
from vinhdanh.records.kit.computing import with_computed
from vinhdanh.records.kit.fields import BLANK
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import FieldSpec, RegisterSpec
from vinhdanh.records.kit.when import read_when
from vinhdanh.records.models import Entry, EntryEvent
from vinhdanh.text.dates import print_date
from vinhdanh.text.periods import Window


def last_state(spec: RegisterSpec, raw: RawEntry) -> str:
    """The state that a new entry has in the end; refuses an unknown state and two that disagree."""
    reached = [event.code for event in raw.events if event.code in spec.states]
    if raw.state and raw.state not in spec.states:
        raise Refused(f"Sổ {spec.title} không có bước “{raw.state}”.", field="state")
    if raw.state and reached and raw.state != reached[-1]:
        told, last = spec.states[raw.state], spec.states[reached[-1]]
        raise Refused(f"Bước đang ở ghi là “{told}” nhưng bước sau cùng là “{last}”: hãy ghi một.", field="state")
    return reached[-1] if reached else raw.state or next(iter(spec.states), "")


def check_forward(entry: Entry, spec: RegisterSpec, code: str, window: Window) -> None:
    """Refuse a state that the entry has passed, or one that would come before the day of the last."""
    if entry.state:
        _check_step(spec, entry.state, code, entry.label)
    last = _standing_states(entry).order_by("happened_from", "id").last()
    if last and window.end < last.happened_from:
        step, day = spec.states.get(last.code, last.code), print_date(last.happened_from)
        raise Refused(f"“{entry.label}” đã ở bước “{step}” từ {day}: bước sau không thể sớm hơn.", field="when")


def keep_event(entry: Entry, spec: RegisterSpec, event: RawEvent, source: Source) -> EntryEvent:
    """Keep one state or event, with its own values; a state becomes the entry's."""
    is_state = event.code in spec.states
    if not is_state and event.code not in spec.events:
        raise Refused(f"Sổ {spec.title} không có bước hay sự việc “{event.code}”.", field="code")
    window = read_when(event.when)
    check_open(spec, window)
    fields = {} if is_state else spec.events[event.code].fields
    title = spec.states[event.code] if is_state else spec.events[event.code].title
    values = with_computed(fields, store_fields(fields, event.values, f"“{title}”"))
    _check_filled(fields, values, title)
    check_limits(fields, values)
    kept = EntryEvent(
        entry=entry,
        kind=EntryEvent.Kind.STATE if is_state else EntryEvent.Kind.EVENT,
        code=event.code,
        happened_from=window.start,
        happened_to=window.end,
        values=values,
        document=event.document,
        note=event.note,
        **source.as_fields(),
    )
    keep(kept)
    if is_state:
        set_state(entry, event.code)
    return kept


def move_implied_state(entry: Entry, spec: RegisterSpec, before: Window | None, after: Window, source: Source) -> None:
    """Where the only state was told by the entry's own time, a corrected time is that state's time too."""
    states = list(_standing_states(entry))
    if len(states) != 1 or before is None or before == after:
        return
    only = states[0]
    if (only.happened_from, only.happened_to) == (before.start, before.end):
        only.withdrawn = True
        only.save(update_fields=["withdrawn"])
        keep_event(entry, spec, RawEvent(only.code, after, document=only.document, note=only.note), source)


def state_left(entry: Entry, spec: RegisterSpec) -> str:
    """The furthest state that still stands, for an entry one of whose states was withdrawn."""
    reached = set(_standing_states(entry).values_list("code", flat=True))
    order = [code for code in spec.states if code in reached]
    left = [code for code in order if code in spec.exits]
    return next(iter(left), "") or (order[-1] if order else "")


def set_state(entry: Entry, code: str) -> None:
    """Write the entry's state."""
    entry.state = code
    entry.save(update_fields=["state"])


def _standing_states(entry: Entry) -> QuerySet[EntryEvent]:
    return entry.events.filter(kind=EntryEvent.Kind.STATE, withdrawn=False)


def _check_step(spec: RegisterSpec, before: str, after: str, label: str) -> None:
    """States only go forward; an exit may come at any time, and nothing comes after it."""
    order = list(spec.states)
    forward = before in order and order.index(after) > order.index(before)
    if before in spec.exits or not (forward or after in spec.exits) or before == after:
        now, wanted = spec.states.get(before, before), spec.states[after]
        raise Refused(f"“{label}” đang ở bước “{now}”, không thể ghi bước “{wanted}”.", field="code")


def _check_filled(fields: dict[str, FieldSpec], values: dict[str, object], title: str) -> None:
    for code, field in fields.items():
        if field.required and values.get(code) in BLANK:
            raise Refused(f"{field.title}: chưa ghi cho sự việc “{title}”.", field=code)
