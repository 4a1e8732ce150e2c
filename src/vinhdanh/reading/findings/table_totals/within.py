"""Rows and columns after "trong đó": none is larger than the whole before it."""

from collections.abc import Iterator

from vinhdanh.reading.findings.grid import Grid, Line
from vinhdanh.reading.findings.verdict import Place, breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.text.numbers import print_number

_PART = "trong đó"


def parts_within(grid: Grid) -> Iterator[Finding]:
    """Every part against the nearest row above, or column to the left, that is no part."""
    yield from _rows(grid)
    yield from _columns(grid)


def _rows(grid: Grid) -> Iterator[Finding]:
    whole: Line | None = None
    for line in grid.lines:
        if not line.part:
            whole = line
            continue
        if whole is not None:
            for column in grid.additive:
                yield from _judge(line, column, whole, column, (line.place, whole.place))


def _columns(grid: Grid) -> Iterator[Finding]:
    whole: int | None = None
    for column in grid.additive:
        if not grid.names[column].startswith(_PART):
            whole = column
        elif whole is not None:
            for line in grid.lines:
                yield from _judge(line, column, line, whole, (line.place,))


def _judge(part: Line, column: int, whole: Line, other: int, places: tuple[Place, ...]) -> Iterator[Finding]:
    small, large = part.cells[column], whole.cells[other]
    if not (small and large and small.value and large.value > 0):
        return
    printed, limit = print_number(small.value), print_number(large.value)
    if small.value > large.value:
        message = f"Dòng “{part.label}” ghi {printed} là một phần của {limit} nhưng lớn hơn: hãy xem lại hai số."
        yield breaks(message, f"≤ {limit}", printed, *places, sure=0.8)
    else:
        yield holds(f"“{part.label}” {printed} không vượt quá {limit}.", f"≤ {limit}", printed, *places)
