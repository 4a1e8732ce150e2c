"""The same conditions in plain Python, one person after the other."""

import time
from typing import NamedTuple

from vinhdanh.commands.benchmarks.screen.people import Person, Rows, gathered
from vinhdanh.commands.benchmarks.screen.tree import Tree

Codes = dict[int, dict[str, int]]  # the verdict of each person and award, as in `outcomes.VERDICTS`


class Told(NamedTuple):
    """The seconds that the people took, and their verdicts."""

    seconds: float
    codes: Codes


def judge_one_by_one(tree: Tree, rows: Rows) -> Told:
    """Gather the facts of each person from the rows, and judge."""
    start = time.perf_counter()
    codes = {number: judged(tree, person) for number, person in gathered(tree.screened, rows)}
    return Told(time.perf_counter() - start, codes)


def judged(tree: Tree, person: Person) -> dict[str, int]:
    """The verdicts of one person."""
    met: dict[str, bool] = {}
    may: dict[str, bool] = {}
    codes = {}
    for questions, rulings in tree.levels:
        for one in questions:
            met[one.name] = one.condition.columns(person)
            may[one.name] = one.condition.possible(person) if one.open else met[one.name]
        for ruling in rulings:
            person.met[ruling.award] = ruling.met(met.__getitem__)
            person.may[ruling.award] = ruling.may(may.__getitem__)
            codes[ruling.award] = 2 * person.met[ruling.award] + person.may[ruling.award]
    return codes
