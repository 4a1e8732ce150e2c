"""How a column of strings becomes one of numbers."""

from typing import Any

import ibis

Numbers = dict[str | None, int]  # None stands for a missing string


def numbered(column: Any, numbers: Numbers) -> Any:
    """The number of each string as int32, by one comparison after the other; missing where a string has none."""
    named = [(column == text, number) for text, number in numbers.items() if text is not None]
    if None in numbers:
        named.insert(0, (column.isnull(), numbers[None]))
    return ibis.cases(*((one, ibis.literal(number, "int32")) for one, number in named), else_=ibis.null("int32"))
