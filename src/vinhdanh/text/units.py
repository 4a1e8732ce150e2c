"""Units of measure: one stored name for every spelling, and exact conversion between units of one base."""

import re
from dataclasses import dataclass
from decimal import Decimal, localcontext
from functools import lru_cache

from vinhdanh.text.folding import normalise_tones, tidy
from vinhdanh.text.numbers import plain
from vinhdanh.text.unit_tables import (
    AFTER_DONG,
    COUNTED_MEASURES,
    MEASURES,
    MULTIPLIERS,
    NOT_MULTIPLIED,
    OPEN_MEASURES,
    Measure,
)

ORDINAL = "lần (thứ tự)"
CRITERION = "tiêu chí số"
YEAR = "năm"

_RAISED = str.maketrans({"²": "2", "³": "3"})
_SUP_TAG = re.compile(r"\s?<sup>\s?([23])\s?</sup>", re.IGNORECASE)
_THOUSANDS = re.compile(r"1((?:\.?000){1,3}) ?(?=[^\W\d])")
_THOUSANDS_WORD = {3: "nghìn ", 6: "triệu ", 9: "tỷ "}
_MAX_RATES = 3  # "triệu đồng/người/năm" has two
_MAX_MULTIPLIERS = 3  # "trăm nghìn tỷ"
_MAX_NAME = 120
_MAX_WORDS = 6  # in the longest measure: "nghìn tỷ đô la Mỹ" has five
_PRECISION = 60  # digits; every conversion between measures of the tables is exact far below it, save per minute


class IncompatibleUnits(ValueError):
    """The two units do not measure the same thing; the message is a Vietnamese sentence."""


@dataclass(frozen=True)
class Unit:
    """A unit by its stored name. One of it is `scale` of `base`; units with the same base convert."""

    name: str
    printed: str
    base: str
    scale: Decimal

    @property
    def counts(self) -> bool:
        """Whether it counts things (người, hồ sơ, giờ), so that official papers print "02", not "2"."""
        if self.name in COUNTED_MEASURES:
            return True
        if self.name in (ORDINAL, CRITERION):
            return False
        return bool(self.name) and self.scale == 1 and "/" not in self.name and _key(self.name) not in _BY_KEY


def without_markup(text: str) -> str:
    """Return `text` tidied, with raised 2 and 3 written as a character: "mm<sup>2</sup>" is "mm²"."""
    return _SUP_TAG.sub(lambda match: "²" if match[1] == "2" else "³", tidy(text))


@lru_cache(maxsize=4096)
def unit(name: str) -> Unit:
    """Return the unit that `name` writes, in any spelling: "tr.đ", "tỉ đồng", "mm²", "1.000 đồng", "tạ/ha".

    A name that is no measure is a counting unit of its own, in its own spelling with tone marks normalised. A
    multiplier before any unit makes a scaled one ("triệu kWh"); "triệu" and "tỷ" alone are money.
    """
    if len(name) > _MAX_NAME:
        return Unit(name, name, name, Decimal(1))
    written = _written(name)
    if measure := _BY_KEY.get(_key(written)):
        return _from(measure)
    numerator, _, denominator = (part.strip() for part in written.partition("/"))
    if numerator and denominator and written.count("/") <= _MAX_RATES:
        over, per = unit(numerator), unit(denominator)
        return Unit(f"{over.name}/{per.name}", f"{over.printed}/{per.printed}", f"{over.base}/{per.name}", over.scale)
    multipliers, rest = split_multipliers(written)
    if multipliers:
        return _scaled(multipliers, rest)
    return Unit(written, written, written, Decimal(1))


def convert(value: Decimal, source: str, target: str) -> Decimal:
    """Return `value` of `source` in `target`, without trailing zeros. Raises IncompatibleUnits."""
    old, new = unit(source), unit(target)
    if old.base.casefold() != new.base.casefold():
        raise IncompatibleUnits(
            f"Không đổi được “{old.printed or 'số trơn'}” sang “{new.printed or 'số trơn'}”: "
            "hai đơn vị tính này không cùng loại."
        )
    if old.scale == new.scale:
        return value
    with localcontext(prec=_PRECISION):
        return plain(value * old.scale / new.scale)


@lru_cache(maxsize=4096)
def is_measure(text: str) -> bool:
    """Whether `text` is, in full, a known measure, scaled or not, and not a counting unit."""
    written = _written(text)
    multipliers, rest = split_multipliers(written)
    return _key(written) in _BY_KEY or _key(rest) in _BY_KEY or bool(multipliers and not rest)


def leading_measure(text: str) -> tuple[Unit, str] | None:
    """Return the longest known measure at the head of `text` and the words after it, or None.

    "tấn vải thiều" gives (tấn, "vải thiều"); "điểm cầu", "đồng chí" and "năm học" are counting units: None.
    """
    words = _written(text).split()
    for used in range(min(len(words), _MAX_WORDS), 0, -1):
        head, after = " ".join(words[:used]), words[used:]
        if not is_measure(head):
            continue
        last = words[used - 1].lower()
        counted = (
            last in OPEN_MEASURES
            or last in MULTIPLIERS
            or (last == "đồng" and "".join(after[:1]).lower() in AFTER_DONG)
        )
        return None if after and counted else (unit(head), " ".join(after))
    return None


def split_multipliers(text: str) -> tuple[list[str], str]:
    """Return the multipliers at the head of `text` and the rest: "ngàn tỉ đồng" gives [nghìn, tỷ], "đồng"."""
    words = text.split()
    found: list[str] = []
    while words and len(found) < _MAX_MULTIPLIERS:
        word = _key(words[0])
        following = words[1].lower() if len(words) > 1 else ""
        if word not in MULTIPLIERS or following in NOT_MULTIPLIED.get(word, ()):
            break
        found.append(word)
        words = words[1:]
    return found, " ".join(words)


def _scaled(multipliers: list[str], rest: str) -> Unit:
    if not rest and multipliers[-1] in ("triệu", "tỷ"):
        rest = "đồng"
    inner = unit(rest)
    scale = inner.scale
    for word in multipliers:
        scale *= MULTIPLIERS[word]
    head = " ".join(multipliers)
    name = "đồng" if inner.name == "VND" else inner.name
    return Unit(f"{head} {name}".strip(), f"{head} {inner.printed}".strip(), inner.base, scale)


def _from(measure: Measure) -> Unit:
    return Unit(measure.name, measure.printed, measure.base, measure.scale)


def _written(name: str) -> str:
    text = normalise_tones(without_markup(name)).rstrip(" .,;:")
    return _THOUSANDS.sub(lambda match: _THOUSANDS_WORD[match[1].count("0")], text, count=1)


def _key(text: str) -> str:
    if text in ("G", "M"):  # "3G", "5M": no gram and no metre is written so
        return text
    key = text.lower().translate(_RAISED)
    if "tỉ" in key or "ngàn" in key:
        key = " ".join({"tỉ": "tỷ", "ngàn": "nghìn"}.get(word, word) for word in key.split())
    return key


_BY_KEY = {_key(spelling): row for row in MEASURES for spelling in (row.name, row.printed, *row.aliases)}
