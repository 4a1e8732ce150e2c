"""Printed percentages against their operands, and the plan or base that a surviving percentage implies."""

from collections.abc import Iterator
from decimal import Decimal

from vinhdanh.casework.figures import ComparisonFigure, SourceRef
from vinhdanh.records.models import Measure
from vinhdanh.reports.composing.blocks.indicators import indicators_told
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import comparison_words
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.comparisons import Base, implied_base
from vinhdanh.text.numbers import print_number

NAMES = {Base.SAME_PERIOD: "cùng kỳ", Base.PLAN: "kế hoạch"}


def check(subject: Subject) -> Iterator[Finding]:
    """Both comparisons of every headline indicator that the report tells."""
    place = Place(subject.composed.owner, subject.figures, subject.composed.spec)
    for measure in indicators_told("all", place):
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
    printed = comparison_words(found.comparison)
    if found.computed and found.stated:
        stated = found.stated.comparison.as_wording(found.computed.wording)
        if round(stated.percent, found.stated.decimals) == found.computed.percent:
            return Finding(Colour.GREEN, f"{measure.title}: {printed}, khớp với số đã in", found.sources)
        words = f"{measure.title}: văn bản in “{comparison_words(stated)}” nhưng tính ra “{printed}”"
        return Finding(Colour.RED, words, found.sources)
    if found.computed:
        return Finding(Colour.GREEN, f"{measure.title}: {printed}, tính từ hai số liệu gốc", found.sources)
    return _implied(measure, found, base, subject, printed)


def _implied(measure: Measure, found: ComparisonFigure, base: Base, subject: Subject, printed: str) -> Finding:
    figure = subject.figures.of(measure.code)
    if figure is None or found.stated is None:
        return Finding(Colour.YELLOW, f"{measure.title}: {printed} nhưng chưa có số thực hiện", found.sources)
    low, high = implied_base(figure.quantity.low, found.stated.comparison)
    span = f"{print_number(_short(low))}–{print_number(_short(high))} {measure.unit}"
    about: tuple[SourceRef, ...] = found.sources
    tidy = _roundest(low, high)
    if base is Base.PLAN and tidy is not None:
        words = f"{measure.title}: {printed} suy ra kế hoạch trong khoảng {span}, chứa số tròn {print_number(tidy)}"
        return Finding(Colour.GREEN, words, about)
    words = f"{measure.title}: chỉ còn tỷ lệ “{printed}”; {NAMES[base]} suy ra {span}, chưa có số gốc"
    return Finding(Colour.YELLOW, words, about)


def _roundest(low: Decimal, high: Decimal) -> Decimal | None:
    """A value of at most three significant digits inside [low, high): plans are set in round numbers."""
    for digits in (1, 2, 3):
        step = Decimal(10) ** (high.adjusted() - digits + 1)
        candidate = (low / step).to_integral_value(rounding="ROUND_CEILING") * step
        if low <= candidate < high:
            return candidate.quantize(Decimal(1)) if candidate == candidate.to_integral_value() else candidate
    return None


def _short(value: Decimal) -> Decimal:
    return value.quantize(Decimal(1)) if abs(value) >= 1000 else value.quantize(Decimal("0.1"))
