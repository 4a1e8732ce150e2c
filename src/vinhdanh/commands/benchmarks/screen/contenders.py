"""The same rules on other ground: how long each takes for everybody, and whether its verdicts are ours."""

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow.compute as pc
import pyarrow.parquet as pq

from vinhdanh.casework.screening.run import Population
from vinhdanh.commands.benchmarks.screen.naive import Codes, judge_one_by_one
from vinhdanh.commands.benchmarks.screen.people import sample
from vinhdanh.commands.benchmarks.screen.population import LAST
from vinhdanh.commands.benchmarks.screen.tree import tree_of
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.outcomes import VERDICTS
from vinhdanh.law.screening.titles import screened


class Contenders:
    """Each method measures one; `agree` tells whether all that ran so far gave our verdicts, which stand in `out`."""

    def __init__(self, population: Population, out: Path, people: int) -> None:
        self._population, self._people = population, people
        self._tree = tree_of(screened(rules(), population.on, LAST))
        person = pq.read_table(out, columns=["person_id"])["person_id"].to_numpy()
        self._order = np.argsort(person)
        self._person = person[self._order]
        self._codes = {award: _codes(out, award)[self._order] for award in self._tree.awards}
        self.agree = True

    def naive(self, people: int) -> float:
        """Plain Python, on so many people."""
        rows = sample(self._population, people)
        told = judge_one_by_one(self._tree, rows)
        self._compare(told.codes)
        return self._scaled(told.seconds, told.codes)

    def openfisca(self) -> float:
        """OpenFisca-Core, on everybody."""
        from vinhdanh.commands.benchmarks.screen.openfisca import simulate  # noqa: PLC0415 - an extra

        told = simulate(self._tree, self._population)
        same = np.array_equal(told.people, self._person)
        self.agree &= same and all(np.array_equal(codes, self._codes[award]) for award, codes in told.codes.items())
        return round(told.seconds, 4)

    def zen(self, people: int) -> float:
        """zen-engine, on so many people."""
        from vinhdanh.commands.benchmarks.screen.zen_engine import decide  # noqa: PLC0415 - an extra

        told = decide(self._tree, sample(self._population, people))
        self._compare(told.codes)
        return self._scaled(told.seconds, told.codes)

    def rule_engine(self, people: int) -> float:
        """rule-engine, on so many people."""
        from vinhdanh.commands.benchmarks.screen.rule_engine import decide  # noqa: PLC0415 - an extra

        told = decide(self._tree, sample(self._population, people))
        self._compare(told.codes)
        return self._scaled(told.seconds, told.codes)

    def _compare(self, codes: Codes) -> None:
        for person, verdicts in codes.items():
            place = int(np.searchsorted(self._person, person))
            self.agree &= all(int(self._codes[award][place]) == code for award, code in verdicts.items())

    def _scaled(self, seconds: float, codes: Codes) -> float:
        return round(seconds * self._people / len(codes), 4)


def _codes(out: Path, award: str) -> Any:
    """The verdicts of one award as codes, in the order of the file."""
    words = list(VERDICTS.values())
    column = pq.read_table(out, columns=[award])[award]
    place = pc.index_in(column, value_set=pc.cast(words, "string")).to_numpy()
    return np.array(list(VERDICTS))[place]
