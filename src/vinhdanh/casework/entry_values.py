"""From what was typed to what an entry holds: stored values, label, key, and the checks of its register."""

from typing import Any

from vinhdanh.casework.raw_entries import Raw, RawEntry
from vinhdanh.casework.references import resolve, shown_values
from vinhdanh.records.kit.checking import broken_relations, check_limits, check_relations, check_required
from vinhdanh.records.kit.computing import with_computed
from vinhdanh.records.kit.fields import BLANK, store
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import TOKEN, FieldSpec, FieldType, RegisterSpec
from vinhdanh.records.models import Entry, Party
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import Window

_LABEL, _KEY = 400, 300  # as the columns are long


def fill(entry: Entry, spec: RegisterSpec, raw: RawEntry, *, state: str) -> None:
    """Set values, stated values, label and key of `entry`; refuses what the register forbids at `state`."""
    entry.as_printed = raw.as_printed
    entry.values = with_computed(spec.fields, store_fields(spec.fields, raw.values, f"Sổ {spec.title}"))
    entry.stated = {code: store(code, _computed(spec, code), value) for code, value in raw.stated.items()}
    check_required(spec, entry.values, state)
    check_limits(spec.fields, entry.values)
    if not entry.as_printed:
        check_relations(spec, entry.values)
    elif any(broken_relations(spec, entry.values)) and not (entry.source_id or entry.source_note):
        raise Refused("Ghi theo văn bản đã phát hành thì phải nêu văn bản nguồn.", field="source")
    words = shown_values(spec.fields, entry.values)
    entry.label = TOKEN.sub(lambda match: words.get(match[1], ""), spec.label).strip(" ,;-")[:_LABEL]
    entry.folded = fold(entry.label)[:_LABEL]
    entry.key = " · ".join(
        _key_word(spec.fields[code], entry.values.get(code), words.get(code, "")) for code in spec.key
    )[:_KEY]
    _check_unique(entry, spec)


def _key_word(field: FieldSpec, stored: Any, word: str) -> str:
    """A value as it tells entries apart: in words, but two people of one name by their codes."""
    if field.type is FieldType.PARTY and Party.objects.filter(folded=fold(word)).count() > 1:
        return str(stored)
    return fold(word)


def store_fields(fields: dict[str, FieldSpec], raw: Raw, where: str) -> dict[str, Any]:
    """The stored forms of typed values; computed fields may not be typed, unknown ones are refused."""
    values: dict[str, Any] = {}
    for code, typed in raw.items():
        if code not in fields:
            raise Refused(f"{where} không có mục “{code}”: hãy bỏ mục này hoặc sửa tên.", field=code)
        if typed in BLANK or (isinstance(typed, str) and not typed.strip()):
            continue
        if fields[code].computed:
            raise Refused(f"{fields[code].title}: số này được tính từ các mục khác, không nhập tay.", field=code)
        values[code] = resolve(code, fields[code], store(code, fields[code], typed))
    return values


def check_open(spec: RegisterSpec, window: Window | None) -> None:
    """A register has its own life: market surveillance left the department in 10/2018."""
    if window is None:
        return
    start, end = spec.valid.get("from"), spec.valid.get("to")
    if (start and window.end < start) or (end and window.start > end):
        raise Refused(f"Sổ {spec.title} không mở trong thời gian này: hãy kiểm tra lại ngày.", field="when")


def _computed(spec: RegisterSpec, code: str) -> FieldSpec:
    if code not in spec.fields or not spec.fields[code].computed:
        raise Refused(f"stated chỉ dùng cho số được tính; sổ {spec.title} không tính “{code}”.", field=code)
    return spec.fields[code]


def _check_unique(entry: Entry, spec: RegisterSpec) -> None:
    same = Entry.objects.filter(register=entry.register, key=entry.key, withdrawn=False).exclude(pk=entry.pk).first()
    if same:
        raise Refused(f"Sổ {spec.title} đã có mục “{same.label}”: hãy mở mục đó để bổ sung.", field=spec.key[0])
