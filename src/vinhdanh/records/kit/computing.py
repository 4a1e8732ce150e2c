"""Fields worked out from others: sums, products, differences and counts of lists."""

from decimal import Decimal
from typing import Any

from vinhdanh.records.kit.fields import BLANK, quantity_of, stored_quantity
from vinhdanh.records.kit.schema import Computed, FieldSpec
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity
from vinhdanh.text.units import unit as unit_named


def with_computed(fields: dict[str, FieldSpec], values: dict[str, Any]) -> dict[str, Any]:
    """`values` with every computed field filled in; one whose operands are blank stays out."""
    result = {code: value for code, value in values.items() if not fields[code].computed}
    pending = {code: spec.computed for code, spec in fields.items() if spec.computed}
    for _round in range(len(pending)):  # computed fields may build on each other
        for code, computed in list(pending.items()):
            quantity = _compute(fields, result, fields[code], computed)
            if quantity is not None:
                result[code] = stored_quantity(fields[code], quantity)
                del pending[code]
    return result


def _compute(
    fields: dict[str, FieldSpec], values: dict[str, Any], spec: FieldSpec, computed: Computed
) -> Quantity | None:
    if computed.count_of:
        items = values.get(computed.count_of)
        return None if items in BLANK else Quantity(Decimal(len(items or [])), None, spec.stored_unit)
    operands = [quantity_of(fields[code], values[code]) for code in computed.operands if values.get(code) not in BLANK]
    if len(operands) < len(computed.operands):
        return None
    if computed.product:
        return _product(operands, spec.stored_unit)
    return add(operands, spec.stored_unit, signs=[1] + [-1 if computed.difference else 1] * (len(operands) - 1))


def add(quantities: list[Quantity], unit: str, *, signs: list[int] | None = None) -> Quantity:
    """The (signed) sum, in the unit all share, else in `unit`; a range or a qualifier of a part stays in the sum."""
    shared = {quantity.unit for quantity in quantities}
    target = shared.pop() if len(shared) == 1 else unit
    signs = signs or [1] * len(quantities)
    parts = [(sign, _brought(q, target)) for sign, q in zip(signs, quantities, strict=True)]
    lows = [q.low if sign > 0 else -_top(q) for sign, q in parts]
    highs = [_top(q) if sign > 0 else -q.low for sign, q in parts]
    qualifiers = [q.qualifier if sign > 0 else _AGAINST.get(q.qualifier, q.qualifier) for sign, q in parts]
    return _made(sum(lows, Decimal(0)), sum(highs, Decimal(0)), target, qualifiers)


_AGAINST = {Qualifier.AT_LEAST: Qualifier.ALMOST, Qualifier.ALMOST: Qualifier.AT_LEAST}
"""What a qualifier says once its figure is taken away: 300 less "trên 200" is "gần 100"."""


def weakest(qualifiers: list[Qualifier]) -> Qualifier:
    """What may be said of a figure made of several: exact only when every part is, an estimate when any part is."""
    kinds = set(qualifiers) - {Qualifier.EXACT}
    if not kinds:
        return Qualifier.EXACT
    if Qualifier.ESTIMATE in kinds:
        return Qualifier.ESTIMATE
    return kinds.pop() if len(kinds) == 1 else Qualifier.APPROX


def _product(operands: list[Quantity], unit: str) -> Quantity:
    ends = [Decimal(1)]
    for quantity in operands:
        factor = _in_result_unit(quantity, unit)
        ends = [end * side for end in ends for side in (factor.low, _top(factor))]
    return _made(min(ends), max(ends), unit, [q.qualifier for q in operands])


def _in_result_unit(quantity: Quantity, unit: str) -> Quantity:
    """Money factors are brought to the unit of the result; counts multiply as they are."""
    same_kind = unit_named(quantity.unit).base == unit_named(unit).base
    return _brought(quantity, unit) if same_kind else quantity


def _brought(quantity: Quantity, unit: str) -> Quantity:
    return quantity if quantity.unit == unit else quantity.in_unit(unit)


def _top(quantity: Quantity) -> Decimal:
    return quantity.low if quantity.high is None else quantity.high


def _made(low: Decimal, high: Decimal, unit: str, qualifiers: list[Qualifier]) -> Quantity:
    return Quantity(low, None if high == low else high, unit, weakest(qualifiers))
