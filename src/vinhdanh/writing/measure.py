"""How long words are in the document font: for rules of the right length and lines that break evenly."""

from functools import cache

from fontTools.ttLib import TTFont

from vinhdanh.writing.fonts import document_font
from vinhdanh.writing.layout import Face

_POINT = 25.4 / 72
_SLACK = 1.0  # mm: printers kern and round differently; a line that just fits here must fit there


def text_width(text: str, face: Face) -> float:
    """The width of one line, in millimetres."""
    widths, fallback = _advances(face.bold, face.italic)
    return sum(widths.get(ord(sign), fallback) for sign in text) * face.size * _POINT


def wrap(text: str, face: Face, width: float) -> list[str]:
    """The lines the text breaks into at spaces; a word longer than the line stands alone and sticks out."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and text_width(longer, face) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def balanced_width(text: str, face: Face, width: float) -> float:
    """The narrowest width, in millimetres, that needs no more lines than `width` does: no word is left alone."""
    lines = len(wrap(text, face, width))
    low, high = width / lines / 2, width
    while lines > 1 and high - low > _SLACK / 2:
        middle = (low + high) / 2
        low, high = (low, middle) if len(wrap(text, face, middle)) <= lines else (middle, high)
    return min(high + _SLACK, width)


def longest_line(text: str, face: Face, width: float) -> float:
    """The width of the longest line the text breaks into, in millimetres."""
    return max(text_width(line, face) for line in wrap(text, face, width))


@cache
def _advances(bold: bool, italic: bool) -> tuple[dict[int, float], float]:  # noqa: FBT001 - the two axes of a family
    """Advance widths in em by code point, and that of the box drawn for a missing letter."""
    path = document_font().files[int(bold) + 2 * int(italic)]
    with TTFont(path, lazy=True) as font:
        em, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
        widths = {code: metrics[glyph][0] / em for code, glyph in font.getBestCmap().items()}
        return widths, metrics[".notdef"][0] / em
