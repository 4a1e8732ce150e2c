"""What damaged print was probably meant to say: proposals to show beside it, never a change of the text."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.passages import Text
from vinhdanh.text.folding import without_marks


class Proposal(NamedTuple):
    """The characters from `start` to `end` of `Text.text` were probably meant to be `intended`."""

    start: int
    end: int
    intended: str


_DIGITS = str.maketrans("OolI", "0011")
# Letters among digits: 2O18, 3l5; a letter O at the end: 1OO; a letter before a number with a separator or O3.
_IN_NUMBER = re.compile(r"\d(?<![\d.,/]\d)[\d.,/]*[OolI]+(?:[\d.,/OolI]*\d|(?<=O))O*")
_BEFORE_NUMBER = re.compile(r"(?<![\w./-])[OlI](?:\d[\d.,/]*[.,/]\d+|(?<=O)[1-9](?= [^\W\d_]))(?!\w)")
_ABBREVIATIONS = {
    "BCD": "BCĐ",
    "HĐĐKT": "HĐTĐKT",
    "HDTDKT": "HĐTĐKT",
    "HDTĐKT": "HĐTĐKT",
    "HĐTDKT": "HĐTĐKT",
    "TDKT": "TĐKT",
    "TD-KT": "TĐ-KT",
    "HDND": "HĐND",
    "UBNĐ": "UBND",
    "QD-UBND": "QĐ-UBND",
    "QD-TTg": "QĐ-TTg",
    "ND-CP": "NĐ-CP",
    "CBCCV": "CBCCVC",
    "CCVCLD": "CCVCLĐ",
    "CNLD": "CNLĐ",
    "CNVCLD": "CNVCLĐ",
    "LDLD": "LĐLĐ",
    "LĐLD": "LĐLĐ",
    "LDLĐ": "LĐLĐ",
    "CSTDCS": "CSTĐCS",
    "LDTT": "LĐTT",
    "TTLDXS": "TTLĐXS",
    "ATVSLD": "ATVSLĐ",
    "BDATGT": "BĐATGT",
}
_PHRASES = (
    "thi đua",
    "khen thưởng",
    "ủy ban nhân dân",
    "hội đồng nhân dân",
    "ban chỉ đạo",
    "bằng khen",
    "giấy khen",
    "cùng kỳ",
    "kế hoạch",
    "quyết định",
    "doanh nghiệp",
)
_VIETNAMESE = [chr(place) for place in (*range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))]
_BARE = str.maketrans({letter: bare for letter in _VIETNAMESE if len(bare := without_marks(letter)) == 1})


def intended(text: Text) -> Iterator[Proposal]:
    """Proposals in the order of the text: letters for digits in numbers, lost marks in words that offices always write.

    Only what has one plausible reading is proposed; whoever shows a proposal shows the print beside it.
    """
    yield from sorted({*_numbers(text.text), *_abbreviations(text.text), *_phrases(text)})


def _numbers(text: str) -> Iterator[Proposal]:
    for match in _IN_NUMBER.finditer(text):
        start, end = match.span()
        if not (text[start - 1 : start].isalpha() or text[end : end + 1].isalpha()):
            yield Proposal(start, end, match.group().translate(_DIGITS))
    for match in _BEFORE_NUMBER.finditer(text):
        yield Proposal(match.start(), match.end(), match.group().translate(_DIGITS))


def _abbreviations(text: str) -> Iterator[Proposal]:
    for written, meant in _ABBREVIATIONS.items():
        for start, end in _places(text, written):
            yield Proposal(start, end, meant)


def _phrases(text: Text) -> Iterator[Proposal]:
    bare = text.words.translate(_BARE)
    for phrase in _PHRASES:
        for start, end in _places(bare, phrase.translate(_BARE)):
            found = text.words[start:end]
            if found != phrase and all(map(_is_less, found, phrase)):
                yield Proposal(start, end, _in_case_of(text.text[start:end], phrase))


def _places(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where `words` stand as whole words."""
    start = text.find(words)
    while start >= 0:
        end = start + len(words)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            yield start, end
        start = text.find(words, end)


def _is_less(found: str, meant: str) -> bool:
    """Whether `found` is `meant` or has lost marks of it; another mark makes another word."""
    if found == meant or (found == "d" and meant == "đ"):
        return True
    return set(unicodedata.normalize("NFD", found)) <= set(unicodedata.normalize("NFD", meant))


def _in_case_of(printed: str, meant: str) -> str:
    return "".join(m.upper() if p.isupper() else m for p, m in zip(printed, meant, strict=True))
