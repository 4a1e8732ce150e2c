"""Signs that Word stores as places in a symbol font, as the nearest signs of Unicode."""

_PRIVATE = range(0xF000, 0xF100)
_WINGDINGS = {
    "§": "▪",
    "n": "▪",
    "q": "▪",
    "o": "▪",
    "u": "◦",
    "v": "◦",
    "ü": "•",
    "Ø": "•",
    "l": "•",
    "à": "→",
    "þ": "☑",
}
_SYMBOL = {"·": "•", "-": "-", "®": "→", "³": "≥", "£": "≤", "±": "±", "´": "×", "¹": "≠", "°": "°", "»": "≈", "Þ": "⇒"}
_OPEN_TYPES = {"o": "◦"}  # Courier New's hollow bullet


def bullet(text: str, font: str) -> str:
    """What stands before an item whose level says `text` in `font`; a sign that is not known is a round bullet."""
    written = "".join(symbol(c, font) for c in text)
    if "courier" in font.lower():
        written = _OPEN_TYPES.get(written, written)
    return written.strip()


def symbol(character: str, font: str) -> str:
    """`character` of `font` in Unicode; of a symbol font where nothing is known, a round bullet."""
    place = ord(character)
    own = chr(place - _PRIVATE.start) if place in _PRIVATE else character
    family = font.lower()
    if "wingdings" in family or "webdings" in family:
        return _WINGDINGS.get(own, "•")
    if family == "symbol":
        return _SYMBOL.get(own, own if own.isascii() else "•")
    if place in _PRIVATE:
        return own if family else _SYMBOL.get(own, "•")
    return character
