"""The same rules in OpenFisca-Core: yearly inputs, packed years by period offsets, a variable a condition and title."""

import time
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from vinhdanh.casework.screening.population import Population
from vinhdanh.commands.benchmarks.screen.arrays import DISCIPLINES, RATINGS, UNKNOWN_MONTHS, inputs_of
from vinhdanh.commands.benchmarks.screen.tree import Ruling, Tree
from vinhdanh.law.bits import YEARS, full
from vinhdanh.law.keys import Scope, at_least
from vinhdanh.law.screening.leaves import Leaf
from vinhdanh.law.screening.program import Array

Formula = Callable[[Any, Any], Any]


class Told(NamedTuple):
    """The seconds, and the code of each award in the order of `people`."""

    seconds: float
    people: Array
    codes: dict[str, Array]


def simulate(tree: Tree, population: Population) -> Told:
    """Read the files, build the system and calculate the verdict of every title."""
    start = time.perf_counter()
    inputs = inputs_of(population, tree.screened)
    system = _System(tree, inputs.depth)
    simulation = SimulationBuilder().build_default_simulation(system.system, count=len(inputs.people))
    for (name, back), values in inputs.values.items():
        simulation.set_input(name, str(tree.screened.judged - back), values)
    codes = {award: simulation.calculate(f"verdict_{award}", str(tree.screened.judged)) for award in tree.awards}
    return Told(time.perf_counter() - start, inputs.people, codes)


class _System:
    """A tax-benefit system with one entity, and the variables of the rules."""

    def __init__(self, tree: Tree, depth: int) -> None:
        self._person = build_entity(key="person", plural="persons", label="", is_person=True)
        self.system = TaxBenefitSystem([self._person])
        self._lead = tree.screened.lead
        self._judged = frozenset(tree.awards)
        self._inputs([leaf.what for leaf in tree.screened.looked_at if leaf.kind == "titled"])
        for leaf, years in tree.screened.looked_at.items():
            self._variable(_name(leaf), int, self._mask(leaf, min(years, depth)))
        for questions, rulings in tree.levels:
            for one in questions:
                possible = one.condition.possible if one.open else one.condition.columns
                self._variable(f"met_{one.name}", bool, self._asked(one.condition.columns))
                self._variable(f"may_{one.name}", bool, self._asked(possible))
            for ruling in rulings:
                self._rule(ruling)

    def _inputs(self, awards: list[str]) -> None:
        self._variable("rating", int)
        self._variable("discipline", int)
        self._variable("months", int, default=UNKNOWN_MONTHS)
        for award in awards:
            self._variable(f"titled_{award}", bool)
        for scope in Scope:
            self._variable(f"initiatives_{scope}", int)

    def _variable(self, name: str, kind: type, formula: Formula | None = None, default: int = 0) -> None:
        made = {"value_type": kind, "entity": self._person, "definition_period": DateUnit.YEAR}
        made |= {"default_value": kind(default)} | ({"formula": formula} if formula else {})
        self.system.add_variable(type(name, (Variable,), made))

    def _mask(self, leaf: Leaf, years: int) -> Formula:
        """Packed years: what is asked of every year, moved to its bit."""
        asked = _yearly(leaf)

        def formula(person: Any, period: Any) -> Any:
            mask = np.zeros(person.count, np.int32)
            for back in range(years):
                mask |= asked(person, period.offset(-back)).astype(np.int32) << back
            return mask

        return formula

    def _asked(self, columns: Callable[[Any], Any]) -> Formula:
        def formula(person: Any, period: Any) -> Any:
            return _filled(columns(_Masks(person, period, self._lead, self._judged)), person.count)

        return formula

    def _rule(self, ruling: Ruling) -> None:
        """Whether an award's standard is met, whether it may be, and both as a code."""
        award = ruling.award

        def met(person: Any, period: Any) -> Any:
            return _filled(ruling.met(lambda name: person(f"met_{name}", period)), person.count)

        def may(person: Any, period: Any) -> Any:
            return _filled(ruling.may(lambda name: person(f"may_{name}", period)), person.count)

        def verdict(person: Any, period: Any) -> Any:
            return person(f"met_{award}", period) * np.int32(2) + person(f"may_{award}", period)

        self._variable(f"met_{award}", bool, met)
        self._variable(f"may_{award}", bool, may)
        self._variable(f"verdict_{award}", int, verdict)


class _Masks:
    """Implements `bits.Masks` over the variables of all persons."""

    def __init__(self, person: Any, period: Any, lead: int, judged: frozenset[str]) -> None:
        self._person, self._period, self._judged = person, period, judged
        self.lead = lead

    def rated(self, rating: str) -> Any:
        """See `bits.Masks`."""
        return self._leaf("rated", rating)

    def unrated(self) -> Any:
        """See `bits.Masks`."""
        return self.rated("KHTNV") ^ full(YEARS)

    def disciplined(self, measure: str) -> Any:
        """See `bits.Masks`."""
        return self._leaf("disciplined", measure)

    def worked(self, months: int) -> Any:
        """See `bits.Masks`; the variable holds the years known to be short."""
        return self._leaf("worked", str(months)) ^ full(YEARS)

    def titled(self, key: str) -> Any:
        """See `bits.Masks`."""
        return self._leaf("titled", key)

    def initiatives(self, scope: str, number: int) -> Any:
        """See `bits.Masks`."""
        return self._leaf("initiatives", scope, number)

    def standard(self, award: str) -> Any:
        """See `bits.Masks`."""
        return self._person(f"met_{award}", self._period) if award in self._judged else False

    def standard_open(self, award: str) -> Any:
        """See `bits.Masks`."""
        return self._person(f"may_{award}", self._period) if award in self._judged else True

    def _leaf(self, kind: str, what: str, number: int = 0) -> Any:
        return self._person(_name(Leaf(kind, what, number)), self._period)


def _name(leaf: Leaf) -> str:
    return f"mask_{leaf.kind}_{leaf.what}_{leaf.number}"


def _yearly(leaf: Leaf) -> Formula:
    """Whether one year has what the leaf asks for."""
    if leaf.kind == "rated":
        return lambda person, year: person("rating", year) >= RATINGS[leaf.what]
    if leaf.kind == "disciplined":
        return lambda person, year: person("discipline", year) >= DISCIPLINES[leaf.what]
    if leaf.kind == "worked":
        return lambda person, year: person("months", year) < int(leaf.what)
    if leaf.kind == "titled":
        return lambda person, year: person(f"titled_{leaf.what}", year)
    serving = [scope for scope in Scope if at_least(scope, Scope(leaf.what))]
    return lambda person, year: sum(person(f"initiatives_{scope}", year) for scope in serving) >= leaf.number


def _filled(truth: Any, people: int) -> Any:
    """One truth a person, also where it is the same for all."""
    return truth if isinstance(truth, np.ndarray) else np.full(people, truth)
