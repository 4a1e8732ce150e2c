"""How papers word a comparison: tăng/giảm x% so với …, bằng x% so với …, đạt x% kế hoạch."""

import re
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from vinhdanh.text.folding import normalise_tones, tidy
from vinhdanh.text.numbers import UnreadableNumber, read_number
from vinhdanh.text.qualifiers import Qualifier, split_qualifier


class Base(StrEnum):
    """What a value is held against."""

    SAME_PERIOD = "same_period"
    PLAN = "plan"


class Wording(StrEnum):
    """How the comparison is said: a change, a ratio, or a share reached."""

    GROWTH = "growth"
    RATIO = "ratio"
    SHARE = "share"


class UnreadableComparison(ValueError):
    """The text is not one comparison; the message is a sentence for the person who wrote it."""


class Parts(NamedTuple):
    """What a text says; `percent` of a growth is signed and keeps its printed decimals."""

    base: Base
    wording: Wording
    percent: Decimal
    qualifier: Qualifier


_VERBS = (
    ("tăng trưởng", Wording.GROWTH, 1),
    ("tăng thêm", Wording.GROWTH, 1),
    ("tăng", Wording.GROWTH, 1),
    ("giảm", Wording.GROWTH, -1),
    ("vượt", Wording.GROWTH, 1),
    ("chỉ bằng", Wording.RATIO, 1),
    ("bằng", Wording.RATIO, 1),
    ("hoàn thành", Wording.SHARE, 1),
    ("chỉ đạt", Wording.SHARE, 1),
    ("đạt", Wording.SHARE, 1),
)
_ESTIMATED = re.compile(r"(?:dự ước|ước tính|ước) (?=\S)")
_PERCENT = re.compile(r"(?P<number>\d[\d.,]*) ?%,? ?(?P<against>.*)", re.ASCII)
_EXCEEDED = re.compile(r"(?P<plan>(?:kế hoạch|chỉ tiêu|dự toán)[^\d%]*?) (?P<number>\d[\d.,]*) ?%", re.ASCII)
_EQUAL = re.compile(r"(?:bằng|không đổi|không tăng, không giảm|giữ nguyên)(?: (?P<against>\D.*))?", re.ASCII)
_AGAINST = re.compile(r"(?:so với|so|của) ")
_PLAN = re.compile(r"(?:mức )?(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu)(?: .*)?")
_SAME_PERIOD = re.compile(
    r"(?:cùng (?:kỳ|kì|thời điểm)(?: (?:của )?(?:năm )?(?:trước|ngoái|\d{4}))?"
    r"|năm (?:trước|ngoái)|(?:năm )?\d{4}"
    r"|(?:6|sáu|9|chín) tháng(?: đầu năm)? (?:năm )?(?:\d{4}|trước|ngoái))",
    re.ASCII,
)
_LONGEST = 200


def parse_comparison(text: str) -> Parts:
    """Read all of `text` as one comparison. Raises UnreadableComparison."""
    written = normalise_tones(tidy(text)).rstrip(" .,;")
    lower = written.lower()
    if len(lower) > _LONGEST:
        raise _refusal(written)
    estimated = _ESTIMATED.match(lower)
    rest = lower[estimated.end() :] if estimated else lower
    leading = Qualifier.ESTIMATE if estimated else Qualifier.EXACT
    if (equal := _EQUAL.fullmatch(rest)) and equal["against"] and "%" not in rest:
        base = _base(equal["against"], written)
        return Parts(base, Wording.GROWTH, Decimal(0), leading)
    wording, sign, rest = _verb(rest, written)
    inner, rest = split_qualifier(rest)
    number, against = _figure(rest, written)
    percent = _read(number)
    qualifier = leading if leading is Qualifier.ESTIMATE else inner
    return Parts(_base(against, written), wording, percent.copy_sign(sign) if percent else percent, qualifier)


def _verb(text: str, written: str) -> tuple[Wording, int, str]:
    for verb, wording, sign in _VERBS:
        if text.startswith(verb + " "):
            return wording, sign, text.removeprefix(verb + " ")
    raise _refusal(written)


def _figure(text: str, written: str) -> tuple[str, str]:
    """Return the number and what it is held against: "10% so với kế hoạch", or after vượt "kế hoạch 10%"."""
    if match := _PERCENT.fullmatch(text):
        return match["number"], match["against"]
    if "vượt " in written.lower() and (match := _EXCEEDED.fullmatch(text)):
        return match["number"], match["plan"]
    raise _refusal(written)


def _base(against: str, written: str) -> Base:
    label = _AGAINST.sub("", against.strip(), count=1) if _AGAINST.match(against) else against.strip()
    if _PLAN.fullmatch(label):
        return Base.PLAN
    if _SAME_PERIOD.fullmatch(label):
        return Base.SAME_PERIOD
    raise UnreadableComparison(
        f"“{written[:60]}” không nói rõ so với đâu: hãy ghi “so với cùng kỳ”, “so với năm 2017” hoặc “kế hoạch”."
    )


def _read(number: str) -> Decimal:
    try:
        return read_number(number)
    except UnreadableNumber as problem:
        raise UnreadableComparison(str(problem)) from problem


def _refusal(text: str) -> UnreadableComparison:
    return UnreadableComparison(
        f"“{text[:60]}” không phải là một câu so sánh rõ ràng: hãy ghi như “tăng 27,6% so với cùng kỳ” "
        "hoặc “đạt 45,9% kế hoạch”."
    )
