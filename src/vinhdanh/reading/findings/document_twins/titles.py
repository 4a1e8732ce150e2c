"""Two titles of one document: the same, one a part of the other, or clearly of two matters."""

from collections.abc import Iterator
from itertools import pairwise

from vinhdanh.reading.findings.cited import Cited, one_body
from vinhdanh.reading.findings.verdict import breaks
from vinhdanh.reading.likeness import telling
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.folding import fold

_ENOUGH = 6  # telling syllables that make a title clear
_SHARED = 0.7  # of the syllables of the shorter title; with more it is an excerpt or a paraphrase
_SHARED_PAIRS = 0.55  # of its pairs of neighbouring syllables
_SHOWN = 60


def two_titles(reading: Reading, group: list[Cited]) -> Iterator[Finding]:
    """Compare the marked titles ("về việc …", in quotes) of one symbol and day."""
    marked = [document for document in group if document.date and _marked(reading, document)]
    titled = list({(document.date, document.mention.subject): document for document in reversed(marked)}.values())[::-1]
    for i, one in enumerate(titled):
        for other in titled[i + 1 :]:
            if one.date == other.date and one_body(one, other) and _clearly_different(one, other):
                titles = (_short(document) for document in (one, other))
                message = "{} ghi hai trích yếu khác nhau, “{}” và “{}”: hãy đối chiếu văn bản gốc.".format(
                    one, *titles
                )
                printed = f"{one.mention.subject}; {other.mention.subject}"
                yield breaks(message, "", printed, one.place, other.place, sure=0.8)
                return


def same_title(one: Cited, other: Cited) -> bool | None:
    """Whether the two titles speak of one matter; None where one of them is missing."""
    words, others = _words(one), _words(other)
    if not words or not others:
        return None
    shorter, longer = sorted((set(words), set(others)), key=len)
    return len(shorter & longer) > _SHARED * len(shorter)


def _marked(reading: Reading, document: Cited) -> bool:
    """Whether words or quotes say that a title follows: running text after a symbol is none."""
    mention = document.mention
    between = reading.text.words[mention.end : mention.end + 24]
    return bool(mention.subject) and ("về" in between or '"' in between or "v/v" in between)


def _clearly_different(one: Cited, other: Cited) -> bool:
    shorter, longer = sorted((_words(one), _words(other)), key=len)
    if len(shorter) < _ENOUGH:
        return False
    shared = len(set(shorter) & set(longer)) / len(set(shorter))
    pairs = set(pairwise(shorter))
    return shared <= _SHARED and len(pairs & set(pairwise(longer))) <= _SHARED_PAIRS * len(pairs)


def _words(document: Cited) -> list[str]:
    return telling(fold(document.mention.subject))


def _short(document: Cited) -> str:
    title = document.mention.subject
    return title if len(title) <= _SHOWN else title[:_SHOWN].rsplit(" ", 1)[0] + "…"
