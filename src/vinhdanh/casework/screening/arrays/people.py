"""Rows reduced to people: the sorted numbers of persons, and a word of each."""

from itertools import pairwise
from typing import NamedTuple

import numpy as np

from vinhdanh.law.screening.program import Array

Words = dict[str, Array]  # int64, one a person or row

MOST_SORTED = 1 << 21  # people of several parts that are sorted here


class Odd(ValueError):
    """What has no place in the tables, or is not for arrays: who reads by queries tells which row it is, or copes."""


class People(NamedTuple):
    """`persons` (int64) ascend, none twice; `ored` and `added` hold their words."""

    persons: Array
    ored: Words
    added: Words


def reduced(persons: Array, ored: Words, added: Words) -> People:
    """Join the rows of each person, by bitwise or and by addition, into arrays of their own.

    Rows come in any order; sorted ones are quicker.
    """
    steps = np.flatnonzero(persons[1:] != persons[:-1]) + 1
    first = np.concatenate(([0], steps)) if len(persons) else steps
    found = persons[first]
    if (found[1:] < found[:-1]).any():
        order = np.argsort(persons, kind="stable")
        return reduced(persons[order], _ordered(ored, order), _ordered(added, order))
    return People(
        found,
        {name: np.bitwise_or.reduceat(word, first) for name, word in ored.items()},
        {name: np.add.reduceat(word, first) for name, word in added.items()},
    )


def _ordered(words: Words, order: Array) -> Words:
    return {name: word[order] for name, word in words.items()}


def joined(parts: list[People]) -> People:
    """The people of several parts, some of whom may stand in more than one. The parts are used up.

    Raises Odd for many in no order: to sort them takes longer, and more memory, than queries do.
    """
    filled = [part for part in parts if len(part.persons)] or parts[:1]
    ascending = all(part.persons[-1] <= after.persons[0] for part, after in pairwise(filled))
    if not ascending and sum(len(part.persons) for part in filled) > MOST_SORTED:
        raise Odd
    together = _laid_together(_met(filled) if ascending else filled)
    return together if ascending else reduced(*together)


def _met(parts: list[People]) -> list[People]:
    """The parts of sorted rows, each without the first person where that is the last one before, who gets all."""
    found = parts[:1]
    for part in parts[1:]:
        before = found[-1]
        if part.persons[0] == before.persons[-1]:
            for name, word in part.ored.items():
                before.ored[name][-1] |= word[0]
            for name, word in part.added.items():
                before.added[name][-1] += word[0]
            if len(part.persons) > 1:
                found.append(People(part.persons[1:], _beyond_first(part.ored), _beyond_first(part.added)))
        else:
            found.append(part)
    return found


def _beyond_first(words: Words) -> Words:
    return {name: word[1:] for name, word in words.items()}


def _laid_together(parts: list[People]) -> People:
    if len(parts) == 1:
        return parts[0]
    return People(
        np.concatenate([part.persons for part in parts]),
        {name: np.concatenate([part.ored[name] for part in parts]) for name in parts[0].ored},
        {name: np.concatenate([part.added[name] for part in parts]) for name in parts[0].added},
    )
