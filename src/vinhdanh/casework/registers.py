"""Verbs on registers: add an entry, correct it, record what happened to it, withdraw it or one of its events."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.declarations import spec_of
from vinhdanh.casework.entry_events import (
    check_forward,
    keep_event,
    last_state,
    move_implied_state,
    set_state,
    state_left,
)
from vinhdanh.casework.entry_values import check_open, fill
from vinhdanh.casework.keeping import check_reason, keep
from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.raw_entries import Raw, RawEntry, RawEvent
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.checking import check_required
from vinhdanh.records.kit.fields import BLANK
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.when import read_when
from vinhdanh.records.models import Entry, EntryEvent, EntryVersion, RegisterType
from vinhdanh.text.periods import Window

__all__ = [
    "Raw",
    "RawEntry",
    "RawEvent",
    "add_entry",
    "correct_entry",
    "record_event",
    "withdraw_entry",
    "withdraw_event",
]


@transaction.atomic
def add_entry(register: RegisterType, raw: RawEntry, *, actor: Actor, source: Source = TYPED_IN) -> Entry:
    """Keep a new entry with its dated states and events; refuses what the register's rules forbid."""
    spec = spec_of(register)
    window = read_when(raw.when) if raw.when not in BLANK else None
    check_open(spec, window)
    entry = Entry(register=register, **source.as_fields())
    _set_window(entry, window)
    state = last_state(spec, raw)
    fill(entry, spec, raw, state=state)
    keep(entry)
    if not any(event.code in spec.states for event in raw.events):
        entry.state = state
        entry.save(update_fields=["state"])
        if state and window:
            keep_event(entry, spec, RawEvent(state, raw.when), source)
    for event in raw.events:
        if event.code in spec.states:
            check_forward(entry, spec, event.code, read_when(event.when))
        keep_event(entry, spec, event, source)
    _keep_version(entry, actor, reason="")
    log("entry.add", entry, actor=actor, after=_facts(entry))
    return entry


@transaction.atomic
def correct_entry(entry: Entry, raw: RawEntry, *, actor: Actor, reason: str) -> Entry:
    """Replace what an entry says; the old version stays with who, when and why. A blank `when` keeps the time."""
    if not reason.strip():
        raise Refused("Hãy ghi lý do sửa: bản cũ được giữ lại cùng lý do.", field="reason")
    entry = _standing(entry)
    spec = spec_of(entry.register)
    before, old_window = _facts(entry), _window(entry)
    if raw.when not in BLANK:
        window = read_when(raw.when)
        check_open(spec, window)
        _set_window(entry, window)
        source = Source(entry.source, entry.source_line, entry.source_note, entry.made)
        move_implied_state(entry, spec, old_window, window, source)
    fill(entry, spec, raw, state=entry.state)
    entry.version += 1
    entry.save()
    _keep_version(entry, actor, reason=reason.strip())
    log("entry.correct", entry, actor=actor, before=before, after=_facts(entry), reason=reason.strip())
    return entry


@transaction.atomic
def record_event(entry: Entry, event: RawEvent, *, actor: Actor, source: Source = TYPED_IN) -> EntryEvent:
    """Record that the entry reached a state, or that a declared event took place."""
    entry = _standing(entry)
    spec = spec_of(entry.register)
    if event.code in spec.states:
        check_forward(entry, spec, event.code, read_when(event.when))
        check_required(spec, entry.values, event.code)
    kept = keep_event(entry, spec, event, source)
    log("entry.event", entry, actor=actor, after=_told(kept))
    return kept


@transaction.atomic
def withdraw_event(event: EntryEvent, *, actor: Actor, reason: str) -> None:
    """Take back a state or event recorded by mistake; it stays readable, the entry falls back to its last state."""
    reason = check_reason(reason, what="rút mục khỏi sổ")
    entry = _standing(event.entry)
    if event.withdrawn:
        raise Refused(f"Sự việc này của “{entry.label}” đã được rút trước đó.")
    event.withdrawn = True
    event.save(update_fields=["withdrawn"])
    if event.kind == EntryEvent.Kind.STATE:
        set_state(entry, state_left(entry, spec_of(entry.register)))
    log("entry.event_withdraw", entry, actor=actor, before=_told(event), reason=reason)


@transaction.atomic
def withdraw_entry(entry: Entry, *, actor: Actor, reason: str) -> None:
    """Take an entry out of the counts; it stays readable with the reason."""
    reason = check_reason(reason, what="rút mục khỏi sổ")
    standing = _standing(entry)
    standing.withdrawn = entry.withdrawn = True
    standing.save(update_fields=["withdrawn"])
    log("entry.withdraw", standing, actor=actor, before=_facts(standing), reason=reason)


def _standing(entry: Entry) -> Entry:
    """The row as it is now, locked until the verb is done; refuses one that was withdrawn."""
    kept = Entry.objects.select_for_update(of=("self",)).select_related("register").get(pk=entry.pk)
    if kept.withdrawn:
        raise Refused(f"“{kept.label}” đã rút khỏi sổ: hãy ghi thành mục mới nếu cần.")
    return kept


def _window(entry: Entry) -> Window | None:
    if entry.happened_from is None or entry.happened_to is None:
        return None
    return Window(entry.happened_from, entry.happened_to)


def _set_window(entry: Entry, window: Window | None) -> None:
    entry.happened_from, entry.happened_to = (window.start, window.end) if window else (None, None)


def _keep_version(entry: Entry, actor: Actor, *, reason: str) -> None:
    keep(
        EntryVersion(
            entry=entry,
            number=entry.version,
            values=entry.values,
            stated=entry.stated,
            happened_from=entry.happened_from,
            happened_to=entry.happened_to,
            reason=reason,
            by=actor,
            at=timezone.now(),
        )
    )


def _facts(entry: Entry) -> dict[str, Any]:
    """What the log keeps of an entry: all that it says, so that two lines can be compared."""
    window = [str(day) if day else None for day in (entry.happened_from, entry.happened_to)]
    events = [_told(event) for event in entry.events.filter(withdrawn=False).order_by("id")]
    facts = {"values": entry.values, "stated": entry.stated, "when": window, "state": entry.state, "events": events}
    return facts | {"as_printed": entry.as_printed, "version": entry.version}


def _told(event: EntryEvent) -> dict[str, Any]:
    return {
        "code": event.code,
        "from": str(event.happened_from),
        "to": str(event.happened_to),
        "values": event.values,
    }
