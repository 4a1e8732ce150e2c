"""What one entry must satisfy before it is kept: required fields, limits and relations of its register."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from vinhdanh.records.kit.fields import BLANK, quantity_of, shown
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import NUMERIC, Bound, FieldSpec, RegisterSpec, Relation
from vinhdanh.text.numbers import print_number
from vinhdanh.text.quantities import Quantity, print_quantity
from vinhdanh.text.units import unit


def check_required(spec: RegisterSpec, values: dict[str, Any], state: str) -> None:
    """Refuse an entry that lacks what its register asks for, always or from its state on."""
    reached = spec.required_by(state)
    for code, field in spec.fields.items():
        if values.get(code) not in BLANK:
            continue
        if field.required:
            raise Refused(f"{field.title}: chưa ghi. Sổ {spec.title} cần mục này.", field=code)
        if field.required_at in reached:
            step = spec.states[field.required_at]
            raise Refused(f"{field.title}: phải có khi đã ở bước “{step}”, hãy ghi rồi chuyển bước.", field=code)


def check_limits(fields: dict[str, FieldSpec], values: dict[str, Any]) -> None:
    """Refuse a number beyond the declared limit, with the limit's reason, and one that has no printed form."""
    for code, field in fields.items():
        if values.get(code) in BLANK or field.type not in NUMERIC:
            continue
        kept = quantity_of(field, values[code])
        quantity = kept.in_unit(field.stored_unit)
        for value in _ends(quantity):
            if field.max and value > Decimal(str(field.max.value)):
                raise Refused(_beyond(field, value, "vượt mức", field.max), field=code)
            if field.min and value < Decimal(str(field.min.value)):
                raise Refused(_beyond(field, value, "dưới mức", field.min), field=code)
        try:
            print_quantity(kept)  # what cannot be printed (a place of order 0) cannot be kept
        except ValueError as error:
            raise Refused(f"{field.title}: {error}", field=code) from error


def _beyond(field: FieldSpec, value: Decimal, word: str, bound: Bound) -> str:
    limit = print_number(Decimal(str(bound.value)))
    return f"{field.title}: {print_number(value)} {word} {limit} {field.stored_unit}. {bound.why.rstrip('.')}."


def broken_relations(spec: RegisterSpec, values: dict[str, Any]) -> Iterator[Relation]:
    """The relations that the entry breaks; a relation with a blank side says nothing."""
    yield from (relation for relation in spec.relations if _verdict(spec, relation, values) is False)


def held_relations(spec: RegisterSpec, values: dict[str, Any]) -> Iterator[Relation]:
    """The relations that the entry fulfils, for saying so."""
    yield from (relation for relation in spec.relations if _verdict(spec, relation, values))


def _verdict(spec: RegisterSpec, relation: Relation, values: dict[str, Any]) -> bool | None:
    """Whether the relation holds; None where a side is blank, or a range leaves it open."""
    sides = _sides(spec, relation, values)
    if sides is None:
        return None
    one, other = (_ends(side) for side in sides)
    apart = one[0] > other[-1] or (relation.equal is not None and other[0] > one[-1])
    if apart:
        return False
    sure = one[-1] <= other[0] if relation.at_most else one == other
    return True if sure else None


def relation_in_words(spec: RegisterSpec, relation: Relation, values: dict[str, Any]) -> str:
    """“Thuộc lĩnh vực ATTP 52.500.000 đồng > Chưa bán 13.816.000 đồng”. Both sides must be filled."""
    one, other = relation.pair
    sides = _sides(spec, relation, values)
    assert sides is not None
    low, high = sides[0].low, sides[1].low
    less = "≤" if relation.at_most else "<"
    sign = ">" if low > high else less if low < high else "="
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
    for code, field in spec.fields.items():
        if code not in stated or code not in entry_values:
            continue
        if _ends(_declared(field, entry_values[code])) != _ends(_declared(field, stated[code])):
            yield code


def _sides(spec: RegisterSpec, relation: Relation, values: dict[str, Any]) -> tuple[Quantity, Quantity] | None:
    one, other = relation.pair
    if values.get(one) in BLANK or values.get(other) in BLANK:
        return None
    left, right = _declared(spec.fields[one], values[one]), _declared(spec.fields[other], values[other])
    same_kind = unit(left.unit).base == unit(right.unit).base
    return left, right.in_unit(left.unit) if same_kind else right  # things counted against other things


def _declared(field: FieldSpec, stored: Any) -> Quantity:
    """The value in the field's declared unit."""
    return quantity_of(field, stored).in_unit(field.stored_unit)


def _ends(quantity: Quantity) -> list[Decimal]:
    """The value, or both ends of a range."""
    return [quantity.low] if quantity.high is None else [quantity.low, quantity.high]
