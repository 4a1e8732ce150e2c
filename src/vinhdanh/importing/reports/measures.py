"""Which measure a printed figure is a value of, by folded words and unit; none when two would do."""

import re
from dataclasses import dataclass
from enum import IntEnum
from itertools import pairwise

from vinhdanh.records.models import Measure
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import Period
from vinhdanh.text.units import unit

_WORD = re.compile(r"[a-z][a-z0-9]*")
# words that a clause may hold around the name of a measure without changing what is measured
_AROUND = "uoc dat la khoang gan tren hon co duoc da so thang dau cuoi nam quy trong ky nhu sau voi den het hien"
_BETWEEN = "cac nhung cua va tai o cho do ve theo dia ban tong luot gia tri nguoi"
_NOISE = frozenset(_AROUND.split())
_STOP = _NOISE | frozenset(_BETWEEN.split())
_RATE = frozenset({"ty", "le"})
_LEAST_WORDS = 2
_MOST_NAMED = 3
_TOGETHER = 0.6  # of the neighbouring words of a name, so many must be neighbours in the clause too
_OF_REGISTER = 0.5  # of the words of a register's title, so many must stand in the paragraph or its headings


class Rank(IntEnum):
    """How well a name fits: all its words stand among others, or it is all that the clause says before the number."""

    NONE = 0
    AMONG_OTHERS = 1
    SAME_WORDS = 2


@dataclass(frozen=True)
class Context:
    """The words around a figure: its clause before and after it; those of the paragraph and its headings, folded."""

    lead: str
    after: str
    wide: frozenset[str]


@dataclass(frozen=True)
class Match:
    """The measure found, or the titles between which nothing printed decides."""

    measure: Measure | None
    rank: Rank
    rivals: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Named:
    """A measure with the words of its names.

    `needed` must all stand in the clause, in the order of the title; `spelled` are those that its unit abbreviates;
    `register` are the words of its register's title, without which "hồ sơ quá hạn" would be anybody's.
    """

    measure: Measure
    names: tuple[frozenset[str], ...]
    needed: tuple[str, ...]
    spelled: frozenset[str]
    register: frozenset[str]


class Measures:
    """The measures in force in a period, by what their units measure."""

    def __init__(self, period: Period) -> None:
        self._by_unit: dict[str, list[_Named]] = {}
        for measure in Measure.objects.select_related("register"):
            if _in_force(measure, period):
                self._by_unit.setdefault(_base(measure.unit), []).append(_named(measure))

    def match(self, context: Context, unit_name: str) -> Match:
        """The measure of a figure in this unit, or those between which its words do not decide."""
        candidates = self._by_unit.get(_base(unit_name), [])
        if not candidates:
            return Match(None, Rank.NONE)
        said = frozenset(words_of(context.lead)) - _NOISE
        heard = [word for word in words_of(f"{context.lead} {unit_name} {context.after}") if word not in _STOP]
        near = frozenset(pairwise(heard))
        fits = [(*_fit(named, said, frozenset(heard), near, context.wide), named) for named in candidates]
        best = max(fit[:2] for fit in fits)
        if best[0] is Rank.NONE:
            return Match(None, Rank.NONE)
        found = [named.measure for rank, weight, named in fits if (rank, weight) == best]
        if len(found) > 1:
            return Match(None, Rank.NONE, tuple(dict.fromkeys(m.title for m in found))[:_MOST_NAMED])
        return Match(found[0], best[0])


def _fit(
    named: _Named,
    said: frozenset[str],
    heard: frozenset[str],
    near: frozenset[tuple[str, str]],
    wide: frozenset[str],
) -> tuple[Rank, tuple[int, int]]:
    """How well the measure fits, and by how many words: those before the number tell more than those after it."""
    same = [len(name) for name in named.names if name and name == said]
    if same and max(same) >= _LEAST_WORDS:
        return Rank.SAME_WORDS, (max(same), max(same))
    pairs = list(pairwise(named.needed))
    if len(named.needed) < _LEAST_WORDS or not heard.issuperset(named.needed):
        return Rank.NONE, (0, 0)
    if sum(pair in near for pair in pairs) < _TOGETHER * len(pairs):
        return Rank.NONE, (0, 0)
    if len(named.register & (wide | named.spelled)) < _OF_REGISTER * len(named.register):
        return Rank.NONE, (0, 0)
    return Rank.AMONG_OTHERS, (len(said.intersection(named.needed)), len(named.needed))


def _named(measure: Measure) -> _Named:
    printed = str(measure.declaration.get("printed", ""))
    full = " ".join((measure.title, measure.scope, measure.price_basis))
    names = dict.fromkeys(frozenset(words_of(name)) - _NOISE for name in (printed, full, measure.title) if name)
    spelled, counted = _spelled_out(measure.title, measure.unit), frozenset(words_of(measure.unit))
    out = _STOP | spelled | counted | (_RATE if measure.unit == "%" else frozenset())
    needed = tuple(word for word in words_of(measure.title) if word not in out)
    register = frozenset(words_of(measure.register.title)) - _STOP if measure.register else frozenset[str]()
    return _Named(measure, tuple(names), needed, spelled, register)


def _spelled_out(title: str, unit_name: str) -> frozenset[str]:
    """The words of the title that the unit abbreviates: "cụm công nghiệp" for CCN; none for other units."""
    words, letters = words_of(title), fold(unit_name)
    if " " not in letters and len(letters) > 1:
        for start in range(len(words) - len(letters) + 1):
            run = words[start : start + len(letters)]
            if "".join(word[0] for word in run) == letters:
                return frozenset(run)
    return frozenset()


def _base(unit_name: str) -> str:
    """What a unit measures, as a key; a counting unit of several words also goes by its first letters."""
    found = unit(unit_name)
    words = words_of(found.base)
    if found.counts and len(words) > _LEAST_WORDS:
        return "".join(word[0] for word in words)
    return " ".join(words) or fold(found.base)


def words_of(text: str) -> list[str]:
    """The folded words of a text, numbers left out."""
    return _WORD.findall(fold(text))


def _in_force(measure: Measure, period: Period) -> bool:
    window = period.window
    begun = measure.valid_from is None or measure.valid_from <= window.end
    return begun and (measure.valid_to is None or measure.valid_to >= window.start)
