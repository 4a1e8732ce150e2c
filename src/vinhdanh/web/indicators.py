"""An indicator in one period: its value, what it is compared with, and the base that a printed share implies."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from vinhdanh.casework.figures import ComparisonFigure, Figure, Figures
from vinhdanh.records.models import Measure, Observation
from vinhdanh.text.comparisons import Base, Comparison, Incomparable, Wording, implied_base, print_comparison
from vinhdanh.text.numbers import print_number
from vinhdanh.text.quantities import Quantity, print_quantity

TITLES = {Base.SAME_PERIOD: "cùng kỳ", Base.PLAN: "kế hoạch"}


@dataclass(frozen=True)
class Against:
    """A value against one base. `known` is the recorded base; `implied` the interval a printed share leaves."""

    base: Base
    found: ComparisonFigure
    known: Quantity | None
    implied: tuple[Quantity, Quantity] | None

    @property
    def title(self) -> str:
        """cùng kỳ, kế hoạch, or the year the document names."""
        return self.found.label or TITLES[self.base]

    @property
    def share(self) -> Decimal:
        """The value in percent of the base."""
        return _as(self.found.comparison, Wording.SHARE).percent

    @property
    def meter(self) -> str:
        """The width of a meter in percent, at most 100, with a dot for style sheets."""
        return f"{min(self.share, Decimal(100)):.1f}"

    @property
    def growth(self) -> str:
        """“+20,9%”, for a narrow column."""
        percent = _as(self.found.comparison, Wording.GROWTH).percent
        return f"{'+' if percent > 0 else ''}{print_number(percent)}%"

    @property
    def wordings(self) -> tuple[str, ...]:
        """The comparison in every wording the office uses: growth and ratio, and for a plan its share."""
        label = self.found.label or None
        used = [w for w in Wording if self.base is Base.PLAN or w is not Wording.SHARE]
        return tuple(print_comparison(_as(self.found.comparison, w), base_label=label) for w in used)

    @property
    def base_words(self) -> str:
        """The base in words: a value, or between which values it must lie."""
        if self.known is not None:
            return print_quantity(self.known)
        if self.implied is None:
            return ""
        low, high = (print_quantity(end, with_unit=end is self.implied[1]) for end in self.implied)
        return f"trong khoảng {low} đến {high}"


@dataclass(frozen=True)
class IndicatorRow:
    """One indicator in one period."""

    measure: Measure
    figure: Figure | None
    same: Against | None
    plan: Against | None


def indicator_rows(figures: Figures) -> list[IndicatorRow]:
    """The headline indicators defined on the period's days, in the order reports print them."""
    window = figures.period.window
    found = [m for m in figures.measures.values() if is_headline(m)]
    open_then = [
        m
        for m in found
        if (m.valid_from is None or m.valid_from <= window.end) and (m.valid_to is None or m.valid_to >= window.start)
    ]
    ordered = sorted(open_then, key=lambda m: (m.declaration.get("order", 999), m.pk))
    return [indicator_row(measure, figures) for measure in ordered]


def indicator_row(measure: Measure, figures: Figures) -> IndicatorRow:
    """One measure with what it can be compared with."""
    figure = figures.of(measure.code)
    bases = {base: against(measure, figures, figure, base) for base in Base}
    return IndicatorRow(measure, figure, bases[Base.SAME_PERIOD], bases[Base.PLAN])


def against(measure: Measure, figures: Figures, figure: Figure | None, base: Base) -> Against | None:
    """The measure against one base; None when neither a base nor a printed percentage is on record."""
    found = figures.comparison(measure.code, base)
    if found is None:
        return None
    known = _base_value(measure, figures, base) if found.computed else None
    implied = None if known or figure is None else _implied(figure.quantity, found.comparison)
    return Against(base, found, known, implied)


def is_headline(measure: Measure) -> bool:
    """Whether a pack declares the measure as an indicator, not as a number typed for one sentence."""
    return measure.register_id is None and "indicator" in measure.declaration


def typed_measures(measures: Iterable[Measure]) -> list[Measure]:
    """Measures that no register counts and no indicator heads."""
    return [measure for measure in measures if measure.register_id is None and not is_headline(measure)]


def _base_value(measure: Measure, figures: Figures, base: Base) -> Quantity | None:
    basis = Observation.Basis
    if base is Base.SAME_PERIOD:
        found = figures.observed(measure.code, basis.ACTUAL, period=figures.period.same_period_before.code)
    else:
        year = figures.period.whole_year.code
        found = figures.observed(measure.code, basis.PLAN) or figures.observed(measure.code, basis.PLAN, period=year)
    return found.quantity if found else None


def _implied(value: Quantity, comparison: Comparison) -> tuple[Quantity, Quantity] | None:
    """The interval, rounded outwards no finer than the value itself is known."""
    try:
        low, high = implied_base(value.low, comparison)
    except Incomparable:
        return None
    places = Decimal(1) if value.low >= 1000 else Decimal("0.1")
    return Quantity(low.quantize(places), None, value.unit), Quantity(high.quantize(places), None, value.unit)


def _as(comparison: Comparison, wording: Wording) -> Comparison:
    return comparison if comparison.wording is wording else comparison.as_wording(wording)
