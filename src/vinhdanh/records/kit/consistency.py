"""Whether a register's declaration holds together: every name it uses is declared, units convert, nothing circles."""

from collections.abc import Collection, Iterable, Mapping
from typing import TYPE_CHECKING

from vinhdanh.records.kit.field_spec import NUMERIC, FieldSpec, FieldType
from vinhdanh.text.units import unit

if TYPE_CHECKING:
    from vinhdanh.records.kit.schema import MeasureSpec, RegisterSpec

COMPARISONS = frozenset({"cung_ky", "ke_hoach"})
"""What sentences write behind a measure: {xuat_khau.cung_ky}."""


def check(spec: "RegisterSpec", tokens_of_label: Iterable[str], tokens: Mapping[str, Iterable[str]]) -> None:
    """Raise ValueError, with the place, at the first name or unit of `spec` that does not fit.

    `tokens` are the names that each sentence uses.
    """
    known("key", spec.key, spec.fields)
    known("label", tokens_of_label, spec.fields)
    known("exits", spec.exits, spec.states)
    _check_names(spec)
    _check_fields("fields", spec.fields, spec.states)
    for name, event in spec.events.items():
        _check_fields(f"events.{name}.fields", event.fields, ())
    for relation in spec.relations:
        one, other = relation.pair
        known("relations", relation.pair, [n for n, field in spec.fields.items() if field.type in NUMERIC])
        units = spec.fields[one].stored_unit, spec.fields[other].stored_unit
        if not all(unit(name).counts for name in units):  # things may be counted against other things
            same_kind("relations", *units)
    for name, measure in spec.measures.items():
        _check_measure(spec, name, measure)
    parts = {name: [*(m.ratio or ()), *(m.total or ())] for name, m in spec.measures.items()}
    no_circle("measures", parts)
    for name, used in tokens.items():
        known(f"sentences.{name}", used, spec.measures)


def _check_names(spec: "RegisterSpec") -> None:
    """No name may mean two things where files and sentences use it."""
    for name in spec.events:
        if name in spec.states:
            raise ValueError(f"events.{name} trùng tên với một bước trong states, hãy đặt tên khác")
    for name in spec.measures:
        if name in COMPARISONS:
            raise ValueError(f"measures.{name}: tên này dành cho so sánh, hãy đặt tên khác")


def known(place: str, names: Iterable[str], allowed: Collection[str]) -> None:
    """Refuse a name that is not declared."""
    for name in names:
        if name not in allowed:
            raise ValueError(f"{place} nhắc đến {name!r} nhưng sổ không khai báo tên này, hãy khai báo hoặc sửa tên")


def same_kind(place: str, one: str, other: str) -> None:
    """Refuse two units that do not convert."""
    if unit(one).base.casefold() != unit(other).base.casefold():
        raise ValueError(f"{place}: đơn vị {one!r} và {other!r} không đổi được cho nhau, hãy dùng đơn vị cùng loại")


def no_circle(place: str, parts: Mapping[str, Iterable[str]]) -> None:
    """Refuse names that are worked out from each other in a circle."""
    done: set[str] = set()
    while ready := [name for name, used in parts.items() if name not in done and not (set(used) & parts.keys()) - done]:
        done.update(ready)
    circle = [name for name in parts if name not in done]
    if circle:
        raise ValueError(f"{place}: {', '.join(circle)} được tính vòng quanh từ nhau, hãy bỏ một chỗ")


def _check_fields(place: str, fields: Mapping[str, FieldSpec], states: Collection[str]) -> None:
    numbers = [name for name, field in fields.items() if field.type in NUMERIC]
    lists = [name for name, field in fields.items() if field.type is FieldType.LIST]
    for name, field in fields.items():
        known(f"{place}.{name}.required_at", [field.required_at] if field.required_at else [], states)
        if field.computed is None:
            continue
        of_list = field.computed.count_of is not None
        known(f"{place}.{name}.computed", field.computed.operands, lists if of_list else numbers)
        if not of_list and not field.computed.product:
            for operand in field.computed.operands:
                same_kind(f"{place}.{name}.computed", fields[operand].stored_unit, field.stored_unit)
    no_circle(place, {name: f.computed.operands for name, f in fields.items() if f.computed})


def _check_measure(spec: "RegisterSpec", name: str, measure: "MeasureSpec") -> None:
    place = f"measures.{name}"
    others = spec.measures.keys() - {name}
    known(f"{place}.event", [measure.event] if measure.event else [], spec.events)
    known(f"{place}.count", [] if measure.count in {None, "entries"} else [measure.count or ""], spec.events)
    known(f"{place}.reached", [measure.reached] if measure.reached else [], spec.states)
    known(f"{place}.ratio", measure.ratio or (), others)
    known(f"{place}.total", measure.total or (), others)
    known(f"{place}.part_of", [measure.part_of] if measure.part_of else [], others)
    fields = spec.events[measure.event].fields if measure.event else spec.fields
    for way, code in (("sum", measure.sum), ("latest", measure.latest)):
        if code is not None:
            known(f"{place}.{way}", [code], [n for n, field in fields.items() if field.type in NUMERIC])
            same_kind(f"{place}.unit", measure.unit, fields[code].stored_unit)
    for part in measure.total or ():
        same_kind(f"{place}.total", measure.unit, spec.measures[part].unit)
    if measure.show_in:
        same_kind(f"{place}.show_in", measure.show_in, measure.unit)
    _check_filter(spec, f"{place}.where", measure)


def _check_filter(spec: "RegisterSpec", place: str, measure: "MeasureSpec") -> None:
    """A choice that the field does not offer would count nothing, in silence."""
    known(place, measure.where, spec.fields)
    for code, wanted in measure.where.items():
        if spec.fields[code].type is FieldType.CHOICE:
            known(f"{place}.{code}", [wanted] if isinstance(wanted, str) else wanted, spec.fields[code].choices)
