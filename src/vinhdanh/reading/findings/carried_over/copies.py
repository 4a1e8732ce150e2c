"""Sentences of a text that stand, nearly word for word, in an earlier one.

A sentence is known by its folded words without digits; a near copy shares most of its runs of four words.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.findings.sentences import sentences
from vinhdanh.reading.findings.verdict import Place
from vinhdanh.reading.passages import Text
from vinhdanh.text.folding import fold

_SHORTEST = 8  # words below which sentences meet by chance
_RUN = 4
_NEAR = 0.7  # of the runs of the shorter sentence
_COMMON = 40  # sentences that share a run of words that tells nothing


class Copy(NamedTuple):
    """A sentence and its likeness in the earlier text; `exact` where only digits may differ."""

    now: Place
    before: Place
    exact: bool


def copies(text: Text, earlier: Text) -> Iterator[Copy]:
    """Every copied sentence of `text`, in order, with the most like sentence of `earlier`."""
    known: dict[tuple[str, ...], Place] = {}
    runs: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    lengths: dict[Place, int] = {}
    for place in sentences(earlier):
        words = _words(earlier, place)
        if len(words) >= _SHORTEST and known.setdefault(words, place) == place:
            found = _runs(words)
            lengths[place] = len(found)
            for run in found:
                runs[run].append(place)
    for place in sentences(text):
        words = _words(text, place)
        if len(words) < _SHORTEST:
            continue
        if same := known.get(words):
            yield Copy(place, same, exact=True)
        elif near := _nearest(_runs(words), runs, lengths):
            yield Copy(place, near, exact=False)


def _nearest(
    found: set[tuple[str, ...]], runs: dict[tuple[str, ...], list[Place]], lengths: dict[Place, int]
) -> Place | None:
    shared: Counter[Place] = Counter()
    for run in found:
        places = runs.get(run, ())
        if len(places) <= _COMMON:
            shared.update(places)
    if not shared:
        return None
    place, count = shared.most_common(1)[0]
    return place if count >= _NEAR * min(len(found), lengths[place]) else None


def _runs(words: tuple[str, ...]) -> set[tuple[str, ...]]:
    return {words[i : i + _RUN] for i in range(len(words) - _RUN + 1)}


def _words(text: Text, place: Place) -> tuple[str, ...]:
    folded = fold(text.text[place[0] : place[1]])
    return tuple("".join(c if c.isalpha() else " " for c in folded).split())
