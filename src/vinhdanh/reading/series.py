"""Runs of document numbers: at what pace an office issues, and which two numbers are one slip of the pen apart."""

import re
from datetime import date
from typing import NamedTuple

from vinhdanh.text.folding import fold

# how many numbers may lie between two days: some signed at once, and so many times the pace kept since January
ODD = (100, 10)  # beyond this the leap is worth a look
WILD = (500, 20)  # beyond this not even hundreds of like decisions signed on one day explain it
_NUMBER = re.compile(r"^\d+[a-z]?")


class Numbered(NamedTuple):
    """A document in a run: its number and its day."""

    number: int
    on: date


def sign_of(symbol: str) -> str:
    """What follows the number, folded, with one kind of separator: "qd/ubnd" of "716/QĐ-UBND".

    The sign alone tells runs apart: “34-CT/TW” and “21-NQ/TW” are two, “34/CT-TW” is the first misspelt.
    """
    return _NUMBER.sub("", fold(symbol)).strip("-/ ").replace("-", "/")


def falls(one: Numbered, other: Numbered) -> bool:
    """Whether the document of the later day has the smaller number."""
    return (one.on < other.on) != (one.number < other.number) and one.on != other.on


def leaps(one: Numbered, other: Numbered, bounds: tuple[int, int] = WILD) -> bool:
    """Whether the later number lies further from the earlier one than an office comes in the days between."""
    first, last = sorted((one, other), key=lambda document: (document.on, document.number))
    at_once, times = bounds
    return last.number - first.number > at_once + times * pace(first) * max((last.on - first.on).days, 1)


def pace(document: Numbered) -> float:
    """Numbers a day from January up to this document."""
    return document.number / document.on.timetuple().tm_yday


def one_slip(one: str, other: str) -> bool:
    """One digit added, or two neighbours swapped. A changed last digit is the next document, not a slip."""
    if abs(len(one) - len(other)) == 1:
        short, long = sorted((one, other), key=len)
        return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))
    if len(one) == len(other):
        return any(one[:i] + one[i + 1] + one[i] + one[i + 2 :] == other and one != other for i in range(len(one) - 1))
    return False


def tell_leap(first: Numbered, last: Numbered) -> str:
    """The leap in words: "tăng 5.584 số trong 2 ngày, trong khi từ đầu năm khoảng 7 số mỗi ngày"."""
    gap, days = f"{last.number - first.number:,}".replace(",", "."), (last.on - first.on).days
    span = f"trong {days} ngày" if days else "trong cùng ngày"
    return f"tăng {gap} số {span}, trong khi từ đầu năm khoảng {max(pace(first), 1):.0f} số mỗi ngày"
