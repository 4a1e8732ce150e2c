"""Quantities: a number or a range, its unit and how sure it is, read from Vietnamese and printed back."""

from dataclasses import dataclass, replace
from decimal import Decimal

from vinhdanh.text.numbers import print_number, print_ordinal
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantity_grammar import UnreadableQuantity, is_calendar_year, parse_quantity
from vinhdanh.text.units import CRITERION, ORDINAL, YEAR, convert
from vinhdanh.text.units import unit as find_unit

_CLOSE = ("", "%", "‰")  # printed right behind the number

__all__ = ["Quantity", "UnreadableQuantity", "print_quantity", "read_quantity"]


@dataclass(frozen=True)
class Quantity:
    """How much: `low`, or `low` to `high`, in `unit` (a stored unit name; empty for a bare number)."""

    low: Decimal
    high: Decimal | None = None
    unit: str = ""
    qualifier: Qualifier = Qualifier.EXACT

    def __post_init__(self) -> None:
        """Refuse values that are no numbers, and ranges that run backwards."""
        if not self.low.is_finite() or not (self.high is None or self.high.is_finite()):
            raise ValueError("Số lượng phải là một số hữu hạn.")
        if self.high is not None and self.high < self.low:
            raise ValueError(f"Khoảng số từ {self.low} đến {self.high} bị ngược: hãy ghi số nhỏ trước, số lớn sau.")

    @property
    def value(self) -> Decimal:
        """The number; of a range, its lower end."""
        return self.low

    @property
    def is_range(self) -> bool:
        """Whether the quantity has two ends."""
        return self.high is not None

    def in_unit(self, name: str) -> "Quantity":
        """Return the same quantity in unit `name`. Raises IncompatibleUnits."""
        high = None if self.high is None else convert(self.high, self.unit, name)
        return replace(self, low=convert(self.low, self.unit, name), high=high, unit=find_unit(name).name)


def read_quantity(text: str, *, unit: str | None = None) -> Quantity:
    """Return the quantity that all of `text` writes; `unit` is taken where the text names none.

    "trên 300 doanh nghiệp", "từ 1 đến 3 việc làm", "không có hồ sơ" (0), "lần thứ 2", "năm 2018" are read. A
    given unit follows a lone multiplier: "5 triệu" of USD is 5 triệu USD. Raises UnreadableQuantity.
    """
    parts = parse_quantity(text, unit)
    return Quantity(parts.low, parts.high, parts.unit, parts.qualifier)


def print_quantity(quantity: Quantity, *, with_unit: bool = True, pad: bool = True) -> str:
    """Return the quantity as official papers write it: "02 CCN", "26,5 ha", "từ 1 đến 3 xã", "năm 2018".

    `pad` gives a single count below 10 its leading zero; measures (kV, ha, %, money, years) never get one.
    """
    unit = find_unit(quantity.unit)
    ends = [quantity.low] if quantity.high is None else [quantity.low, quantity.high]
    years = unit.name == YEAR and all(is_calendar_year(end) for end in ends)
    padded = pad and unit.counts and len(ends) == 1
    if unit.name in (ORDINAL, CRITERION) and with_unit:
        pieces = [_place(end, unit.name) for end in ends]
    elif years:
        pieces = [f"{YEAR} {int(end)}" if with_unit else str(int(end)) for end in ends]
    else:
        pieces = [print_number(end, pad=padded) for end in ends]
        gap = "" if unit.printed in _CLOSE else " "
        pieces[-1] += gap + unit.printed if with_unit else ""
    printed = pieces[0] if len(pieces) == 1 else f"từ {pieces[0]} đến {pieces[1]}"
    return f"{quantity.qualifier.printed} {printed}".strip()


def _place(value: Decimal, unit: str) -> str:
    """Print one of a series: "lần thứ 2", "tiêu chí số 4"."""
    if value != value.to_integral_value() or value < 1:
        raise ValueError(f"Số thứ tự phải là số nguyên từ 1 trở lên, không thể là {value}.")
    return print_ordinal(int(value)) if unit == ORDINAL else f"{CRITERION} {int(value)}"
