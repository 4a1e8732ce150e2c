"""Numbers as running text prints them, read fast: Vietnamese groups and commas, with the slips that offices make."""

from decimal import Decimal
from functools import lru_cache

_GROUP = 3
_MAX_DIGITS = 24


@lru_cache(maxsize=1 << 14)
def number_of(printed: str) -> Decimal | None:
    """Return the number of a run of digits, dots and commas ("1.609,3", "02", "24.3"), or None where it is none.

    A dot before exactly three digits separates groups. A lone dot before one, two or more than three digits is a
    decimal point written the English way; "1,250,000" has English groups.
    """
    if len(printed) > 2 * _MAX_DIGITS:
        return None
    dots, commas = printed.count("."), printed.count(",")
    if not dots and not commas:
        return Decimal(printed) if len(printed) <= _MAX_DIGITS else None
    if commas > 1 and not dots:
        return _grouped(printed, ",", ".")
    if commas <= 1 and (dots != 1 or commas or len(printed) - printed.index(".") - 1 == _GROUP):
        return _grouped(printed, ".", ",")
    if commas and printed.rindex(".") > printed.rindex(","):
        return _grouped(printed, ",", ".")
    return Decimal(printed) if dots == 1 and not commas else None


def _grouped(printed: str, separator: str, point: str) -> Decimal | None:
    whole, _, part = printed.partition(point)
    groups = whole.split(separator)
    if point in part or separator in part or (len(groups[0]) > _GROUP and len(groups) > 1):
        return None
    if any(len(group) != _GROUP for group in groups[1:]) or not groups[0]:
        return None
    return Decimal(f"{''.join(groups)}.{part}" if part else "".join(groups))
