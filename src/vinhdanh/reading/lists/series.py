"""The numbers that items of a list bear: 1, 2, 3; 01, 02; a, b, c (with or without đ); i, ii, iii."""

from collections.abc import Sequence

_MOST = 40
_SERIES = (
    [str(number) for number in range(1, _MOST)],
    [f"{number:02d}" for number in range(1, _MOST)],
    list("abcdđeghiklm"),
    list("abcdefghijklm"),
    ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"],
)


def runs_from_the_first(signs: Sequence[str]) -> bool:
    """Whether the signs are the first ones of a series, in order."""
    return any(list(signs) == series[: len(signs)] for series in _SERIES)
