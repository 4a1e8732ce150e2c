"""The ordinals of an outline: Roman numerals, letters of the Vietnamese alphabet, "thứ nhất"."""

ORDINAL_WORDS = {
    word: place
    for place, words in enumerate(
        ("nhất một", "hai nhì", "ba", "tư bốn", "năm", "sáu", "bảy bẩy", "tám", "chín", "mười"), 1
    )
    for word in words.split()
}
_ALPHABET = "ABCDĐEGHIKLMNOPQRSTUVXY"
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_VALUES = {"I": 1, "V": 5, "X": 10}


def roman(mark: str) -> int:
    """Return the number of a Roman numeral of I, V, X; 0 if it is none: "IIX"."""
    total = 0
    for place, sign in enumerate(mark):
        value = _VALUES.get(sign, 0)
        more = _VALUES.get(mark[place + 1], 0) if place + 1 < len(mark) else 0
        total += -value if value < more else value
    return total if total and to_roman(total) == mark else 0


def to_roman(number: int) -> str:
    """Return the Roman numeral of a number below 40."""
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def letter(mark: str) -> int:
    """Return the place of a capital letter in the Vietnamese alphabet, 0 if it has none: "C" is 3, "Đ" 5."""
    return _ALPHABET.find(mark) + 1


def follows(last: int, mark: str) -> bool:
    """Whether a letter follows the one at place `last`; lists that leave out Đ, or count E and F, count too."""
    if letter(mark) == last + 1:
        return True
    before = _ALPHABET[last - 1 : last]
    return (before == "D" and mark == "E") or (before in _LATIN and _LATIN.find(before) + 1 == _LATIN.find(mark) > 0)
