"""Total rows of a table."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from vinhdanh.reading.findings.grid import Grid, Line, Value
from vinhdanh.reading.findings.table_totals.sums import agrees, sum_of, told
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.text.numbers import print_number

_FEWEST = 2
_ROUNDED = 1000  # whole numbers this large may have been rounded from parts of a finer unit


class _Reading(NamedTuple):
    """One way to read which rows a total adds up; `plain` where the form leaves no other."""

    rows: tuple[Line, ...]
    plain: bool


def total_rows(grid: Grid) -> Iterator[Finding]:
    """The total row of a table that has one, and the rows with rows of a deeper level under them.

    With more than one total row, which of them covers what is not to be told.
    """
    totals = [line for line in grid.lines if line.total]
    if len(totals) == 1:
        rows = [line for line in grid.lines if not line.total]
        if len(rows) >= _FEWEST:
            yield from _judge(grid, totals[0], _readings(rows, regular=grid.regular))
    groups = [(line, _Reading(tuple(children), plain=False)) for line, children in _groups(grid)]
    for column in grid.additive:
        yield from _judge_groups(grid, column, groups)


def _judge_groups(grid: Grid, column: int, groups: list[tuple[Line, _Reading]]) -> Iterator[Finding]:
    """Groups break where others of their table show that the rows under a row are its parts."""
    told_groups = [(line, under) for line, under in groups if _value(line, column)]
    right = [(line, under) for line, under in told_groups if _fits(line, column, under)]
    for line, under in right:
        yield _right(grid, line, column, under)
    wrong = [(line, under) for line, under in told_groups if not _fits(line, column, under)]
    if len(wrong) <= len(right):
        yield from (_wrong(grid, line, column, under) for line, under in wrong if _could_be_a_sum(line, column, under))


def _readings(rows: list[Line], *, regular: bool) -> list[_Reading]:
    whole = [line for line in rows if not line.part]
    top = min(line.level for line in rows)
    flat = regular and len({line.level for line in rows}) == 1 and len(whole) == len(rows)
    found = [_Reading(tuple(rows), flat), _Reading(tuple(whole), plain=False)]
    found.append(_Reading(tuple(line for line in whole if line.level == top), plain=False))
    leaves = [line for i, line in enumerate(whole) if i + 1 == len(whole) or whole[i + 1].level <= line.level]
    found.append(_Reading(tuple(leaves), plain=False))
    return [reading for reading in found if len(reading.rows) >= _FEWEST]


def _groups(grid: Grid) -> Iterator[tuple[Line, list[Line]]]:
    """Rows with rows of the next level under them, all of one level."""
    for i, line in enumerate(grid.lines):
        under: list[Line] = []
        for other in grid.lines[i + 1 :]:
            if other.level <= line.level or other.total:
                break
            under.append(other)
        if line.total or len(under) < _FEWEST or any(other.part for other in under):
            continue
        children = [other for other in under if other.level == min(o.level for o in under)]
        if len(children) >= _FEWEST:
            yield line, children


def _judge(grid: Grid, total: Line, readings: list[_Reading]) -> Iterator[Finding]:
    kept: list[tuple[int, _Reading]] = []
    open_columns: list[int] = []
    for column in grid.additive:
        if not _value(total, column):
            continue
        fitting = [reading for reading in readings if _fits(total, column, reading)]
        if fitting:
            kept.append((column, fitting[0]))
        else:
            open_columns.append(column)
    for column, reading in kept:
        yield _right(grid, total, column, reading)
    shown = [reading for _, reading in kept]
    for column in open_columns:
        sure = next((reading for reading in readings if reading in shown or reading.plain), None)
        if sure and _could_be_a_sum(total, column, sure):
            yield _wrong(grid, total, column, sure)


def _fits(total: Line, column: int, reading: _Reading) -> bool:
    value = total.cells[column]
    return value is not None and agrees(value, _cells(reading, column))


def _cells(reading: _Reading, column: int) -> list[Value]:
    return [cell for line in reading.rows if (cell := line.cells[column]) is not None]


def _could_be_a_sum(total: Line, column: int, reading: _Reading) -> bool:
    """Not an average (between its parts), nor rows told twice over by two divisions, nor a matter of rounding."""
    value, parts = _value(total, column), _cells(reading, column)
    told_parts = [part.value for part in parts if part.value]
    if len(told_parts) < _FEWEST or min(told_parts) < 0 or min(told_parts) <= value <= max(told_parts):
        return False
    whole = sum_of(parts)
    rounded = value >= _ROUNDED and abs(whole - value) <= (len(parts) + 1) // 2
    return whole not in (2 * value, 3 * value) and not rounded


def _right(grid: Grid, total: Line, column: int, reading: _Reading) -> Finding:
    parts = _cells(reading, column)
    message = f"{_name(grid, column)} của dòng “{total.label}” bằng tổng các dòng thành phần: {told(parts)}."
    printed = print_number(_value(total, column))
    return holds(message, print_number(sum_of(parts)), printed, total.place, *(line.place for line in reading.rows))


def _wrong(grid: Grid, total: Line, column: int, reading: _Reading) -> Finding:
    parts = _cells(reading, column)
    printed = print_number(_value(total, column))
    message = (
        f"{_name(grid, column)} của dòng “{total.label}” ghi {printed} nhưng cộng các dòng thành phần được "
        f"{told(parts)}: hãy cộng lại."
    )
    places = (total.place, *(line.place for line in reading.rows))
    return breaks(message, print_number(sum_of(parts)), printed, *places, sure=0.9)


def _value(line: Line, column: int) -> Decimal:
    value = line.cells[column]
    return value.value if value else Decimal(0)


def _name(grid: Grid, column: int) -> str:
    return f"Cột “{grid.titles[column]}”" if grid.titles[column] else f"Cột thứ {column + 1}"
