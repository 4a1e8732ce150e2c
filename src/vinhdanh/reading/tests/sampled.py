"""Made reports in the manner of many bodies, each with what a person read in it, and how well the readers agree.

`samples`, `held_out` and `third` were written by different hands who did not know the readers.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML

from vinhdanh.reading.reading import Reading, read
from vinhdanh.reading.sources import read_file

FOLDER = Path(__file__).parent
SETS = ("samples", "held_out", "third")
Key = tuple[Any, ...]


class Sample(NamedTuple):
    """One report and its annotations."""

    name: str
    reading: Reading
    gold: dict[str, Any]

    def marked(self, kind: str, *, optional: bool = False) -> list[dict[str, Any]]:
        """What a person marked; what may be read or not is asked for apart."""
        return [one for one in self.gold.get(kind) or [] if bool(one.get("optional")) is optional]


class Score(NamedTuple):
    """Items met, read besides, and missed."""

    met: int
    extra: int
    missed: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.met / (2 * self.met + self.extra + self.missed)


@cache
def samples(which: str) -> tuple[Sample, ...]:
    """The reports of one set, read."""
    yaml = YAML(typ="safe", pure=True)
    found = []
    for path in sorted((FOLDER / which).glob("*.yaml")):
        text = next(one for one in (path.with_suffix(".txt"), path.with_suffix(".md")) if one.exists())
        found.append(Sample(path.stem, read(read_file(text)), yaml.load(path)))
    return tuple(found)


def score(pairs: Iterable[tuple[Iterable[Key], Iterable[Key], Iterable[Key]]]) -> Score:
    """Add up (wanted, optional, read) of every report; what is optional counts neither way."""
    met = extra = missed = 0
    for wanted, optional, read_ in pairs:
        want, got = Counter(wanted), Counter(read_)
        allowed = set(optional)
        met += (want & got).total()
        missed += (want - got).total()
        extra += sum(count for key, count in (got - want).items() if key not in allowed)
    return Score(met, extra, missed)


def quantities(which: str) -> Iterator[tuple[list[Key], list[Key], list[Key]]]:
    """Value and line of every quantity."""
    for sample in samples(which):
        got = [(sample.reading.text.line(f.start), float(f.value)) for f in sample.reading.figures]
        yield _values(sample, optional=False), _values(sample, optional=True), got


def comparisons(which: str) -> Iterator[tuple[list[Key], list[Key], list[Key]]]:
    """Line, percentage, direction and base of every comparison."""
    for sample in samples(which):
        line = sample.reading.text.line
        got: list[Key] = [
            (line(r.start), float(r.pct), r.direction.value, r.against.value) for r in sample.reading.ratios
        ]
        wanted, free = (
            [(c["line"], float(c["pct"]), c["direction"], c["base"]) for c in sample.marked("comparisons", optional=o)]
            for o in (False, True)
        )
        loose = {key[:2] for key in free} | _shares_in_tables(sample)
        yield wanted, [key for key in got if key[:2] in loose], got


def citations(which: str) -> Iterator[tuple[list[Key], list[Key], list[Key]]]:
    """Symbol and line of every document with a number."""
    for sample in samples(which):
        got: list[Key] = [(sample.reading.text.line(c.start), c.symbol) for c in sample.reading.citations if c.symbol]
        wanted, free = (
            [(c["line"], c["symbol"]) for c in sample.marked("citations", optional=o) if c["symbol"]]
            for o in (False, True)
        )
        own = (sample.gold.get("header") or {}).get("symbol")
        yield wanted, [*free, *(key for key in got if key[1] == own)], got


def awards(which: str) -> Iterator[tuple[list[Key], list[Key], list[Key]]]:
    """Line, form, count, receiver and status of every award."""
    for sample in samples(which):
        line = sample.reading.text.line
        read_ = sample.reading.awards
        got: list[Key] = [(line(a.start), a.form, a.how_many, a.recipient, a.status.value) for a in read_]
        wanted, free = (
            [
                (a["line"], a["form"], a["count"], a["recipient"], a["status"])
                for a in sample.marked("awards", optional=o)
            ]
            for o in (False, True)
        )
        yield wanted, free, got


def _shares_in_tables(sample: Sample) -> set[Key]:
    """Percentages of tables that the third hand calls quantities and the others comparisons."""
    free = sample.marked("quantities", optional=True)
    return {(one["line"], float(one["value"])) for one in free if one.get("table") and one["unit"] == "%"}


def _values(sample: Sample, *, optional: bool) -> list[Key]:
    return [(one["line"], float(one["value"])) for one in sample.marked("quantities", optional=optional)]
