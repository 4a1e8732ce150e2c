"""Fields worked out from others: sums, products, differences and counts of lists."""

from decimal import Decimal
from typing import Any

from vinhdanh.records.kit.fields import BLANK, in_unit, quantity_of, stored_quantity
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
    """The (signed) sum, in the unit all share, else in `unit`; the qualifier is the weakest of the parts."""
    shared = {quantity.unit for quantity in quantities}
    target = shared.pop() if len(shared) == 1 else unit
    signs = signs or [1] * len(quantities)
    low = sum((sign * in_unit(q, target) for sign, q in zip(signs, quantities, strict=True)), Decimal(0))
    return Quantity(low, None, target, weakest([q.qualifier for q in quantities]))


def weakest(qualifiers: list[Qualifier]) -> Qualifier:
    """What may be said of a figure made of several: exact only when every part is."""
    kinds = set(qualifiers) - {Qualifier.EXACT}
    if not kinds:
        return Qualifier.EXACT
    return kinds.pop() if len(kinds) == 1 else Qualifier.APPROX


def _product(operands: list[Quantity], unit: str) -> Quantity:
    result = Decimal(1)
    for quantity in operands:
        result *= _in_result_unit(quantity, unit)
    return Quantity(result, None, unit, weakest([q.qualifier for q in operands]))


def _in_result_unit(quantity: Quantity, unit: str) -> Decimal:
    """Money factors are brought to the unit of the result; counts multiply as they are."""

    same_kind = unit_named(quantity.unit).base == unit_named(unit).base
    return in_unit(quantity, unit) if same_kind else quantity.low
