"""The bonus: coefficient times base salary of the day of decision, then rounded up."""

from datetime import date
from decimal import ROUND_CEILING, Decimal
from typing import TypeVar

from vinhdanh.law.consequences.provisions import Rounding, Salary

_Row = TypeVar("_Row", Salary, Rounding)


class NoSalary(ValueError):
    """No base salary is known for the day; one sentence."""


def bonus_vnd(coefficient: Decimal, salary: int, to: int) -> int:
    """Return the bonus in đồng: the product is made first, then rounded up to a multiple of `to`."""
    steps = (coefficient * salary / to).to_integral_value(rounding=ROUND_CEILING)
    return int(steps) * to


def worked(coefficient: Decimal, salary: int, vnd: int) -> str:
    """How the bonus came about where it was rounded: "0,3 × 1.490.000 = 447.000 đồng, làm tròn lên"; else ""."""
    exact = coefficient * salary
    if exact == vnd:
        return ""
    return f"{decimal(coefficient)} × {decimal(Decimal(salary))} = {decimal(exact)} đồng, làm tròn lên"


def decimal(number: Decimal) -> str:
    """As the office prints it: 1.490.000 and 0,15."""
    return f"{number.normalize():,f}".translate(str.maketrans(",.", ".,"))


def standing(rows: tuple[_Row, ...], day: date) -> _Row:
    """Return the base salary or the rounding that holds on `day`. Raises NoSalary."""
    for row in rows:
        if row.holds(day):
            return row
    raise NoSalary(f"Chưa có mức lương cơ sở cho ngày {day:%d/%m/%Y}: hãy bổ sung vào law/consequences/bonus.yaml.")
