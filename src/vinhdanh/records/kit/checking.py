"""What one entry must satisfy before it is kept: required fields, limits and relations of its register."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from vinhdanh.records.kit.fields import BLANK, in_unit, quantity_of, shown
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import Bound, FieldSpec, RegisterSpec, Relation
from vinhdanh.text.numbers import print_number


def check_required(spec: RegisterSpec, values: dict[str, Any], state: str) -> None:
    """Refuse an entry that lacks what its register asks for, always or from its state on."""
    order = list(spec.states)
    for code, field in spec.fields.items():
        if values.get(code) not in BLANK:
            continue
        if field.required:
            raise Refused(f"{field.title}: chưa ghi. Sổ {spec.title} cần mục này.", field=code)
        if field.required_at and state and order.index(state) >= order.index(field.required_at):
            reached = spec.states[field.required_at]
            raise Refused(f"{field.title}: phải có khi đã ở bước “{reached}”, hãy ghi rồi chuyển bước.", field=code)


def check_limits(fields: dict[str, FieldSpec], values: dict[str, Any]) -> None:
    """Refuse a number beyond the declared limit, with the limit's reason."""
    for code, field in fields.items():
        if values.get(code) in BLANK or not (field.min or field.max):
            continue
        quantity = quantity_of(field, values[code])
        ends = [quantity.low] if quantity.high is None else [quantity.low, quantity.high]
        for end in ends:
            value = in_unit(type(quantity)(end, None, quantity.unit), field.stored_unit)
            if field.max and value > Decimal(str(field.max.value)):
                raise Refused(_beyond(field, value, "vượt mức", field.max), field=code)
            if field.min and value < Decimal(str(field.min.value)):
                raise Refused(_beyond(field, value, "dưới mức", field.min), field=code)


def _beyond(field: FieldSpec, value: Decimal, word: str, bound: Bound) -> str:
    limit = print_number(Decimal(str(bound.value)))
    return f"{field.title}: {print_number(value)} {word} {limit} {field.stored_unit}. {bound.why}"


def broken_relations(spec: RegisterSpec, values: dict[str, Any]) -> Iterator[Relation]:
    """The relations that the entry breaks; a relation with a blank side says nothing."""
    for relation in spec.relations:
        sides = _sides(spec, relation, values)
        if sides is None:
            continue
        first, second = sides
        if first > second or (relation.equal and first != second):
            yield relation


def held_relations(spec: RegisterSpec, values: dict[str, Any]) -> Iterator[Relation]:
    """The relations that the entry fulfils, for saying so."""
    broken = list(broken_relations(spec, values))
    for relation in spec.relations:
        if relation not in broken and _sides(spec, relation, values) is not None:
            yield relation


def relation_in_words(spec: RegisterSpec, relation: Relation, values: dict[str, Any]) -> str:
    """“Thuộc lĩnh vực ATTP 52.500.000 đồng > Chưa bán 13.816.000 đồng”."""
    one, other = relation.pair
    sides = _sides(spec, relation, values)
    assert sides is not None
    sign = ">" if sides[0] > sides[1] else "<" if sides[0] < sides[1] else "="
    if relation.at_most and sides[0] < sides[1]:
        sign = "≤"
    left, right = (f"{spec.fields[c].title} {shown(spec.fields[c], values[c])}" for c in (one, other))
    return f"{left} {sign} {right}"


def check_relations(spec: RegisterSpec, values: dict[str, Any]) -> None:
    """Refuse an entry that breaks a relation: the part, the whole and the reason are named."""
    for relation in broken_relations(spec, values):
        words = relation_in_words(spec, relation, values)
        advice = "Hãy sửa số liệu; nếu chép từ văn bản đã phát hành thì đánh dấu “theo văn bản”."
        raise Refused(f"{words}: {relation.why}. {advice}", field=relation.pair[0])


def stated_differences(spec: RegisterSpec, entry_values: dict[str, Any], stated: dict[str, Any]) -> Iterator[str]:
    """Computed fields for which the issued document printed another value than their parts give."""
    for code, value in stated.items():
        field = spec.fields[code]
        if code in entry_values and _declared(field, entry_values[code]) != _declared(field, value):
            yield code


def _sides(spec: RegisterSpec, relation: Relation, values: dict[str, Any]) -> tuple[Decimal, Decimal] | None:
    first, second = relation.pair
    if values.get(first) in BLANK or values.get(second) in BLANK:
        return None
    return _declared(spec.fields[first], values[first]), _declared(spec.fields[second], values[second])


def _declared(field: FieldSpec, stored: Any) -> Decimal:
    """The value in the field's declared unit."""
    return in_unit(quantity_of(field, stored), field.stored_unit)
