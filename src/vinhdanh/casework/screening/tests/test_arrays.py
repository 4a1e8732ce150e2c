"""Rows become people whatever their order, and a sum that ran over is noticed."""

from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vinhdanh.casework.screening.arrays.packing import sums_hold
from vinhdanh.casework.screening.arrays.people import People, joined, reduced
from vinhdanh.law.keys import Scope
from vinhdanh.law.screening.layout import COUNT_AT, Field, Layout

_ROWS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 255)), max_size=60)


def _people(rows: list[tuple[int, int]]) -> People:
    persons, word = (np.array([row[at] for row in rows], np.int64) for at in (0, 1))
    return reduced(persons, {"e": word}, {"n": word})


def _as_dict(people: People) -> dict[int, tuple[int, int]]:
    columns: list[list[Any]] = [people.persons.tolist(), people.ored["e"].tolist(), people.added["n"].tolist()]
    assert all(one < other for one, other in pairwise(columns[0]))
    return {person: (ored, added) for person, ored, added in zip(*columns, strict=True)}


@given(_ROWS, st.lists(st.integers(0, 60), max_size=4), st.booleans())
def test_parts_of_rows_come_to_the_same_people(rows: list[tuple[int, int]], cuts: list[int], in_order: bool) -> None:
    rows = sorted(rows) if in_order else rows
    wanted: dict[int, tuple[int, int]] = {}
    for person, word in rows:
        ored, added = wanted.get(person, (0, 0))
        wanted[person] = (ored | word, added + word)
    bounds = [0, *sorted(min(cut, len(rows)) for cut in cuts), len(rows)]
    parts = [_people(rows[begin:end]) for begin, end in pairwise(bounds)]
    assert _as_dict(joined(parts)) == wanted


@pytest.mark.parametrize(
    ("years", "holds"),
    [([15, 15], True), ([16], False), ([31], False), ([32], False), ([0, 40], False), ([7] * 10, True), ([], True)],
)
def test_a_year_with_more_than_its_bits_hold_is_noticed(years: list[int], holds: bool) -> None:
    piece = Field("n0", 0, 10)
    layout = Layout(Field("y0", 0, 10), {}, {}, {}, {Scope.CO_SO: (piece,)}, step=5)
    word = sum(number * ((1 << back * 5) | (1 << COUNT_AT)) for back, number in enumerate(years))
    assert sums_hold(layout, {"n0": np.array([0, word], np.int64)}) is holds
