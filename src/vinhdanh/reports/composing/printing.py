"""Figures become words: quantities, ratios, zeros, comparisons."""

from decimal import Decimal

from vinhdanh.casework.figures import ComparisonFigure, Figure, SourceRef
from vinhdanh.reports.pieces import PrintedFigure
from vinhdanh.text.comparisons import print_comparison
from vinhdanh.text.numbers import plain, print_number
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity, print_quantity
from vinhdanh.text.units import unit


def print_figure(figure: Figure, filters: tuple[str, ...]) -> PrintedFigure:
    """A measure's figure in words; a ratio prints both numbers, or its share with the filter `phan_tram`."""
    quantity, text = figure.quantity, ""
    if figure.whole and "phan_tram" in filters:
        quantity = _percent(figure.quantity, figure.whole)
    elif figure.whole:
        text = _ratio(figure.quantity, figure.whole)
    text = text or quantity_words(quantity, filters)
    nothing = figure.is_nothing
    return PrintedFigure(text, quantity, figure.measure, figure.sources, window=figure.window, nothing=nothing)


def print_value(quantity: Quantity, measure: str, source: SourceRef, filters: tuple[str, ...] = ()) -> PrintedFigure:
    """A figure that one record holds."""
    return PrintedFigure(quantity_words(quantity, filters), quantity, measure, (source,))


def print_compared(found: ComparisonFigure, name: str, value: Quantity | None) -> PrintedFigure:
    """A comparison phrase. A comparison of an estimate is itself an estimate."""
    shown = found.comparison
    percent = abs(shown.percent)
    qualifier = shown.qualifier
    if qualifier is Qualifier.EXACT and value is not None and value.qualifier is Qualifier.ESTIMATE:
        qualifier = Qualifier.ESTIMATE
    text = print_comparison(shown, base_label=found.label or None)
    return PrintedFigure(text, Quantity(percent, None, "%", qualifier), name, found.sources)


def quantity_words(quantity: Quantity, filters: tuple[str, ...] = ()) -> str:
    """Filters: `so` leaves the unit out, `dat` writes “đạt” (“ước đạt” for an estimate) before the value."""
    with_unit = "so" not in filters
    if quantity.low == 0 and not quantity.is_range and with_unit and unit(quantity.unit).counts:
        return f"không có {unit(quantity.unit).printed}"
    words = print_quantity(quantity, with_unit=with_unit)
    if "dat" not in filters:
        return words
    estimated = quantity.qualifier is Qualifier.ESTIMATE
    return f"ước đạt {words.removeprefix('ước ').removeprefix('đạt ')}" if estimated else f"đạt {words}"


def _ratio(part: Quantity, whole: Quantity) -> str:
    return f"{print_number(part.low)}/{print_number(whole.low)}"


def _percent(part: Quantity, whole: Quantity) -> Quantity:
    share = (100 * part.low / whole.low).quantize(Decimal("0.1")) if whole.low else Decimal(0)
    return Quantity(plain(share), None, "%", part.qualifier)
