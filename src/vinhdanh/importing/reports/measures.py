"""Which measure a printed figure is a value of, by folded words and unit; none when two would do."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from vinhdanh.records.models import Measure
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import Period
from vinhdanh.text.units import unit

_WORD = re.compile(r"[a-z0-9]+")
# words that a clause may hold around the name of a measure without changing what is measured
_NOISE = frozenset(
    "uoc dat la khoang gan tren hon co duoc da so thang dau cuoi nam quy trong ky bao cao nhu sau voi den het hien".split()
)
_STOP = _NOISE | frozenset("cac nhung cua va tai o cho do ve theo thuoc dia ban tinh tong luot gia tri nguoi".split())
_RATE = frozenset({"ty", "le"})
_LEAST_WORDS = 2
_MOST_NAMED = 3


class Rank(IntEnum):
    """How well a name fits: all its words stand among others, or it is all that the clause says before the number."""

    NONE = 0
    AMONG_OTHERS = 1
    SAME_WORDS = 2


@dataclass(frozen=True)
class Match:
    """The measure found, or the titles between which nothing printed decides."""

    measure: Measure | None
    rank: Rank
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Named:
    """A measure with the words of its names; `needed` are those that must stand in a clause."""

    measure: Measure
    names: tuple[frozenset[str], ...]
    needed: frozenset[str]


class Measures:
    """The measures in force in a period, by what their units measure."""

    def __init__(self, period: Period) -> None:
        self._by_unit: dict[str, list[_Named]] = {}
        for measure in Measure.objects.select_related("register"):
            if _in_force(measure, period):
                self._by_unit.setdefault(_base(measure.unit), []).append(_named(measure))

    def match(self, lead: str, around: str, unit_name: str) -> Match:
        """The measure of a figure: `lead` are the words of its clause before it, `around` the whole clause."""
        candidates = self._by_unit.get(_base(unit_name), ())
        said, heard = _words(lead) - _NOISE, _words(f"{around} {unit_name}")
        best: list[tuple[Rank, int, _Named]] = []
        for named in candidates:
            rank, weight = _fit(named, said, heard)
            if rank and (not best or (rank, weight) >= best[0][:2]):
                best = [b for b in best if b[:2] == (rank, weight)] + [(rank, weight, named)]
        if not best:
            return Match(None, Rank.NONE)
        if len(best) > 1:
            titles = tuple(dict.fromkeys(named.measure.title for _rank, _weight, named in best))
            return Match(None, Rank.NONE, titles[:_MOST_NAMED])
        return Match(best[0][2].measure, best[0][0])


def same_thing(one: str, other: str) -> bool:
    """Whether two units measure or count the same thing: "CCN" and "cụm công nghiệp", "đồng" and "tỷ đồng"."""
    return _base(one) == _base(other)


def _fit(named: _Named, said: frozenset[str], heard: frozenset[str]) -> tuple[Rank, int]:
    same = [len(name) for name in named.names if name and name == said]
    if same:
        return Rank.SAME_WORDS, max(same)
    if len(named.needed) >= _LEAST_WORDS and named.needed <= heard:
        return Rank.AMONG_OTHERS, len(named.needed)
    return Rank.NONE, 0


def _named(measure: Measure) -> _Named:
    printed = str(measure.declaration.get("printed", ""))
    full = " ".join((measure.title, measure.scope, measure.price_basis))
    names = tuple(dict.fromkeys(_words(name) - _NOISE for name in filter(None, (printed, full, measure.title))))
    needed = _words(measure.title) - _STOP - _spelled_out(measure.title, measure.unit)
    return _Named(measure, names, needed - _RATE if measure.unit == "%" else needed)


def _spelled_out(title: str, unit_name: str) -> frozenset[str]:
    """The words of the title that the unit abbreviates: “cụm công nghiệp” for CCN; else those of the unit itself."""
    words, letters = _WORD.findall(fold(title)), fold(unit_name)
    if " " not in letters and len(letters) > 1:
        for start in range(len(words) - len(letters) + 1):
            run = words[start : start + len(letters)]
            if "".join(word[0] for word in run) == letters:
                return frozenset(run)
    return _words(unit_name)


def _base(unit_name: str) -> str:
    """What a unit measures, as a key; a counting unit of several words also goes by its first letters."""
    found = unit(unit_name)
    words = _WORD.findall(fold(found.base))
    if found.counts and len(words) > _LEAST_WORDS:
        return "".join(word[0] for word in words)
    return " ".join(words)


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(fold(text)))


def _in_force(measure: Measure, period: Period) -> bool:
    window = period.window
    begun = measure.valid_from is None or measure.valid_from <= window.end
    return begun and (measure.valid_to is None or measure.valid_to >= window.start)


def titles(measures: Iterable[Measure]) -> list[tuple[str, str]]:
    """(code, title with unit and, where it narrows, scope) of measures, for a list of choices."""
    return [(m.code, f"{m.title}{f', {m.scope}' if m.scope else ''} ({m.unit})") for m in measures]
