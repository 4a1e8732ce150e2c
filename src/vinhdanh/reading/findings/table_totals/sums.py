"""Sums of cells, with what rounding allows."""

from collections.abc import Sequence
from decimal import Decimal

from vinhdanh.reading.findings.grid import Value
from vinhdanh.text.numbers import print_number

_HALF = Decimal("0.5")


def sum_of(parts: Sequence[Value]) -> Decimal:
    """The sum of `parts`."""
    return sum((part.value for part in parts), Decimal(0))


def agrees(total: Value, parts: Sequence[Value]) -> bool:
    """Whether `total` is the sum of `parts`: whole numbers exactly, others as far as each may have been rounded."""
    decimals = max([total.decimals, *(part.decimals for part in parts)])
    slack = Decimal(0) if decimals == 0 else _HALF.scaleb(-decimals) * (len(parts) + 1)
    return abs(total.value - sum_of(parts)) <= slack


def told(parts: Sequence[Value]) -> str:
    """The sum in digits, with its parts where they are few."""
    total = print_number(sum_of(parts))
    shown = [print_number(part.value) for part in parts if part.value]
    return f"{' + '.join(shown)} = {total}" if len(shown) <= 6 else total
