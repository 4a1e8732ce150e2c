"""Parts counted by one criterion (petitions by field, inspections by plan) do not add up to more than their whole."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from vinhdanh.casework.figures import Figure
from vinhdanh.records.models import Measure
from vinhdanh.reports.gate.agreeing import exact
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.numbers import print_number
from vinhdanh.text.quantities import print_quantity


def check(subject: Subject) -> Iterator[Finding]:
    """Every whole that the report prints with two or more of its parts."""
    printed = {figure.measure for piece in subject.composed.pieces for figure in piece.figures}
    wholes: dict[tuple[str, str], list[Measure]] = defaultdict(list)
    for code in sorted(printed & set(subject.figures.measures)):
        measure = subject.figures.measures[code]
        part_of, field = measure.declaration.get("part_of"), _criterion(measure)
        if part_of and field:
            wholes[f"{code.partition('.')[0]}.{part_of}", field].append(measure)
    for (whole, field), parts in wholes.items():
        figure = subject.figures.of(whole)
        if figure and len(parts) > 1 and _disjoint(parts, field):
            figures = [found for part in parts if (found := subject.figures.of(part.code))]
            yield from _judge(figure, figures)


def _criterion(measure: Measure) -> str:
    """The one field that sets a part apart; the last of several is the finest."""
    return next(reversed(measure.declaration.get("where") or {}), "")


def _disjoint(parts: Sequence[Measure], field: str) -> bool:
    """No entry may stand in two of the parts."""
    seen: set[str] = set()
    for part in parts:
        wanted = part.declaration["where"][field]
        values = set(wanted) if isinstance(wanted, list) else {wanted}
        if values & seen:
            return False
        seen |= values
    return True


def _judge(whole: Figure, parts: Sequence[Figure]) -> Iterator[Finding]:
    unit = whole.quantity.unit
    values = [part.quantity.in_unit(unit) for part in parts]
    total = sum((value.low for value in values), Decimal(0))
    words = f"{whole.title}: {' + '.join(print_number(value.low) for value in values)}"
    about = tuple(dict.fromkeys(source for figure in (whole, *parts) for source in figure.sources))
    if total > whole.quantity.low:
        certain = exact(whole.quantity) and all(map(exact, values)) and len({f.window for f in (whole, *parts)}) == 1
        message = f"{words} = {print_number(total)}, nhiều hơn tổng {print_quantity(whole.quantity)}"
        yield Finding(Colour.RED if certain else Colour.YELLOW, message, about)
    elif total == whole.quantity.low:
        yield Finding(Colour.GREEN, f"{words} = {print_quantity(whole.quantity)}", about)
