"""Long words made short for labels."""


def shorten(text: str, length: int) -> str:
    """`text` cut at a word to at most `length` characters, with “…” where something was left out."""
    if len(text) <= length:
        return text
    return text[: length - 2].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"
