"""Whole numbers in Vietnamese words: "hai trăm linh năm", up to one billion tỷ.

Only the written standard is read. Spoken short forms ("hai nghìn năm", "một trăm năm") mean two things and
are not.
"""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_VALUE = {word: value for value, word in enumerate(_DIGITS)} | {"bẩy": 7}
_AFTER_TEN = {word: value for word, value in _VALUE.items() if value not in (0, 5)} | {"lăm": 5, "nhăm": 5}
_AFTER_TENS = {word: value for word, value in _AFTER_TEN.items() if value != 1} | {"mốt": 1, "tư": 4}
_AFTER_ODD = {word: value for word, value in _VALUE.items() if value} | {"tư": 4}
_ODD = ("linh", "lẻ")
_SCALES = (("triệu", 10**6), ("nghìn", 10**3))
_BILLION = 10**9
_LONGEST = 40  # words in the longest number below the limit, with room


def spell_number(value: int) -> str:
    """Return a whole number from 0 to 10^18 - 1 in words: 2024 is "hai nghìn không trăm hai mươi tư"."""
    if not 0 <= value < _BILLION**2:
        raise ValueError(f"Không viết được số {value} bằng chữ: chỉ viết số từ 0 đến dưới một tỷ tỷ.")
    if value < _BILLION:
        return " ".join(_spell_below_billion(value, inner=False)) or "không"
    high, low = divmod(value, _BILLION)
    return " ".join([*_spell_below_billion(high, inner=False), "tỷ", *_spell_below_billion(low, inner=True)])


def read_spelled(text: str) -> int | None:
    """Return the whole number that all of `text` spells, or None."""
    words = text.lower().replace("ngàn", "nghìn").replace("tỉ", "tỷ").split()
    if not words or len(words) > _LONGEST:
        return None
    if words == ["không"]:
        return 0
    if "tỷ" not in words:
        return _read_below_billion(words, inner=False)
    cut = words.index("tỷ")
    high = _read_below_billion(words[:cut], inner=False)
    low = _read_below_billion(words[cut + 1 :], inner=True) if words[cut + 1 :] else 0
    return None if high is None or low is None else high * _BILLION + low


def leading_spelled(words: list[str]) -> tuple[int, int] | None:
    """Return (number, words used) for the longest spelled number at the head of `words`, or None."""
    for used in range(min(len(words), _LONGEST), 0, -1):
        value = read_spelled(" ".join(words[:used]))
        if value is not None:
            return value, used
    return None


def _spell_below_billion(value: int, *, inner: bool) -> list[str]:
    spelled: list[str] = []
    for scale, size in (*_SCALES, ("", 1)):
        group, value = divmod(value, size)
        if group:
            spelled += _spell_group(group, inner=inner or bool(spelled))
            spelled += [scale] if scale else []
    return spelled


def _spell_group(value: int, *, inner: bool) -> list[str]:
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    spelled = [_DIGITS[hundreds], "trăm"] if hundreds or inner else []
    if tens == 0 and ones:
        return [*spelled, *(["linh"] if spelled else []), _DIGITS[ones]]
    if tens == 1:
        return [*spelled, "mười", *([("lăm" if ones == 5 else _DIGITS[ones])] if ones else [])]
    if tens:
        last = {0: [], 1: ["mốt"], 4: ["tư"], 5: ["lăm"]}.get(ones, [_DIGITS[ones]])
        return [*spelled, _DIGITS[tens], "mươi", *last]
    return spelled


def _read_below_billion(words: list[str], *, inner: bool) -> int | None:
    total = 0
    for scale, size in _SCALES:
        if scale in words:
            cut = words.index(scale)
            group = _read_group(words[:cut], inner=inner)
            if group is None:
                return None
            total, words, inner = total + group * size, words[cut + 1 :], True
    if not words:
        return total if inner and total else None
    last = _read_group(words, inner=inner)
    return None if last is None else total + last


def _read_group(words: list[str], *, inner: bool) -> int | None:
    """Read 1 to 999. After a larger group (`inner`) one digit needs "linh": "hai nghìn năm" is not 2005."""
    if len(words) >= 2 and words[1] == "trăm":
        hundreds = _VALUE.get(words[0])
        rest = _read_below_hundred(words[2:], after_hundred=True)
        if hundreds is None or rest is None or (hundreds == 0 and (not inner or rest == 0)):
            return None
        return hundreds * 100 + rest
    return _read_below_hundred(words, after_hundred=inner) if words else None


def _read_below_hundred(words: list[str], *, after_hundred: bool) -> int | None:
    match words:
        case []:
            return 0
        case [digit] if digit in _AFTER_ODD and digit != "tư":
            return None if after_hundred else _VALUE[digit]
        case ["mười"]:
            return 10
        case ["mười", ones] if ones in _AFTER_TEN:
            return 10 + _AFTER_TEN[ones]
        case [odd, ones] if after_hundred and odd in _ODD:
            return _AFTER_ODD.get(ones)
        case [tens, "mươi"] if _VALUE.get(tens, 0) > 1:
            return _VALUE[tens] * 10
        case [tens, "mươi", ones] if _VALUE.get(tens, 0) > 1 and ones in _AFTER_TENS:
            return _VALUE[tens] * 10 + _AFTER_TENS[ones]
        case _:
            return None
