"""What stands behind a number: its measure, or the thing it counts."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from vinhdanh.reading.figures.measures import BETWEEN, MEASURE, RATE, stored
from vinhdanh.reading.figures.nouns import CLASSIFIERS, NOUNS, STOP

_NOUN = re.compile(
    r" (?P<times>(?:(?:chục|trăm|nghìn|ngàn|vạn|triệu|tỷ|tỉ) ){0,2})(?P<phrase>[^\W\d_]+(?: [^\W\d_]+){0,3})"
)
_PAIRED = frozenset({"huyện", "khoa", "phòng", "tin", "xã", "sở", "thôn", "ban"})  # "17 huyện, thành phố"
_RANKS = frozenset({"sao"})  # "đạt 3 sao" is a grade
_MAX_SYLLABLES = 4
_TIMES_OF_YEAR = frozenset({"tháng", "quý", "năm", "ngày", "giờ", "tuần"})


class Thing(NamedTuple):
    """What a number counts or measures; `end` is where its words end. `known` is false for a guessed noun."""

    name: str
    vnd: Decimal | None
    rate: str
    end: int
    measured: bool
    known: bool


def thing_after(words: str, text: str, end: int) -> Thing | None:
    """Return what the number that ends at `end` counts or measures, or None where no unit and no noun follows."""
    match = MEASURE.match(words, end)
    if match is not None:
        return _measured(words, text, match)
    between = BETWEEN.match(words, end)
    if between is not None:
        end = between.end()
        match = MEASURE.match(words, end)
        if match is not None:
            return _measured(words, text, match)
    return _counted(words, text, end)


def _measured(words: str, text: str, match: re.Match[str]) -> Thing | None:
    kind, end = match.lastgroup, match.end()
    if kind == "percent":
        return Thing("%" if match[kind] in ("%", "phần trăm") else "‰", None, "", end, measured=True, known=True)
    if kind == "points":
        return Thing("điểm %", None, "", end, measured=True, known=True)
    assert kind is not None  # one of the groups matched
    written = match[kind].strip()
    if written == "g" and text[match.end() - 1] == "G":
        return None  # "4G"
    if written[-1] == "/":
        end -= 1
    name, vnd = stored(written)
    rate = RATE.match(words, end)
    if rate is None:
        return Thing(name, vnd, "", end, measured=True, known=True)
    per, last = _per(rate)
    if vnd is None:
        name = f"{name}/{per}"
    return Thing(name, vnd, per, last, measured=True, known=True)


def _per(rate: re.Match[str]) -> tuple[str, int]:
    """What a price or yield is for, and where its words end: "doanh nghiệp", "người/tháng"; words behind stay out."""
    noun = noun_of(f"{rate['rate']}{rate['more']}")
    end = rate.start("rate") + len(noun.words if noun and noun.known else rate["rate"])
    if rate["again"] and not rate["more"]:
        end = rate.end("again")
    return rate.string[rate.start("rate") : end], end


def _counted(words: str, text: str, end: int) -> Thing | None:
    match = _NOUN.match(words, end)
    if match is None:
        return None
    noun = noun_of(match["phrase"])
    if noun is None or noun.words in _RANKS:
        return None
    start = match.start("phrase")
    last = start + len(noun.words)
    if noun.known and words[last : last + 2] == ", " and (" " in noun.words or noun.words in _PAIRED):
        last = _paired(words, last)
    printed = text[start:last]
    name = printed if printed.isupper() and len(printed) > 1 else words[start:last]
    times = match["times"].strip()
    return Thing(f"{times} {name}" if times else name, None, "", last, measured=False, known=noun.known)


def _paired(words: str, end: int) -> int:
    """Where "công chức, viên chức" or "tin, bài" ends: a second counted noun without a number of its own."""
    match = _NOUN.match(words, end + 1)
    second = noun_of(match["phrase"]) if match else None
    if match is None or second is None or not second.known or match["times"]:
        return end
    return end + 2 + len(second.words)


class Noun(NamedTuple):
    """The words that name what is counted."""

    words: str
    known: bool


@lru_cache(maxsize=1 << 15)
def noun_of(phrase: str) -> Noun | None:
    """Return the noun at the head of up to four syllables, the longest that is known; None where none stands there."""
    syllables = phrase.split()
    for length in range(min(_MAX_SYLLABLES, len(syllables)), 0, -1):
        head = " ".join(syllables[:length])
        if head in NOUNS:
            return Noun(head, known=True)
    if syllables[0] in STOP:
        return None
    if syllables[0] in _TIMES_OF_YEAR:
        return Noun(syllables[0], known=True)
    if len(syllables) > 1 and syllables[1] not in STOP and syllables[1] not in CLASSIFIERS:
        return Noun(" ".join(syllables[:2]), known=False)
    return Noun(syllables[0], known=False)
