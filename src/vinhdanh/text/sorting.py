"""The order of Vietnamese names: by given name, letters in the Vietnamese alphabet, then tones."""

from unicodedata import normalize

_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = "\u0300\u0309\u0303\u0301\u0323"  # huyền, hỏi, ngã, sắc, nặng; without one first
_Key = tuple[tuple[int, ...], tuple[int, ...]]


def name_order(name: str) -> tuple[_Key, _Key]:
    """The key to sort names of people by: the given name, which comes last, then the whole."""
    words = name.split()
    return _key(words[-1] if words else ""), _key(" ".join(words))


def _key(words: str) -> _Key:
    """Letters by their place in the alphabet, what is none by its code before them; tones only where letters tie."""
    letters: list[int] = []
    tones: list[int] = []
    for char in normalize("NFC", words.lower()):
        parts = normalize("NFD", char)
        tone = next((one for one in parts if one in _TONES), "")
        plain = normalize("NFC", parts.replace(tone, "")) if tone else char
        place = _ALPHABET.find(plain)
        letters.append(0x110000 + place if place >= 0 else ord(plain[0]))
        tones.append(_TONES.find(tone) + 1 if tone else 0)
    return tuple(letters), tuple(tones)
