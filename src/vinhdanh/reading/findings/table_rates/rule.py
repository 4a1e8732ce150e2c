"""A percent column of a table agrees with the two columns it is worked out from.

Which two they are, the numbers themselves show: those that give the printed percentages in most rows.
"""

from collections.abc import Iterator
from decimal import Decimal
from itertools import permutations
from typing import NamedTuple

from vinhdanh.reading.findings.grid import Grid, Line, Value, grids
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.folding import fold
from vinhdanh.text.numbers import print_number

_HUNDRED = Decimal(100)
_HALF = Decimal("0.5")
_FEWEST = 2  # rows that must show the two columns, more than those that break
_MOST = 10  # number columns beyond which pairs meet by chance


class _Way(NamedTuple):
    """Percent = `over` / `under` × 100, less 100 where it is a growth."""

    over: int
    under: int
    growth: bool


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every percent column of every table."""
    for grid in grids(reading):
        plain = [i for i in grid.numeric if not _is_percent(grid, i)]
        if not 1 < len(plain) <= _MOST:
            continue
        ways = [_Way(a, b, growth) for a, b in permutations(plain, 2) for growth in (False, True)]
        for column in (i for i in grid.numeric if _is_percent(grid, i)):
            yield from _judge(grid, column, max(ways, key=lambda way: len(_rows(grid, column, way)[0])))


def _is_percent(grid: Grid, column: int) -> bool:
    name = fold(grid.names[column])
    if "%" in name or name.startswith(("ty le", "ti le", "so voi", "so sanh", "tang", "giam", "ty trong")):
        return True
    return any(cell is not None and cell.percent for line in grid.lines for cell in (line.cells[column],))


def _rows(grid: Grid, column: int, way: _Way) -> tuple[list[Line], list[Line]]:
    """The lines that agree with a way and those that do not."""
    right: list[Line] = []
    wrong: list[Line] = []
    for line in grid.lines:
        percent, over, under = (line.cells[i] for i in (column, way.over, way.under))
        if percent and over and under and percent.value and over.value and under.value > 0:
            (right if _agrees(percent, over, under, growth=way.growth) else wrong).append(line)
    return right, wrong


def _agrees(percent: Value, over: Value, under: Value, *, growth: bool) -> bool:
    """Within what rounding or cutting off the percentage, and rounding the decimals of both values, allow."""
    step = _HALF.scaleb(-over.decimals) if over.decimals else Decimal(0)
    base = _HALF.scaleb(-under.decimals) if under.decimals else Decimal(0)
    mark = _HUNDRED if growth else Decimal(0)
    low = (over.value - step) / (under.value + base) * _HUNDRED - mark
    high = (over.value + step) / max(under.value - base, Decimal("1e-9")) * _HUNDRED - mark
    slack = Decimal(1).scaleb(-percent.decimals)
    return low - slack <= percent.value <= high + slack


def _judge(grid: Grid, column: int, way: _Way) -> Iterator[Finding]:
    right, wrong = _rows(grid, column, way)
    if len(right) < _FEWEST or 2 * len(wrong) > len(right):
        return
    for line in wrong:
        yield _wrong(grid, column, way, line)
    message = f"Cột “{grid.titles[column]}” khớp với hai cột dùng để tính ở {len(right)} dòng."
    yield holds(message, str(len(right)), str(len(right)), *(line.place for line in right))


def _wrong(grid: Grid, column: int, way: _Way, line: Line) -> Finding:
    percent, over, under = (line.cells[i] or Value(Decimal(1), 0, percent=False) for i in (column, way.over, way.under))
    found = over.value / under.value * _HUNDRED - (_HUNDRED if way.growth else 0)
    computed, printed = print_number(round(found, max(percent.decimals, 1))), print_number(percent.value)
    less = " − 100" if way.growth else ""
    message = (
        f"Cột “{grid.titles[column]}” của dòng “{line.label}” ghi {printed}% nhưng {print_number(over.value)} / "
        f"{print_number(under.value)} × 100{less} = {computed}: hãy tính lại."
    )
    return breaks(message, computed, printed, line.place, sure=0.9)
