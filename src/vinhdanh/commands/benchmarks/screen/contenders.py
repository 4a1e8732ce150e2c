"""The same rules on other ground: how long each takes for everybody, and whether its verdicts are ours."""

from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from vinhdanh.casework.screening.population import Population
from vinhdanh.commands.benchmarks.screen.naive import Told, judge_one_by_one
from vinhdanh.commands.benchmarks.screen.people import sample
from vinhdanh.commands.benchmarks.screen.population import LAST
from vinhdanh.commands.benchmarks.screen.tree import tree_of
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.screening.outcomes import VERDICTS
from vinhdanh.law.screening.titles import screened

_CODES = {word: code for code, word in VERDICTS.items()}


class Contenders:
    """Each method measures one; `agree` tells whether all that ran so far gave our verdicts, which stand in `out`."""

    def __init__(self, population: Population, out: Path, people: int) -> None:
        self._population, self._people = population, people
        self._tree = tree_of(screened(rules(), population.on, LAST))
        awards = self._tree.awards
        self._ours = pq.read_table(out, columns=["person_id", *awards], read_dictionary=awards)
        self.agree = True

    def naive(self, people: int) -> float:
        """Plain Python, on so many people."""
        return self._scaled(judge_one_by_one(self._tree, sample(self._population, people)))

    def openfisca(self) -> float:
        """OpenFisca-Core, on everybody."""
        from vinhdanh.commands.benchmarks.screen.openfisca import simulate  # noqa: PLC0415 - an extra

        told = simulate(self._tree, self._population)
        ours = self._ours.sort_by("person_id")
        same = [ours["person_id"].equals(pa.chunked_array([told.people]))]
        words = pa.array(list(_CODES))
        for award, codes in told.codes.items():
            places = pc.index_in(ours[award].cast("string"), value_set=words)
            same.append(pc.take(pa.array(_CODES.values(), "int32"), places).equals(pa.chunked_array([codes])))
        self.agree &= all(same)
        return round(told.seconds, 4)

    def zen(self, people: int) -> float:
        """zen-engine, on so many people."""
        from vinhdanh.commands.benchmarks.screen.zen_engine import decide  # noqa: PLC0415 - an extra

        return self._scaled(decide(self._tree, sample(self._population, people)))

    def rule_engine(self, people: int) -> float:
        """rule-engine, on so many people."""
        from vinhdanh.commands.benchmarks.screen.rule_engine import decide  # noqa: PLC0415 - an extra

        return self._scaled(decide(self._tree, sample(self._population, people)))

    def _scaled(self, told: Told) -> float:
        """The seconds of the sample as those of everybody; its verdicts are compared."""
        mine = self._ours.filter(pc.is_in(self._ours["person_id"], value_set=pa.array(told.codes, "int64")))
        ours = {row.pop("person_id"): {award: _CODES[word] for award, word in row.items()} for row in mine.to_pylist()}
        self.agree &= ours == told.codes
        return round(told.seconds * self._people / len(told.codes), 4)
