"""Verbs on registers: add an entry, correct it, record what happened to it, withdraw it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.references import resolve, shown_values
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.checking import broken_relations, check_limits, check_relations, check_required
from vinhdanh.records.kit.computing import with_computed
from vinhdanh.records.kit.fields import BLANK, store
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import TOKEN, FieldSpec, RegisterSpec
from vinhdanh.records.kit.when import read_when
from vinhdanh.records.models import Document, Entry, EntryEvent, EntryVersion, RegisterType
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import Window

Raw = Mapping[str, object]


@dataclass(frozen=True)
class RawEvent:
    """Something that happened, as typed: `code` is a state or an event of the register."""

    code: str
    when: object
    values: Raw = field(default_factory=dict)
    document: Document | None = None
    note: str = ""


@dataclass(frozen=True)
class RawEntry:
    """An entry as typed in a form or a file. `state` alone means: it was in that state at `when`."""

    values: Raw
    when: object = None
    state: str = ""
    events: tuple[RawEvent, ...] = ()
    stated: Raw = field(default_factory=dict)
    as_printed: bool = False


def declared(register: RegisterType) -> RegisterSpec:
    """The declaration an entry of this register follows: the one stored with the register."""
    return RegisterSpec.model_validate(register.declaration)


@transaction.atomic
def add_entry(
    register: RegisterType, raw: RawEntry, *, actor: Actor, source: Source = TYPED_IN, spec: RegisterSpec | None = None
) -> Entry:
    """Keep a new entry with its dated states and events; refuses what the register's rules forbid."""
    spec = spec or declared(register)
    window = read_when(raw.when) if raw.when not in BLANK else None
    _check_open(spec, window)
    entry = Entry(
        register=register,
        happened_from=window.start if window else None,
        happened_to=window.end if window else None,
        as_printed=raw.as_printed,
        **source.as_fields(),
    )
    _fill(entry, spec, raw, state=_last_state(spec, raw))
    _check_unique(entry, spec)
    entry.save()
    _keep_version(entry, actor, reason="")
    log("entry.add", entry, actor=actor, after=_facts(entry))
    if spec.states and not any(event.code in spec.states for event in raw.events):
        _first_state(entry, spec, raw, window, source)
    for event in raw.events:
        _keep_event(entry, spec, event, source)
    return entry


@transaction.atomic
def correct_entry(entry: Entry, raw: RawEntry, *, actor: Actor, reason: str) -> Entry:
    """Replace what an entry says; the old version stays with who, when and why."""
    if not reason.strip():
        raise Refused("Hãy ghi lý do sửa: bản cũ được giữ lại cùng lý do.", field="reason")
    entry = Entry.objects.select_for_update(of=("self",)).select_related("register").get(pk=entry.pk)
    spec = declared(entry.register)
    before = _facts(entry)
    if raw.when not in BLANK:
        window = read_when(raw.when)
        _check_open(spec, window)
        entry.happened_from, entry.happened_to = window.start, window.end
    entry.as_printed = raw.as_printed
    _fill(entry, spec, raw, state=entry.state)
    _check_unique(entry, spec)
    entry.version += 1
    entry.save()
    _keep_version(entry, actor, reason=reason.strip())
    log("entry.correct", entry, actor=actor, before=before, after=_facts(entry), reason=reason.strip())
    return entry


@transaction.atomic
def record_event(entry: Entry, event: RawEvent, *, actor: Actor, source: Source = TYPED_IN) -> EntryEvent:
    """Record that the entry reached a state, or that a declared event took place."""
    spec = declared(entry.register)
    if event.code in spec.states:
        check_required(spec, entry.values, event.code)
        _check_forward(entry, spec, event)
    kept = _keep_event(entry, spec, event, source)
    log("entry.event", entry, actor=actor, after={"code": kept.code, "from": str(kept.happened_from)})
    return kept


@transaction.atomic
def withdraw_entry(entry: Entry, *, actor: Actor, reason: str) -> None:
    """Take an entry out of the counts; it stays readable with the reason."""
    if not reason.strip():
        raise Refused("Hãy ghi lý do rút mục khỏi sổ.", field="reason")
    entry.withdrawn = True
    entry.save(update_fields=["withdrawn"])
    log("entry.withdraw", entry, actor=actor, before=_facts(entry), reason=reason.strip())


