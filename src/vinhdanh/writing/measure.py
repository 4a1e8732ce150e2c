"""How long words are in the document font: for rules of the right length and lines that break evenly."""

from functools import cache
from itertools import pairwise

from fontTools.ttLib import TTFont

from vinhdanh.writing.fonts import document_font
from vinhdanh.writing.layout import Face

_POINT = 25.4 / 72
_SLACK = 1.0  # mm: printers kern and round differently; a line that just fits here must fit there
_ENDS_PHRASE = (",", ";", ":", ")", "”", "-", "–")
_BEGINS_PHRASE = {"và", "của", "năm", "giai", "tỉnh", "thành", "huyện", "quận", "thị", "xã", "phường", "đặc"}


def text_width(text: str, face: Face) -> float:
    """The width of one line, in millimetres."""
    widths, fallback = _advances(face.bold, face.italic)
    return sum(widths.get(ord(sign), fallback) for sign in text) * face.size * _POINT


def wrap(text: str, face: Face, width: float) -> list[str]:
    """The lines the text breaks into at spaces; a word longer than the line stands alone and sticks out."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".lstrip()
        if lines[-1] and text_width(longer, face) > width - _SLACK:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def balanced_width(text: str, face: Face, width: float) -> float:
    """The width (mm) at which as few lines as `width` needs break where a reader would, or else evenly."""
    lines = len(wrap(text, face, width))
    if lines == 1:
        return width
    steps = (width - step for step in range(int(width / 2)))
    return min(
        (narrower for narrower in steps if len(wrap(text, face, narrower)) == lines),
        key=lambda narrower: _roughness(wrap(text, face, narrower), face, narrower),
        default=width,
    )


def _roughness(lines: list[str], face: Face, width: float) -> float:
    """Lines broken inside a phrase, plus how far the shortest line falls short of the width."""
    inside = sum(
        1
        for before, after in pairwise(lines)
        if not (before.endswith(_ENDS_PHRASE) or after[0] in "“(" or after.split()[0].lower() in _BEGINS_PHRASE)
    )
    return inside + (1 - min(text_width(line, face) for line in lines) / width)


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


@cache
def vertical_metrics() -> tuple[float, float, float]:
    """Ascent, descent and the distance of two lines in single spacing, in em: what Word calls single."""
    with TTFont(document_font().files[0], lazy=True) as font:
        em, head = font["head"].unitsPerEm, font["hhea"]
        return head.ascent / em, -head.descent / em, (head.ascent - head.descent + head.lineGap) / em
