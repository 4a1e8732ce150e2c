"""Text written for the fonts of the time before Unicode: told from proper text, and converted."""

import re
from collections import Counter
from enum import StrEnum
from functools import cache, lru_cache
from typing import NamedTuple

from vinhdanh.text import legacy_tables as tables
from vinhdanh.text.folding import compose
from vinhdanh.text.syllables import is_syllable

_FONTS = (
    (re.compile(r"\.vn", re.IGNORECASE), "TCVN3"),
    (re.compile(r"vni(?=[-\s]|$)", re.IGNORECASE), "VNI"),
    (re.compile(r"vps(?=[-\s]|$)", re.IGNORECASE), "VPS"),
)
_FONT_OF_LETTERS = re.compile(r"[^\W\d_]+")
_LARGE = re.compile(r"[A-ZĂÂÊÔƠƯĐ]")
_SMALL = re.compile(r"[a-zăâêôơưđ]")  # of the other letters TCVN3 has no capitals to choose from
_FONT_OF_CAPITALS = re.compile(r"(?:(?<=[a-z\d])H|(?:^|[-\s])Hoa)$")
_PRIVATE = {0xF000 + place: place for place in range(0x20, 0x100)}  # where symbol fonts keep their letters in Word
_PRIVATE_USE = re.compile("[\uf020-\uf0ff]")
_WORD = re.compile(r"[^\s!-@\[-`{-~\u2010-\u2027]+")
_ONLY_UNICODE = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")
_CONTROLS = re.compile(r"[\x02-\x06\x10-\x15\x19\x1c\x1d]")  # capitals of VPS
_LETTERS = re.compile(r"[^\W\d_]+")
_LARGE = re.compile(r"[A-ZĂÂÊÔƠƯĐ]")
_SMALL = re.compile(r"[a-zăâêôơưđ]")  # of the other letters TCVN3 has no capitals to choose from
# What legacy text is full of and proper Vietnamese does not use: signs, letters of other languages, controls.
_STRANGE = re.compile(
    r"[\x02-\x06\x10-\x15\x19\x1c\x1d\x80-\x9f¡-¦¨ª¬\xad¯´-¶¸-º¼¾¿ÄÅÆÇËÎÏÐÑÖØÛÜÞßäåæçëîïðñö÷øûüþÿƒ†‡ˆ‰Š‹ŒŽ˜™š›œžŸ\uf020-\uf0ff]"
)
_SURE = 0.7  # of the words with marks; the rest are names and foreign words
_SAMPLE = 200_000  # characters that tell the encoding of the whole


