"""Printed percentages against their operands, and the plan or base that a surviving percentage implies."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import product

from vinhdanh.casework.figures import ComparisonFigure
from vinhdanh.casework.indicators import indicators_told
from vinhdanh.records.models import Measure
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.comparisons import Base, Incomparable, agrees, compare, implied_base, print_comparison
from vinhdanh.text.numbers import print_number
from vinhdanh.text.quantities import Quantity
from vinhdanh.text.units import unit

NAMES = {Base.SAME_PERIOD: "cùng kỳ", Base.PLAN: "kế hoạch"}


def check(subject: Subject) -> Iterator[Finding]:
    """Both comparisons of every headline indicator that the report tells."""
    for measure in indicators_told(subject.figures):
        missing = []
        for base, name in NAMES.items():
            found = subject.figures.comparison(measure.code, base)
            if found is None:
                missing.append(name)
            else:
                yield _judge(measure, found, base, subject)
        if missing:
            figure = subject.figures.of(measure.code)
            words = f"{measure.title}: chưa có số {' và '.join(missing)} để so sánh"
            yield Finding(Colour.YELLOW, words, figure.sources if figure else ())


def _judge(measure: Measure, found: ComparisonFigure, base: Base, subject: Subject) -> Finding:
    printed = print_comparison(found.comparison)
    if found.computed is None:
        return _implied(measure, found, base, subject, printed)
    if found.stated is None:
        return Finding(Colour.GREEN, f"{measure.title}: {printed}, tính từ hai số liệu gốc", found.sources)
    if _holds(found):
        return Finding(Colour.GREEN, f"{measure.title}: {printed}, khớp với số đã in", found.sources)
    words = f"{measure.title}: văn bản in “{print_comparison(found.stated.comparison)}” nhưng tính ra “{printed}”"
    return Finding(Colour.RED, words, found.sources)


def _holds(found: ComparisonFigure) -> bool:
    """Whether the printed percentage follows from its two values, or from any two that round to them."""
    assert found.stated
    assert found.operands
    stated = found.stated.comparison
    if agrees(found.operands[0].low, found.operands[1].low, stated):
        return True
    (low, high), (base_low, base_high) = map(_rounded, found.operands)
    ends = [
        compare(v, b, stated.base, stated.wording, 6).percent for v, b in product((low, high), (base_low, base_high))
    ]
    margin = Decimal(1).scaleb(-stated.decimals) / 2
    return min(ends) <= stated.percent + margin and max(ends) >= stated.percent - margin


def _rounded(quantity: Quantity) -> tuple[Decimal, Decimal]:
    """The values that print as this one. What is counted is exact; what is measured was rounded to its last digit."""
    if unit(quantity.unit).counts:
        return quantity.low, quantity.low
    exponent = quantity.low.as_tuple().exponent
    half = Decimal(1).scaleb(min(0, exponent if isinstance(exponent, int) else 0)) / 2
    return max(quantity.low - half, Decimal(0)), quantity.low + half


def _implied(measure: Measure, found: ComparisonFigure, base: Base, subject: Subject, printed: str) -> Finding:
    figure = subject.figures.of(measure.code)
    if figure is None or found.stated is None:
        return Finding(Colour.YELLOW, f"{measure.title}: {printed} nhưng chưa có số thực hiện", found.sources)
    try:
        low, high = implied_base(figure.quantity.low, found.stated.comparison)
    except Incomparable:
        words = f"{measure.title}: chỉ còn tỷ lệ “{printed}”, không suy ra được số {NAMES[base]}"
        return Finding(Colour.YELLOW, words, found.sources)
    span = f"{print_number(_short(low))}–{print_number(_short(high))} {unit(figure.quantity.unit).printed}"
    tidy = _roundest(low, high)
    if base is Base.PLAN and tidy is not None:
        words = f"{measure.title}: {printed} suy ra kế hoạch trong khoảng {span}, chứa số tròn {print_number(tidy)}"
        return Finding(Colour.GREEN, words, found.sources)
    words = f"{measure.title}: chỉ còn tỷ lệ “{printed}”; {NAMES[base]} suy ra {span}, chưa có số gốc"
    return Finding(Colour.YELLOW, words, found.sources)


def _roundest(low: Decimal, high: Decimal) -> Decimal | None:
    """The roundest value of up to three digits inside [low, high): plans are set in round numbers (25.500, 144.000)."""
    unit = Decimal(10) ** (high.adjusted() - 2)
    for step in (unit * times for times in (100, 50, 10, 5, 1)):
        candidate = (low / step).to_integral_value(rounding="ROUND_CEILING") * step
        if low <= candidate < high:
            return candidate.quantize(Decimal(1)) if candidate == candidate.to_integral_value() else candidate
    return None


def _short(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if abs(value) >= 1000 else value.quantize(Decimal("0.1"))
