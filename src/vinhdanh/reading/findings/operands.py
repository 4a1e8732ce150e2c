"""Figures as operands: which can be added or compared, and between which bounds a printed number lies."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from vinhdanh.reading.model import Figure, Ratio
from vinhdanh.text.numbers import plain, print_number
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.units import unit

# counted persons: "9.612 người, gồm 4.120 chấp hành viên, 1.960 thẩm tra viên"
_PEOPLE = """
    người, cán bộ, công chức, viên chức, người lao động, lao động, công nhân, nhân viên, giảng viên, giáo viên,
    nhà giáo, bác sĩ, bác sỹ, điều dưỡng, học sinh, sinh viên, học viên, người học, đảng viên, đoàn viên, hội viên,
    thành viên, đại biểu, chấp hành viên, thẩm tra viên, thư ký, chuyên gia, cá nhân, đồng chí, em, khách
"""
PEOPLE = frozenset(word.strip() for word in _PEOPLE.split(","))
_LOOSE = Fraction(1, 10)  # how far "khoảng", "hơn", "gần" may lie from the number they stand before


class Bounds(NamedTuple):
    """The numbers that print as one figure, both ends included."""

    low: Fraction
    high: Fraction

    def meets(self, other: "Bounds") -> bool:
        """Whether some number lies in both."""
        return self.low <= other.high and other.low <= self.high


def scaled(figure: Figure) -> Fraction:
    """The value in the base of its unit: đồng for money, kg for weights, one for what is counted."""
    return Fraction(figure.value) * _scale(figure.unit)


def bounds(figure: Figure) -> Bounds:
    """Between which values (in the base of its unit) the printed figure lies: half its last digit each way.

    What is counted is exact. "trên" and "hơn" allow up to a tenth more, "gần" less, "khoảng" both.
    """
    value = scaled(figure)
    half = Fraction(0) if _counted(figure) else _ulp(figure.value) * _scale(figure.unit) / 2
    low, high = value - half, value + half
    if figure.qualifier in (Qualifier.AT_LEAST, Qualifier.APPROX):
        high += abs(value) * _LOOSE
    if figure.qualifier in (Qualifier.ALMOST, Qualifier.APPROX):
        low -= abs(value) * _LOOSE
    return Bounds(low, high)


def percent_bounds(pct: Decimal, qualifier: Qualifier = Qualifier.EXACT) -> Bounds:
    """Between which percentages a printed one lies: rounded or cut off at its last digit."""
    value, ulp = Fraction(pct), _ulp(pct)
    loose = (
        abs(value) * _LOOSE if qualifier in (Qualifier.APPROX, Qualifier.ALMOST, Qualifier.AT_LEAST) else Fraction(0)
    )
    return Bounds(value - ulp * Fraction(11, 10) - loose, value + ulp * Fraction(11, 10) + loose)


def share(part: Bounds, whole: Bounds) -> Bounds | None:
    """The percentages that `part` can be of `whole`; None where the whole may be nothing."""
    if whole.low <= 0 or part.low < 0:
        return None
    return Bounds(100 * part.low / whole.high, 100 * part.high / whole.low)


def added(parts: list[Bounds]) -> Bounds:
    """The sums of numbers within `parts`."""
    return Bounds(sum((p.low for p in parts), Fraction(0)), sum((p.high for p in parts), Fraction(0)))


def family(figure: Figure) -> str:
    """The key that two figures share when they can be added: the base of a measure, or the thing counted."""
    return _family(figure.unit)


def together(one: Figure, other: Figure) -> bool:
    """Whether two figures can be added: one measure, or one counted thing ("khoa, phòng" holds "khoa" and "phòng")."""
    first, second = family(one), family(other)
    if first == second:
        return True
    if not first or not second or one.vnd is not None or other.vnd is not None:
        return False
    if first in PEOPLE and second in PEOPLE:
        return True
    narrowed = first.startswith(f"{second} ") or second.startswith(f"{first} ")
    return narrowed or bool(_heads(first) & _heads(second))


def in_words(figure: Figure) -> str:
    """The figure as a message names it: "1.284,6 triệu kWh"."""
    return f"{print_number(figure.value)} {unit(figure.unit).printed}".strip().replace(" %", "%")


def number(value: Fraction, like: Decimal | None = None, decimals: int = 2) -> str:
    """A worked-out value as a message prints it, with as many decimals as `like` and one more, at most `decimals`."""
    exponent = like.as_tuple().exponent if like is not None else None
    places = min(decimals, max(1, -exponent)) if isinstance(exponent, int) else decimals
    rounded = Decimal(round(value * 10**places)).scaleb(-places)
    return print_number(plain(rounded))


def as_printed(value: Fraction, figure: Figure) -> str:
    """A worked-out value in the unit of `figure`: "1.236,4 triệu kWh"."""
    printed = unit(figure.unit).printed
    return f"{number(value / _scale(figure.unit), figure.value)} {printed}".strip().replace(" %", "%")


def pct(ratio: Ratio) -> str:
    """The percentage as printed."""
    return f"{print_number(ratio.pct)}%"


def _ulp(value: Decimal) -> Fraction:
    exponent = value.as_tuple().exponent
    return Fraction(10) ** min(0, exponent) if isinstance(exponent, int) else Fraction(1)


@lru_cache(maxsize=4096)
def _scale(name: str) -> Fraction:
    return Fraction(unit(name).scale)


@lru_cache(maxsize=4096)
def _family(name: str) -> str:
    return unit(name).base.lower().removeprefix("lượt ")


def _counted(figure: Figure) -> bool:
    return (
        unit(figure.unit).scale == 1
        and figure.value == figure.value.to_integral_value()
        and figure.unit not in ("%", "VND")
    )


@lru_cache(maxsize=4096)
def _heads(name: str) -> frozenset[str]:
    """The first syllables of what is counted: "công chức, viên chức" has two."""
    parts = [part.strip() for part in name.split(",")]
    return frozenset(parts) | ({parts[0].split()[0]} if len(parts) == 1 and parts[0].split()[0] in _CLASSES else set())


_CLASSES = frozenset(
    {"cuộc", "vụ", "đơn", "hộ", "ca", "suất", "lớp", "đề", "giải", "mô", "tổ", "khoa", "phòng", "căn", "chiếc"}
)