def store_fields(fields: dict[str, FieldSpec], raw: Raw, where: str) -> dict[str, Any]:
    """The stored forms of typed values; computed fields may not be typed, unknown ones are refused."""
    values: dict[str, Any] = {}
    for code, typed in raw.items():
        if code not in fields:
            raise Refused(f"{where} không có mục {code!r}: hãy bỏ mục này hoặc sửa tên.", field=code)
        if typed in BLANK:
            continue
        if fields[code].computed:
            raise Refused(f"{fields[code].title}: số này được tính từ các mục khác, không nhập tay.", field=code)
        values[code] = resolve(code, fields[code], store(code, fields[code], typed))
    return values


def _fill(entry: Entry, spec: RegisterSpec, raw: RawEntry, *, state: str) -> None:
    entry.values = with_computed(spec.fields, store_fields(spec.fields, raw.values, spec.title))
    entry.stated = {code: store(code, _computed(spec, code), value) for code, value in raw.stated.items()}
    check_required(spec, entry.values, state)
    check_limits(spec.fields, entry.values)
    if not entry.as_printed:
        check_relations(spec, entry.values)
    elif any(broken_relations(spec, entry.values)) and not (entry.source_id or entry.source_note):
        raise Refused("Ghi theo văn bản đã phát hành thì phải nêu văn bản nguồn.", field="source")
    words = shown_values(spec.fields, entry.values)
    entry.label = TOKEN.sub(lambda match: words.get(match[1], ""), spec.label).strip(" ,;-")[:400]
    entry.folded = fold(entry.label)[:400]
    entry.key = " · ".join(fold(words.get(code, "")) for code in spec.key)[:300]


def _computed(spec: RegisterSpec, code: str) -> FieldSpec:
    if code not in spec.fields or not spec.fields[code].computed:
        raise Refused(f"stated chỉ dùng cho số được tính; sổ {spec.title} không tính {code!r}.", field=code)
    return spec.fields[code]


def _check_open(spec: RegisterSpec, window: Window | None) -> None:
    """A register has its own life: market surveillance left the department in 10/2018."""
    if window is None:
        return
    start, end = spec.valid.get("from"), spec.valid.get("to")
    if (start and window.end < start) or (end and window.start > end):
        raise Refused(f"Sổ {spec.title} không mở trong thời gian này: hãy kiểm tra lại ngày.", field="when")


def _check_unique(entry: Entry, spec: RegisterSpec) -> None:
    same = Entry.objects.filter(register=entry.register, key=entry.key, withdrawn=False).exclude(pk=entry.pk).first()
    if same:
        raise Refused(f"Sổ {spec.title} đã có mục “{same.label}”: hãy mở mục đó để bổ sung.", field=spec.key[0])


def _check_forward(entry: Entry, spec: RegisterSpec, event: RawEvent) -> None:
    order = list(spec.states)
    if entry.state and order.index(event.code) <= order.index(entry.state):
        now, wanted = spec.states[entry.state], spec.states[event.code]
        raise Refused(f"“{entry.label}” đang ở bước “{now}”, không thể ghi bước “{wanted}”.", field="code")


def _last_state(spec: RegisterSpec, raw: RawEntry) -> str:
    reached = [event.code for event in raw.events if event.code in spec.states]
    state = reached[-1] if reached else raw.state
    if state and state not in spec.states:
        raise Refused(f"Sổ {spec.title} không có bước {state!r}.", field="state")
    return state or next(iter(spec.states), "")


def _first_state(entry: Entry, spec: RegisterSpec, raw: RawEntry, window: Window | None, source: Source) -> None:
    entry.state = raw.state or next(iter(spec.states))
    entry.save(update_fields=["state"])
    if window:
        _keep_event(entry, spec, RawEvent(entry.state, raw.when), source)


def _keep_event(entry: Entry, spec: RegisterSpec, event: RawEvent, source: Source) -> EntryEvent:
    is_state = event.code in spec.states
    if not is_state and event.code not in spec.events:
        raise Refused(f"Sổ {spec.title} không có bước hay sự việc {event.code!r}.", field="code")
    fields = {} if is_state else spec.events[event.code].fields
    values = with_computed(fields, store_fields(fields, event.values, f"Sự việc {event.code}"))
    for code, item in fields.items():
        if item.required and values.get(code) in BLANK:
            raise Refused(f"{item.title}: chưa ghi cho sự việc “{spec.events[event.code].title}”.", field=code)
    check_limits(fields, values)
    window = read_when(event.when)
    _check_open(spec, window)
    kept = EntryEvent.objects.create(
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
    if is_state:
        entry.state = event.code
        entry.save(update_fields=["state"])
    return kept


def _keep_version(entry: Entry, actor: Actor, *, reason: str) -> None:
    EntryVersion.objects.create(
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


def _facts(entry: Entry) -> dict[str, Any]:
    return {"values": entry.values, "state": entry.state, "as_printed": entry.as_printed, "version": entry.version}
