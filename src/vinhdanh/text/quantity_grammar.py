"""How Vietnamese official papers write a quantity: qualifier, number or range, unit."""

import re
from decimal import Decimal
from typing import NamedTuple

from vinhdanh.text.number_words import leading_spelled, read_spelled
from vinhdanh.text.numbers import UnreadableNumber, print_number, read_number, read_ordinal
from vinhdanh.text.qualifiers import Qualifier, split_qualifier
from vinhdanh.text.units import (
    CRITERION,
    ORDINAL,
    YEAR,
    IncompatibleUnits,
    convert,
    is_measure,
    leading_measure,
    split_multipliers,
    unit,
    without_markup,
)

_LONGEST = 200
_MAX_UNIT_WORDS = 8
_DIGITS = re.compile(r"(?P<number>[-−]?\d[\d.,]*)(?P<rest>.*)", re.ASCII | re.DOTALL)
_DASHED = re.compile(r"(?P<low>\d[\d.,]*(?: ?%)?)\s?[-–—]\s?(?P<high>\d.*)", re.ASCII | re.DOTALL)
_CONFIRMED = re.compile(r"\((?P<words>[^\d()]+)\) ?(?P<rest>.*)", re.DOTALL)
_CRITERION = re.compile(r"tiêu chí (?:số )?(?P<which>\d{1,4})", re.IGNORECASE | re.ASCII)
_YEAR = re.compile(r"năm (?P<which>\d{4})", re.IGNORECASE | re.ASCII)
_ORDINAL = re.compile(r"(?:lần |năm )?(?:thứ|đầu)\s.*|lần đầu", re.IGNORECASE)
_NONE = re.compile(r"(?:không|chưa) có(?: (?P<what>.*))?", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]+(?:[ ,/.&-]+[^\W\d_]+)*")
# Phrases that open a further statement: what stands before them is not one quantity with its unit.
_STATEMENT = re.compile(r"\b(?:trong đó|là|đã|so với|so cùng|tăng|giảm|lên|xuống|hoặc|nhưng|rưỡi)\b", re.IGNORECASE)
# "một số", "một vài": no number at all. "hai phần ba": a fraction, unless things are counted in phần.
_VAGUE = frozenset({"số", "vài", "ít", "nửa", "loạt", "chút"})
_AFTER_PART = frozenset({"trăm", "nghìn", "mềm", "thưởng", "quà", "việc"})
_AFTER_YEAR = frozenset({"học", "tuổi", "công", "kinh", "tài"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


class UnreadableQuantity(ValueError):
    """The text is not one quantity; the message is a sentence for the person who wrote it."""


class Parts(NamedTuple):
    """What a text says: low, high (None when not a range), stored unit name, qualifier."""

    low: Decimal
    high: Decimal | None
    unit: str
    qualifier: Qualifier


def is_calendar_year(value: Decimal) -> bool:
    """Whether a value in years names a year of the calendar (1900–2100) rather than a length of time."""
    return value == value.to_integral_value() and _FIRST_YEAR <= value <= _LAST_YEAR


def parse_quantity(text: str, default: str | None) -> Parts:
    """Read all of `text`; `default` is the unit where the text names none. Raises UnreadableQuantity."""
    written = without_markup(text).rstrip(" .,;:")
    if not written or len(written) > _LONGEST:
        raise _refusal(written)
    try:
        qualifier, rest = split_qualifier(written)
        if rest.endswith(" trở lên") and qualifier is Qualifier.EXACT:
            qualifier, rest = Qualifier.AT_LEAST, rest.removesuffix(" trở lên").removeprefix("từ ")
        ends = _range_ends(rest)
        if ends is None:
            value, name = _single(rest, default)
            return Parts(value, None, name, qualifier)
        return Parts(*_range(*ends, default), qualifier)
    except (UnreadableNumber, IncompatibleUnits) as problem:
        raise UnreadableQuantity(str(problem)) from problem


def _range_ends(text: str) -> tuple[str, str] | None:
    for link in (" đến ", " tới "):
        low, found, high = text.partition(link)
        if found:
            return low.removeprefix("từ ").removeprefix("Từ "), high
    text = text.removeprefix("từ ").removeprefix("Từ ")
    dashed = _DASHED.fullmatch(text)
    return (dashed["low"], dashed["high"]) if dashed else None


def _range(low: str, high: str, default: str | None) -> tuple[Decimal, Decimal, str]:
    top, name = _single(high, default)
    bottom, bottom_name = _single(low, name)
    if bottom_name != name:
        bottom = convert(bottom, bottom_name, name)
    if bottom > top:
        raise UnreadableQuantity(
            f"Khoảng số “{low} – {high}” bị ngược: hãy ghi số nhỏ trước, số lớn sau, ví dụ từ 1 đến 3."
        )
    return bottom, top, name


def _single(text: str, default: str | None) -> tuple[Decimal, str]:
    labelled = _labelled(text.strip()) or _none(text.strip(), default)
    if labelled is not None:
        return labelled
    if match := _DIGITS.fullmatch(text):
        number = match["number"].rstrip(".,")
        rest = match["number"][len(number) :] + match["rest"]
        value = read_number(number)
        return value, _unit_of(_without_spelled(rest.strip(), value, text), default, text)
    return _spelled(text, default)


def _without_spelled(rest: str, value: Decimal, whole: str) -> str:
    """Drop a confirmation in words, "01 (một) cá nhân", after checking that it says the same number."""
    match = _CONFIRMED.fullmatch(rest)
    said = read_spelled(match["words"]) if match else None
    if match is None or said is None:
        return rest
    if said != value:
        raise UnreadableQuantity(
            f"“{whole[:60]}” ghi số và chữ không khớp nhau: hãy kiểm tra lại số {print_number(value)}."
        )
    return match["rest"]


def _spelled(text: str, default: str | None) -> tuple[Decimal, str]:
    words = text.split()
    lower = [word.lower() for word in words]
    found = leading_spelled(lower)
    if found is None or found[0] == 0 or not _counts_what_follows(found[0], lower[found[1] :]):
        raise _refusal(text)
    value, used = found
    return Decimal(value), _unit_of(" ".join(words[used:]), default, text)


def _counts_what_follows(value: int, words: list[str]) -> bool:
    """Whether a spelled number counts the `words` after it: not in "một số", "hai ba người"."""
    following = words[1] if len(words) > 1 else ""
    match words[:1]:
        case ["phần"]:
            return following in _AFTER_PART
        case ["năm"]:
            return not following or following in _AFTER_YEAR
        case [word]:
            return not (value == 1 and word in _VAGUE) and leading_spelled(words) is None
        case _:
            return True


def _labelled(text: str) -> tuple[Decimal, str] | None:
    """Read what names one of a series: "năm 2018", "tiêu chí số 4", "lần thứ 2", "năm thứ hai"."""
    if match := _YEAR.fullmatch(text):
        return Decimal(match["which"]), YEAR
    if match := _CRITERION.fullmatch(text):
        return Decimal(match["which"]), CRITERION
    if _ORDINAL.fullmatch(text):
        return Decimal(read_ordinal(re.sub(r"^năm ", "", text, flags=re.IGNORECASE))), ORDINAL
    return None


def _none(text: str, default: str | None) -> tuple[Decimal, str] | None:
    """Read "không có công dân nào" as zero of what it names."""
    if text.lower() == "không" and default is not None:
        return Decimal(0), unit(default).name
    match = _NONE.fullmatch(text)
    if match is None:
        return None
    return Decimal(0), _unit_of((match["what"] or "").removesuffix(" nào"), default, text)


def _unit_of(text: str, default: str | None, whole: str) -> str:
    if not text:
        return unit(default or "").name
    multipliers, rest = split_multipliers(text)
    if multipliers and not rest and default:
        inner = split_multipliers(unit(default).name)[1]
        return unit(f"{' '.join(multipliers)} {inner}").name
    if not is_measure(text):
        _check_counting_unit(text, whole)
    return unit(text).name


def _check_counting_unit(text: str, whole: str) -> None:
    """Refuse a tail that says more than a unit: "24,3 triệu đồng tiền quà", "10 người, trong đó nữ"."""
    measured = leading_measure(text)
    if measured is not None:
        raise UnreadableQuantity(
            f"“{whole[:60]}” có thêm chữ sau đơn vị tính “{measured[0].printed}”: "
            f"hãy chỉ ghi số và đơn vị, bỏ phần “{measured[1][:40]}”."
        )
    parts = ["a" if is_measure(part.strip()) else part for part in text.split("/")]
    name = "/".join(parts)
    if not _NAME.fullmatch(name) or len(name.split()) > _MAX_UNIT_WORDS or _STATEMENT.search(name):
        raise _refusal(whole)


def _refusal(text: str) -> UnreadableQuantity:
    return UnreadableQuantity(
        f"“{text[:60]}” không phải là một số lượng rõ ràng: hãy ghi số rồi đến đơn vị tính, ví dụ 24,3 triệu đồng."
    )