class Legacy(StrEnum):
    """The encodings that are known; the value is their name in a sentence."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI-Windows"
    VPS = "VPS"


class Score(NamedTuple):
    """Of the words with letters outside ASCII: how many there are, and how many are spelled as Vietnamese."""

    words: int
    spelled: int

    @property
    def share(self) -> float:
        """The part of the words that are spelled as Vietnamese, 0 to 1."""
        return self.spelled / self.words if self.words else 0.0


@lru_cache(maxsize=500)
def of_font(name: str) -> tuple[Legacy, bool] | None:
    """The encoding of the font `name`, and whether it prints capitals only (".VnTimeH"); None for other fonts."""
    for pattern, key in _FONTS:
        if pattern.match(name):
            legacy = Legacy[key]
            return legacy, legacy is not Legacy.VNI and bool(_FONT_OF_CAPITALS.search(name))
    return None


def to_unicode(text: str, legacy: Legacy, *, capitals: bool = False) -> str:
    """Return `text` composed in Unicode; `text` holds the codes of `legacy` as characters of Windows-1252 (or Latin-1).

    `capitals`: it stood in a font of capitals. Characters that are no letter of `legacy` stay as they are.
    """
    if _PRIVATE_USE.search(text):
        text = text.translate(_PRIVATE)
    written = compose(_vni(text) if legacy is Legacy.VNI else text.translate(_letters(legacy)))
    if capitals:
        return written.upper()
    return _typed_in_capitals(written) if legacy is Legacy.TCVN3 else written


def _typed_in_capitals(text: str) -> str:
    """`text` with whole words in capitals where all letters are that TCVN3 has capitals of: CộNG HòA is CỘNG HÒA."""
    if not _SMALL.search(text):
        return text.upper() if len(_LARGE.findall(text)) > 1 else text
    return _LETTERS.sub(
        lambda word: word[0] if _SMALL.search(word[0]) or len(_LARGE.findall(word[0])) < 2 else word[0].upper(), text
    )


def has_vietnamese(text: str) -> bool:
    """Whether `text` holds a letter that only Unicode gives to Vietnamese: it is no legacy text."""
    return _ONLY_UNICODE.search(text) is not None


def may_be_legacy(text: str) -> bool:
    """Whether `text` holds any character that points to a legacy font; one whole report in such a font does."""
    return _STRANGE.search(text) is not None


def score(text: str, legacy: Legacy | None = None) -> Score:
    """How well the beginning of `text` reads as Vietnamese, as it is or taken for `legacy`."""
    readings = [reading for word in _words(text) if (reading := _readings(word)) is not None]
    return Score(len(readings), sum(1 for reading in readings if legacy in reading))


def recognise(text: str) -> Legacy | None:
    """The encoding in which `text` reads as Vietnamese and better than as it is; None for proper or foreign text.

    A single word is too little to tell: two must read better.
    """
    if text.isascii() and not _CONTROLS.search(text):
        return None
    if has_vietnamese(text):
        return None
    words = 0
    spelled: Counter[Legacy | None] = Counter()
    for reading, times in Counter(map(_readings, _words(text))).items():
        if reading is not None:
            words += times
            for legacy in reading:
                spelled[legacy] += times
    best = max(Legacy, key=spelled.__getitem__)
    sure = spelled[best] >= _SURE * words and spelled[best] >= spelled[None] + 2
    return best if sure else None


def _words(text: str) -> list[str]:
    return [word for word in _WORD.findall(text[:_SAMPLE]) if not word.isascii() or _CONTROLS.search(word)]


@lru_cache(maxsize=50_000)
def _readings(word: str) -> frozenset[Legacy | None] | None:
    """The encodings in which `word` is spelled as Vietnamese, None among them for the word as it is.

    The whole is None where a word without letters tells nothing.
    """
    if not any(c.isalpha() for c in word):
        return None
    written: dict[Legacy | None, str] = {legacy: to_unicode(word, legacy).strip("«»¡¿") for legacy in Legacy}
    written[None] = word
    return frozenset(legacy for legacy, read in written.items() if not read.isascii() and is_syllable(read))


def _vni(text: str) -> str:
    pattern, letters = _pairs()
    return pattern.sub(lambda match: letters[match.group()], text)


@cache
def _pairs() -> tuple[re.Pattern[str], dict[str, str]]:
    letters = _written_letters(Legacy.VNI)
    return re.compile("|".join(map(re.escape, sorted(letters, key=len, reverse=True)))), letters


@cache
def _letters(legacy: Legacy) -> dict[int, str]:
    """Of an encoding with one byte a letter, for `str.translate`."""
    return str.maketrans(_written_letters(legacy))


def _written_letters(legacy: Legacy) -> dict[str, str]:
    return {written: letter for code, letter in _codes(legacy) for written in _writings(code)}


def _codes(legacy: Legacy) -> list[tuple[str, str]]:
    small = list(tables.LETTERS)
    large = [letter.upper() for letter in small]
    match legacy:
        case Legacy.TCVN3:
            capitals = [(code, letter) for letter, code in tables.TCVN3_CAPITALS.items()]
            return [*zip(tables.TCVN3, small, strict=True), *capitals]
        case Legacy.VPS:
            return [*zip(tables.VPS, small, strict=True), *zip(tables.VPS_CAPITALS, large, strict=True)]
        case Legacy.VNI:
            pairs = list(zip(tables.VNI, small, strict=True))
            return pairs + [
                (code, letter.upper()) for small_code, letter in pairs for code in _vni_capitals(small_code)
            ]


def _vni_capitals(small: str) -> tuple[str, ...]:
    """The code of the capital, and with the small mark that hurried typists leave on a capital base."""
    first, mark = small[:2], small[2:]
    capital = f"{int(first, 16) - 0x20:02X}"
    return (capital + f"{int(mark, 16) - 0x20:02X}", capital + mark) if mark else (capital,)


def _writings(code: str) -> set[str]:
    """The ways in which the bytes of `code` come as characters: Windows-1252 and, where it has none, Latin-1."""
    octets = bytes.fromhex(code)
    return {octets.decode("cp1252", "ignore"), octets.decode("latin-1")} - {""}
