"""A part of a whole is not above it: 26/43, and measures declared as part of another."""

from collections.abc import Iterator

from vinhdanh.casework.figures import Figure
from vinhdanh.reports.gate.agreeing import exact
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.periods import Window
from vinhdanh.text.quantities import Quantity, print_quantity


def check(subject: Subject) -> Iterator[Finding]:
    """Ratios and parts among the figures that the report prints."""
    printed = {figure.measure for piece in subject.composed.pieces for figure in piece.figures}
    for code in sorted(printed & set(subject.figures.measures)):
        figure = subject.figures.of(code)
        if figure is None:
            continue
        if figure.whole:
            yield _judge(figure, figure.whole, figure.window, figure.title)
        part_of = subject.figures.measures[code].declaration.get("part_of")
        whole = subject.figures.of(f"{code.partition('.')[0]}.{part_of}") if part_of else None
        if whole:
            yield _judge(figure, whole.quantity, whole.window, f"{figure.title} trong {whole.title}")


def _judge(figure: Figure, whole: Quantity, window: Window | None, title: str) -> Finding:
    """Two figures of other days, or one that is only near, cannot contradict each other for certain."""
    part = figure.quantity.in_unit(whole.unit)
    words = f"{title}: {print_quantity(part, with_unit=False)} / {print_quantity(whole)}"
    if part.low <= (whole.low if whole.high is None else whole.high):
        return Finding(Colour.GREEN, words, figure.sources)
    if figure.window != window:
        return Finding(Colour.YELLOW, f"{words}: phần lớn hơn toàn bộ, nhưng hai số có mốc khác nhau", figure.sources)
    if not (exact(part) and exact(whole)):
        return Finding(Colour.YELLOW, f"{words}: phần lớn hơn toàn bộ, nhưng có số chỉ là gần đúng", figure.sources)
    return Finding(Colour.RED, f"{words}: phần lớn hơn toàn bộ", figure.sources)
