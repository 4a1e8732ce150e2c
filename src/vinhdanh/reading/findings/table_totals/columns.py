"""Total columns of a table: "Tổng số" beside "Nam", "Nữ", or "Cộng" after the quarters."""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.grid import ZERO, Grid, Line, Value
from vinhdanh.reading.findings.table_totals.sums import agrees, sum_of, told
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.text.numbers import print_number

_NAME = re.compile(r"(?:tổng(?: số| cộng)?|cộng)\b")
_FEWEST = 2  # rows that must show which columns the total adds up
_MOST = 12  # columns beside a total that may belong to it


def total_columns(grid: Grid) -> Iterator[Finding]:
    """Every column named a total, with the columns beside it that make it up in most rows."""
    for column in grid.additive:
        if _NAME.match(grid.names[column]):
            best = max(_choices(grid, column), key=lambda parts: len(_agreeing(grid, column, parts)), default=())
            if best:
                yield from _judge(grid, column, best)


def _choices(grid: Grid, column: int) -> Iterator[tuple[int, ...]]:
    """Runs of neighbours to the right, then to the left, the longest first."""
    right = [i for i in grid.additive if i > column]
    left = [i for i in grid.additive if i < column]
    for side in (right[:_MOST], left[-_MOST:][::-1]):
        for size in range(len(side), 1, -1):
            yield tuple(sorted(side[:size]))


def _agreeing(grid: Grid, column: int, parts: tuple[int, ...]) -> list[Line]:
    """The lines where the sum is right and adds up more than one number."""
    return [
        line
        for line in grid.lines
        if (total := line.cells[column])
        and total != ZERO
        and _telling(line, parts)
        and agrees(total, _cells(line, parts))
    ]


def _telling(line: Line, parts: tuple[int, ...]) -> bool:
    return sum(1 for cell in _cells(line, parts) if cell.value) > 1


def _cells(line: Line, parts: tuple[int, ...]) -> list[Value]:
    return [cell for i in parts if (cell := line.cells[i]) is not None]


def _judge(grid: Grid, column: int, parts: tuple[int, ...]) -> Iterator[Finding]:
    right = _agreeing(grid, column, parts)
    wrong = [
        line
        for line in grid.lines
        if (total := line.cells[column]) and total != ZERO and _telling(line, parts) and line not in right
        and not agrees(total, _cells(line, parts))
    ]  # fmt: skip
    if len(right) < _FEWEST or len(wrong) > len(right):
        return
    for line in wrong:
        yield _wrong(grid, column, parts, line)
    name = grid.titles[column]
    message = f"Cột “{name}” bằng tổng {len(parts)} cột thành phần ở {len(right)} dòng."
    yield holds(message, str(len(right)), str(len(right)), *(line.place for line in right))


def _wrong(grid: Grid, column: int, parts: tuple[int, ...], line: Line) -> Finding:
    total, cells = line.cells[column], _cells(line, parts)
    printed = print_number(total.value) if total else ""
    message = (
        f"Cột “{grid.titles[column]}” của dòng “{line.label}” ghi {printed} nhưng cộng các cột thành phần được "
        f"{told(cells)}: hãy cộng lại."
    )
    return breaks(message, print_number(sum_of(cells)), printed, line.place, sure=0.9)
