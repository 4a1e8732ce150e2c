"""A rate of 100% (or any) without the numbers it was made of cannot be checked."""

from collections.abc import Iterator

from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.quantities import print_quantity


def check(subject: Subject) -> Iterator[Finding]:
    """Printed percentages of measures that stand on one observation."""
    seen = set()
    for piece in subject.composed.pieces:
        for printed in piece.figures:
            if printed.quantity.unit != "%" or printed.measure in seen:
                continue
            seen.add(printed.measure)
            figure = subject.figures.of(printed.measure) if printed.measure in subject.figures.measures else None
            if figure and figure.observation and figure.whole is None:
                words = f"{figure.title}: {print_quantity(figure.quantity)}, chưa có tử số và mẫu số"
                yield Finding(Colour.YELLOW, words, figure.sources, (piece.id,))
