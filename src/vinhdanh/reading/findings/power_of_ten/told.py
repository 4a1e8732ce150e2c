"""Measured values by what they measure, and the words for being a power of ten off."""

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.findings.span import span_of
from vinhdanh.reading.findings.subjects import Key, opens_clause, subject_key
from vinhdanh.reading.model import Figure
from vinhdanh.reading.reading import Reading
from vinhdanh.text.units import is_measure, unit

POWERS = {1: "10", 2: "100", 3: "1.000"}
FEWEST = 2  # syllables that name a subject
_NO_SIZE = ("%", "‰", "điểm %")


class Measured(NamedTuple):
    """A measured value with the key of its subject; `amount` is in the base of its unit."""

    figure: Figure
    key: Key
    base: str
    amount: float


def measured(reading: Reading) -> Iterator[Measured]:
    """Every measured value that its clause is about: the first number of the clause, behind a subject."""
    text, year = reading.text, span_of(reading).year
    for figure in reading.figures:
        if not is_size(figure) or text.line(figure.start) in text.row_lines or not opens_clause(text, figure.start):
            continue
        key = subject_key(text, figure.start, year)
        if len(key) >= FEWEST:
            found = unit(figure.unit)
            yield Measured(figure, key, found.base, float(figure.value * found.scale))


def is_size(figure: Figure) -> bool:
    """Whether the figure is one measured amount: money, weight, area, energy; no share, range or rate."""
    return (
        figure.value > 0
        and figure.high is None
        and figure.of is None
        and not figure.rate
        and figure.unit not in _NO_SIZE
        and is_measure(figure.unit)
    )


def by_subject(values: Iterator[Measured]) -> dict[tuple[Key, str], list[Measured]]:
    """The values of each subject and kind of unit."""
    found: dict[tuple[Key, str], list[Measured]] = defaultdict(list)
    for value in values:
        found[value.key, value.base].append(value)
    return found
