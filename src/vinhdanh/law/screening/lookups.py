"""Two ways to turn a string into its number; both leave what is not among the numbers missing.

DuckDB looks a place in a list up once for every distinct string of a chunk, which halves the time of a scan; other
engines compare.
"""

from collections.abc import Callable
from typing import Any

import ibis

Numbers = dict[str | None, int]  # None stands for a missing string
Lookup = Callable[[Any, Numbers], Any]


@ibis.udf.scalar.builtin  # type: ignore[untyped-decorator]
def list_position(values: list[str], wanted: str) -> int:  # type: ignore[empty-body]
    """The place of a string (or of nothing) in a list, from 1 on; missing where it is not there."""


@ibis.udf.scalar.builtin  # type: ignore[untyped-decorator]
def list_extract(values: list[int], place: int) -> int:  # type: ignore[empty-body]
    """The number at a place of a list, from 1 on; missing where there is none."""


def by_place(column: Any, numbers: Numbers) -> Any:
    """The number by the place of the string in a list: an int64, or an int32 where all numbers fit."""
    values = ibis.array(list(numbers.values())).cast(f"array<{_width(numbers)}>")
    return list_extract(values, list_position(list(numbers), column))


def by_comparing(column: Any, numbers: Numbers) -> Any:
    """The number, of the same width, by one comparison after the other."""
    width = _width(numbers)
    named = [(column == text, number) for text, number in numbers.items() if text is not None]
    if None in numbers:
        named.insert(0, (column.isnull(), numbers[None]))
    return ibis.cases(*((one, ibis.literal(number, width)) for one, number in named), else_=ibis.null(width))


def _width(numbers: Numbers) -> str:
    return "int32" if max(numbers.values()) < 1 << 31 else "int64"
