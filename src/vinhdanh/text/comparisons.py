"""Comparisons with the same period or the plan: computed from two values, printed, read, and checked."""

from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from vinhdanh.text.comparison_grammar import Base, UnreadableComparison, Wording, parse_comparison
from vinhdanh.text.numbers import plain, print_number
from vinhdanh.text.qualifiers import Qualifier

__all__ = [
    "Base",
    "Comparison",
    "Incomparable",
    "UnreadableComparison",
    "Wording",
    "agrees",
    "compare",
    "implied_base",
    "print_comparison",
    "read_comparison",
]

_LABELS = {Base.SAME_PERIOD: "cùng kỳ", Base.PLAN: "kế hoạch"}
_MIRRORED = {Qualifier.AT_LEAST: Qualifier.ALMOST, Qualifier.ALMOST: Qualifier.AT_LEAST}
_MAX_DECIMALS = 6
_DIGITS = 28


class Incomparable(ValueError):
    """The two values, or the percentage, give no comparison; the message is a Vietnamese sentence."""


@dataclass(frozen=True)
class Comparison:
    """A printed percentage: of a GROWTH the signed change, of a RATIO or SHARE value / base × 100.

    `decimals` is how many decimals the percentage was rounded to (0–6), half away from zero.
    """

    base: Base
    wording: Wording
    percent: Decimal
    decimals: int
    qualifier: Qualifier = Qualifier.EXACT

    def __post_init__(self) -> None:
        """Refuse a percentage no two values can give, or one finer than its decimals."""
        lowest = -100 if self.wording is Wording.GROWTH else 0
        if not self.percent.is_finite() or self.percent < lowest:
            raise Incomparable(f"Tỷ lệ so sánh không thể là {self.percent}%: hãy kiểm tra lại số liệu.")
        if not 0 <= self.decimals <= _MAX_DECIMALS or self.percent != round(self.percent, self.decimals):
            raise Incomparable(
                f"Tỷ lệ {self.percent}% không khớp với {self.decimals} chữ số thập phân đã khai (từ 0 đến 6)."
            )

    @property
    def ratio(self) -> Decimal:
        """The printed value / base: 1.276 for "tăng 27,6%", 0.459 for "đạt 45,9%"."""
        share = self.percent + 100 if self.wording is Wording.GROWTH else self.percent
        return plain(share / 100)

    def as_wording(self, wording: Wording) -> "Comparison":
        """Return the same comparison said another way: "giảm 0,3%" is "bằng 99,7%".

        "giảm hơn 5%" leaves less than 95%, and so becomes "bằng gần 95%".
        """
        change = 100 * ((self.wording is Wording.GROWTH) - (wording is Wording.GROWTH))
        mirrored = change and self.ratio < 1
        qualifier = _MIRRORED.get(self.qualifier, self.qualifier) if mirrored else self.qualifier
        return replace(self, wording=wording, percent=self.percent + change, qualifier=qualifier)


def compare(value: Decimal, base_value: Decimal, base: Base, wording: Wording, decimals: int = 1) -> Comparison:
    """Return `value` against `base_value` (one unit), rounded half away from 0. Raises Incomparable."""
    exact = _percent(value, base_value, wording)
    scaled = abs(exact) * 10**decimals + Fraction(1, 2)
    whole = scaled.numerator // scaled.denominator
    percent = Decimal(whole if exact >= 0 else -whole).scaleb(-decimals)
    return Comparison(base, wording, percent + 0, decimals)


def print_comparison(comparison: Comparison, *, base_label: str | None = None) -> str:
    """Return the comparison in words: "tăng 27,6% so với cùng kỳ", "đạt 45,9% kế hoạch", "bằng cùng kỳ".

    `base_label` names another base ("năm 2017", "dự toán năm"). A percentage without a fraction is printed
    without one: 11,0% is "11%".
    """
    label = base_label or _LABELS[comparison.base]
    growth = comparison.wording is Wording.GROWTH
    if growth and comparison.percent == 0 and comparison.qualifier is Qualifier.EXACT:
        return f"bằng {label}"
    verb = {Wording.RATIO: "bằng", Wording.SHARE: "đạt"}.get(comparison.wording)
    verb = verb or ("giảm" if comparison.percent < 0 else "tăng")
    words = {Qualifier.AT_LEAST: "hơn", Qualifier.APPROX: "khoảng", Qualifier.ALMOST: "gần"}
    before = "ước" if comparison.qualifier is Qualifier.ESTIMATE else ""
    share_of_plan = comparison.wording is Wording.SHARE and comparison.base is Base.PLAN
    link = "" if share_of_plan else "so với"
    figure = f"{print_number(plain(abs(comparison.percent)))}%"
    return " ".join(filter(None, (before, verb, words.get(comparison.qualifier), figure, link, label)))


