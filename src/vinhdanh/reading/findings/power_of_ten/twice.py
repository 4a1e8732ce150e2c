"""One subject printed twice in a text with the same digits, a power of ten apart: "1.250 tỷ" and "1.250 triệu"."""

from collections.abc import Iterator
from itertools import combinations

from vinhdanh.reading.findings.operands import in_words
from vinhdanh.reading.findings.power_of_ten.told import POWERS, Measured, by_subject, measured
from vinhdanh.reading.findings.verdict import warns
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading

_DIGITS = 3  # fewer digits agree by chance


def twice(reading: Reading) -> Iterator[Finding]:
    """Every two values of one subject with the same digits."""
    for values in by_subject(measured(reading)).values():
        for one, other in combinations(values, 2):
            if _digits(one) == _digits(other) and len(_digits(one)) >= _DIGITS and one.amount != other.amount:
                yield from _tell(one, other)


def _digits(value: Measured) -> str:
    return "".join(map(str, value.figure.value.normalize().as_tuple().digits))


def _tell(one: Measured, other: Measured) -> Iterator[Finding]:
    low, high = sorted((one.amount, other.amount))
    power = len(str(round(high / low))) - 1
    if power in POWERS:
        first, second = in_words(one.figure), in_words(other.figure)
        message = f"Cùng một chỉ tiêu ghi {first} và {second}, lệch nhau {POWERS[power]} lần: hãy xem lại đơn vị tính."
        places = ((one.figure.start, one.figure.end), (other.figure.start, other.figure.end))
        yield warns(message, first, second, *places, sure=0.8)
