"""Vietnamese numbers, read and printed: dots between groups of three digits, a comma before decimals."""

import re
from decimal import Decimal

from vinhdanh.text.folding import normalise_tones, tidy
from vinhdanh.text.number_words import read_spelled, spell_number

_NUMBER = re.compile(r"(?P<sign>[-−])?(?P<whole>[1-9]\d{0,2}(?:\.\d{3})+|0?\d|[1-9]\d+)(?:,(?P<part>\d+))?", re.ASCII)
_MAX_DIGITS = 24
_ORDINAL = re.compile(r"(?:lần\s+)?(?:thứ\s+)(?P<which>\S.*)", re.IGNORECASE)
_FIRST = frozenset({"thứ nhất", "lần thứ nhất", "đầu tiên", "lần đầu tiên", "lần đầu"})
_ROMAN = re.compile(r"(?=[IVXLC])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_ROMAN_VALUE = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


class UnreadableNumber(ValueError):
    """The text is not one number; the message is a sentence for the person who wrote it."""


def read_number(text: str) -> Decimal:
    """Return the number that all of `text` writes, in digits ("1.609,3", "02") or words ("mười hai").

    Raises UnreadableNumber for anything else: wrong groups ("1.60.3"), two commas, a decimal point ("24.3").
    """
    written = normalise_tones(tidy(text))
    match = _NUMBER.fullmatch(written)
    if match is not None and len(written) <= 2 * _MAX_DIGITS:
        digits = match["whole"].replace(".", "")
        if len(digits) + len(match["part"] or "") <= _MAX_DIGITS:
            return Decimal(f"{'-' if match['sign'] else ''}{digits}.{match['part'] or ''}")
    spelled = read_spelled(written)
    if spelled is not None:
        return Decimal(spelled)
    raise UnreadableNumber(
        f"“{written[:60]}” không phải là một số viết đúng: hãy dùng dấu chấm giữa các nhóm ba chữ số "
        "và dấu phẩy trước phần lẻ, ví dụ 1.609,3."
    )


def print_number(value: Decimal, *, pad: bool = False) -> str:
    """Return `value` as 1.609,3, without trailing zeros of the fraction.

    With `pad`, a whole number from 1 to 9 gets a leading zero ("02"), as counts do in official papers.
    """
    if not value.is_finite():
        raise ValueError(f"Không in được giá trị {value}: đây không phải là một số hữu hạn.")
    whole, _, part = f"{abs(value):f}".partition(".")
    part, sign = part.rstrip("0"), "-" if value < 0 else ""
    if pad and not part and not sign and len(whole) == 1 and whole != "0":
        return f"0{whole}"
    return sign + f"{int(whole):,}".replace(",", ".") + (f",{part}" if part else "")


def plain(value: Decimal) -> Decimal:
    """Return the same number without trailing zeros and without an exponent: 12.50 is 12.5, 1E+3 is 1000."""
    if value == value.to_integral_value():
        return Decimal(int(value))
    return value.normalize() if len(value.as_tuple().digits) <= _MAX_DIGITS else value


def read_ordinal(text: str) -> int:
    """Return which one "thứ hai", "lần thứ 2", "lần thứ XIX" or "lần đầu tiên" names, from 1.

    Raises UnreadableNumber.
    """
    written = normalise_tones(tidy(text))
    if written.lower() in _FIRST:
        return 1
    match = _ORDINAL.fullmatch(written)
    which = match["which"] if match else ""
    if _ROMAN.fullmatch(which):
        return _roman(which)
    value = 4 if which.lower() == "tư" else _whole(which)
    if value is None or value < 1:
        raise UnreadableNumber(f"“{written[:60]}” không phải là số thứ tự: hãy viết như “lần thứ 2” hoặc “thứ hai”.")
    return value


def print_ordinal(value: int, *, words: bool = False) -> str:
    """Return "lần thứ 2", or with `words` "thứ hai"; `value` counts from 1."""
    if value < 1:
        raise ValueError(f"Số thứ tự phải từ 1 trở lên, không thể là {value}.")
    if not words:
        return f"lần thứ {value}"
    return {1: "thứ nhất", 4: "thứ tư"}.get(value, f"thứ {spell_number(value)}")


def _whole(text: str) -> int | None:
    if text.isascii() and text.isdigit() and len(text) <= 4:
        return int(text)
    return read_spelled(text)


def _roman(text: str) -> int:
    values = [_ROMAN_VALUE[letter] for letter in text]
    return sum(-v if any(later > v for later in values[i + 1 : i + 2]) else v for i, v in enumerate(values))