def read_comparison(text: str) -> Comparison:
    """Return the comparison that all of `text` words; its decimals are those printed.

    Reads the three wordings against cùng kỳ, a year before, or a plan ("so cùng kỳ", "đạt 89,4% so với
    kế hoạch", "vượt kế hoạch 10%"). Against anything else, or nothing, raises UnreadableComparison.
    """
    base, wording, percent, qualifier = parse_comparison(text)
    exponent = percent.as_tuple().exponent
    assert isinstance(exponent, int)  # a number that was read is finite
    try:
        return Comparison(base, wording, percent, max(0, -exponent), qualifier)
    except Incomparable as problem:
        raise UnreadableComparison(str(problem)) from problem


def implied_base(value: Decimal, comparison: Comparison) -> tuple[Decimal, Decimal]:
    """Return (low, high): every base in [low, high) gives the percentage, none outside [low, high] does.

    The ends have 28 digits. Raises Incomparable where any large base would do, or `value` is not positive.
    """
    bounds = _bounds(comparison)
    shift = 100 if comparison.wording is Wording.GROWTH else 0
    if value <= 0 or bounds.low + shift <= 0:
        raise Incomparable("Không suy ra được mốc so sánh: giá trị hoặc tỷ lệ quá nhỏ.")
    low = 100 * Fraction(value) / (bounds.high + shift)
    high = 100 * Fraction(value) / (bounds.low + shift)
    below, above = _decimal(low, ROUND_CEILING), _decimal(high, ROUND_FLOOR)
    if Fraction(below) == low and not bounds.high_included:
        below = below.next_plus(Context(prec=_DIGITS))
    return below, above


def agrees(value: Decimal, base_value: Decimal, comparison: Comparison) -> bool:
    """Whether the printed percentage is what rounding the two values gives, to its own decimals.

    "hơn", "gần" and "khoảng" also allow the last printed digit to be cut short or rounded away on their side.
    """
    bounds = _bounds(comparison)
    exact = _percent(value, base_value, comparison.wording)
    above = exact >= bounds.low if bounds.low_included else exact > bounds.low
    below = exact <= bounds.high if bounds.high_included else exact < bounds.high
    return above and below


class _Bounds(NamedTuple):
    low: Fraction
    low_included: bool
    high: Fraction
    high_included: bool


def _bounds(comparison: Comparison) -> _Bounds:
    """Return the exact percentages that print as this one."""
    unit = Fraction(1, 10**comparison.decimals)
    low_side, high_side = unit / 2, unit / 2
    if comparison.qualifier in (Qualifier.AT_LEAST, Qualifier.APPROX):
        high_side = unit
    if comparison.qualifier in (Qualifier.ALMOST, Qualifier.APPROX):
        low_side = unit
    size = Fraction(abs(comparison.percent))
    rounded_up = low_side == unit / 2 and size > 0
    if comparison.percent < 0:
        return _Bounds(low=-(size + high_side), low_included=False, high=low_side - size, high_included=rounded_up)
    return _Bounds(low=size - low_side, low_included=rounded_up, high=size + high_side, high_included=False)


def _percent(value: Decimal, base_value: Decimal, wording: Wording) -> Fraction:
    if not (value.is_finite() and base_value.is_finite()) or base_value <= 0 or value < 0:
        raise Incomparable("Không so sánh được theo phần trăm: mốc so sánh phải lớn hơn 0 và giá trị không được âm.")
    share = 100 * Fraction(value) / Fraction(base_value)
    return share - 100 if wording is Wording.GROWTH else share


def _decimal(value: Fraction, rounding: str) -> Decimal:
    with localcontext(prec=_DIGITS, rounding=rounding):
        return Decimal(value.numerator) / Decimal(value.denominator)
