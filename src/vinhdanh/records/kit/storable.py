"""Which numbers a column of the record can hold."""

from decimal import Decimal

from vinhdanh.text.quantities import Quantity

WHOLE_DIGITS, DECIMALS = 18, 6
"""The columns of values and targets: DecimalField(max_digits=24, decimal_places=6)."""


def check_storable(quantity: Quantity) -> None:
    """Raise ValueError for a number that the columns would round or refuse."""
    for end in (quantity.low, quantity.high or quantity.low):
        if abs(end) >= Decimal(10) ** WHOLE_DIGITS or end != round(end, DECIMALS):
            raise ValueError(
                f"số có nhiều nhất {WHOLE_DIGITS} chữ số phần nguyên và {DECIMALS} chữ số thập phân, "
                "hãy ghi gọn lại hoặc đổi sang đơn vị khác"
            )
