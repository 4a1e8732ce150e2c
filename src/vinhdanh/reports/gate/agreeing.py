"""Whether a number agrees with what a document says of it, under the word before it (trên, gần, khoảng, ước)."""

from decimal import Decimal

from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity

NEAR = Decimal("0.1")  # how far “gần”, “khoảng” and “ước” may lie from the number they stand before


def agrees(stated: Quantity, value: Decimal) -> bool:
    """Whether `value`, in the unit of `stated`, is what `stated` says: a range holds both its ends."""
    low, high = stated.low, stated.low if stated.high is None else stated.high
    margin = abs(high) * NEAR
    match stated.qualifier:
        case Qualifier.AT_LEAST:
            return value >= low
        case Qualifier.ALMOST:
            return low - margin <= value <= high
        case Qualifier.APPROX | Qualifier.ESTIMATE:
            return low - margin <= value <= high + margin
        case _:
            return low <= value <= high


def exact(quantity: Quantity) -> bool:
    """Whether the number itself was claimed, so that another number contradicts it."""
    return quantity.qualifier is Qualifier.EXACT and not quantity.is_range
