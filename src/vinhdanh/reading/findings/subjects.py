"""What a sentence speaks of, as a key: two places with one key speak of the same thing of the same time."""

import re

from vinhdanh.reading.passages import Text
from vinhdanh.text.folding import fold

Key = frozenset[str]

_STOP = re.compile(r"[.;:!?](?=\s)|\n")
_BULLET = re.compile(r"\s*(?:[-+*•–.]|\d{1,2}(?:\.\d{1,2})*[.)/]|\(?[a-zđivx\d]{1,3}\)|[a-zđ]\.)\s+")
_VALUE = re.compile(r"(?<![\w/.,])(?!(?:19|20)\d\d(?![\d.,%]))\d[\d.,]*(?!\d| tháng|/)")
# syllables that link a subject to its number, or that any subject may have
_EMPTY_SYLLABLES = """
uoc tinh dat thuc hien la duoc co khoang tren hon gan o muc tang giam bang den nay trong chi con van deu da tiep tuc
cung ky nam so voi cua va cac cho tai dia ban ket qua ve lai thi hien toi nhu nhin chung du kien ca tong gia tri
luy ke vuot thang dau cuoi quy len xuong rieng ngoai ra song tuy nhien
"""
_EMPTY = frozenset(_EMPTY_SYLLABLES.split())


def clause_start(text: Text, place: int) -> int:
    """Where the clause around `place` begins, behind its bullet."""
    start = text.paragraph(place)[0]
    for match in _STOP.finditer(text.words, start, place):
        start = match.end()
    bullet = _BULLET.match(text.words, start, place)
    return bullet.end() if bullet else start


def subject_key(text: Text, place: int, year: int | None) -> Key:
    """The key of what the clause around `place` speaks of: its words up to its first number, or to `place`.

    A clause that names nothing ("đạt 89,4% kế hoạch") goes on about what the clause before it names. The year of the
    report is left out; other years and months count, so that two times are two things.
    """
    paragraph = text.paragraph(place)[0]
    end = place
    while True:
        start = clause_start(text, end)
        value = _VALUE.search(text.words, start, place)
        key = key_of(text.text[start : min(end, value.start() if value else end)], year)
        if key or start <= paragraph + 3:
            return key
        end = start - 1
        while end > paragraph and text.words[end - 1] in " ;:":
            end -= 1
        if end <= paragraph or text.words[end : end + 1] != ";":
            return key


def key_of(words: str, year: int | None) -> Key:
    """The telling syllables of a subject."""
    syllables = re.findall(r"[^\W_]+", fold(words))
    return frozenset(s for s in syllables if s not in _EMPTY and s != str(year))


def opens_clause(text: Text, place: int) -> bool:
    """Whether the number at `place` is the first of its clause."""
    return not _VALUE.search(text.words, clause_start(text, place), place)
