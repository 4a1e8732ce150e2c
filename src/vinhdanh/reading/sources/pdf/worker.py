"""Run as a program: a PDF on standard input, its pages as one JSON document on standard output.

A process of its own, because PDFium is one library for all threads and a hostile file may take all memory or never
end. It imports nothing of ours. Arguments: most pages, most characters, bytes of memory, seconds; and `ocr`, a folder
and page numbers (from 0) to draw those pages there instead. Lengths are in points, y upwards from the page's foot.

Answer: {"pages": [{"lines": [[[left, right, bottom, top, text], …pieces], …], "vertical": [[x, low, high], …],
"horizontal": [[y, left, right], …], "picture": bool}]} or {"error": "password" | "broken" | "pages" | "long"}.
"""

import ctypes
import json
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from statistics import median

import pypdfium2 as pdfium
import pypdfium2.raw as raw

Box = tuple[float, float, float, float]  # left, right, bottom, top
Piece = tuple[float, float, float, float, str]
Rule = tuple[float, float, float]
Placed = tuple[str, Box | None]

_THIN = 3.0  # points; a rule is no thicker
_LONG = 6.0  # points; a rule is no shorter
_MOST_OBJECTS = 20_000
_WIDE = 1.5  # heights of the line; a wider gap parts what stands side by side
_RAISED = 0.25  # of the line's height above its foot: a digit there is an exponent or the number of a note
_RAISED_DIGITS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_DPI = 300
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: ""}


def main() -> None:
    """Read standard input, answer on standard output."""
    most_pages, most_characters, memory, seconds = map(int, sys.argv[1:5])
    _limit(memory, seconds)
    data = sys.stdin.buffer.read()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        locked = "password" in str(error).lower()
        answer: dict[str, object] = {"error": "password" if locked else "broken"}
    else:
        if sys.argv[5:6] == ["ocr"]:
            _draw(document, Path(sys.argv[6]), [int(number) for number in sys.argv[7:]])
            answer = {}
        elif len(document) > most_pages:
            answer = {"error": "pages"}
        else:
            answer = _read(document, most_characters)
    sys.stdout.buffer.write(json.dumps(answer).encode())


def _limit(memory: int, seconds: int) -> None:
    """Bound this process where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


def _read(document: pdfium.PdfDocument, most_characters: int) -> dict[str, object]:
    pages: list[dict[str, object]] = []
    for number in range(len(document)):
        try:
            page = document[number]
        except pdfium.PdfiumError:
            return {"error": "broken"}
        text = page.get_textpage()
        most_characters -= text.count_chars()
        if most_characters < 0:
            return {"error": "long"}
        vertical, horizontal, picture = _drawn(page)
        lines = list(_lines(text, vertical))
        pages.append({"lines": lines, "vertical": vertical, "horizontal": horizontal, "picture": picture})
        text.close()
        page.close()
    return {"pages": pages}


def _lines(text: pdfium.PdfTextPage, vertical: list[Rule]) -> Iterator[list[Piece]]:
    """The lines in the order of the page's content, each parted where a rule or a wide gap lies between words."""
    line: list[Placed] = []
    for broken in _broken_lines(text):
        if line and not _goes_on(line, broken):
            yield from _pieces(line, vertical)
            line = []
        line.extend(broken)
    if line:
        yield from _pieces(line, vertical)


def _broken_lines(text: pdfium.PdfTextPage) -> Iterator[list[Placed]]:
    """Lines as PDFium parts them: after a raised sign it begins another."""
    line: list[Placed] = []
    for character, box in _characters(text):
        if character not in "\r\n":
            line.append((character, box))
        elif any(box for _character, box in line):
            yield line
            line = []
    if any(box for _character, box in line):
        yield line


def _goes_on(line: list[Placed], later: list[Placed]) -> bool:
    """Whether `later` stands beside the end of `line`, at the same height."""
    earlier = _extent(line)
    beside = _extent(later)
    overlap = min(earlier[3], beside[3]) - max(earlier[2], beside[2])
    low = min(earlier[3] - earlier[2], beside[3] - beside[2])
    return beside[0] > earlier[1] - 1 and overlap > low / 2


def _extent(line: list[Placed]) -> Box:
    """The box around the characters of a line; at least one has a box."""
    boxes = [box for _character, box in line if box]
    sides = list(zip(*boxes, strict=True))
    return min(sides[0]), max(sides[1]), min(sides[2]), max(sides[3])


def _characters(text: pdfium.PdfTextPage) -> Iterator[Placed]:
    left, right, bottom, top = (ctypes.c_double() for _side in range(4))
    sides = [ctypes.byref(side) for side in (left, right, bottom, top)]
    handle = text.raw
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if not code or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
            continue
        character = _HYPHENS[code] if code in _HYPHENS else chr(code)
        if character.isspace() or not raw.FPDFText_GetCharBox(handle, index, *sides):
            yield character, None
        else:
            yield character, (left.value, right.value, bottom.value, top.value)


def _pieces(line: list[Placed], vertical: list[Rule]) -> Iterator[list[Piece]]:
    _left, _right, low, high = _extent(line)
    wide = _WIDE * (high - low)
    middle = (low + high) / 2
    here = [x for x, foot, head in vertical if foot <= middle <= head]
    raised = median(box[2] for _character, box in line if box) + _RAISED * (high - low)
    pieces: list[Piece] = []
    words, first, last = "", 0.0, None
    for character, box in line:
        if box and last is not None and (abs(box[0] - last) > wide or any(last - 1 <= x <= box[0] + 1 for x in here)):
            pieces.append((first, last, low, high, words.strip()))
            words, last = "", None
        if box:
            first = box[0] if last is None else first
            last = box[1]
        words += character.translate(_RAISED_DIGITS) if box and box[2] > raised else character
    if last is not None:
        pieces.append((first, last, low, high, words.strip()))
    yield pieces


def _drawn(page: pdfium.PdfPage) -> tuple[list[Rule], list[Rule], bool]:
    """The vertical and horizontal rules of a page, and whether it holds a picture."""
    vertical: list[Rule] = []
    horizontal: list[Rule] = []
    picture = False
    left, bottom, right, top = (ctypes.c_float() for _side in range(4))
    for index in range(min(raw.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)):
        thing = raw.FPDFPage_GetObject(page.raw, index)
        kind = raw.FPDFPageObj_GetType(thing)
        picture |= kind in {raw.FPDF_PAGEOBJ_IMAGE, raw.FPDF_PAGEOBJ_FORM}
        if kind != raw.FPDF_PAGEOBJ_PATH:
            continue
        sides = (left, bottom, right, top)
        if not raw.FPDFPageObj_GetBounds(thing, *(ctypes.byref(side) for side in sides)):
            continue
        x0, y0, x1, y1 = (side.value for side in sides)
        _add_rules(thing, (x0, x1, y0, y1), vertical, horizontal)
    return vertical, horizontal, picture


def _add_rules(thing: object, box: Box, vertical: list[Rule], horizontal: list[Rule]) -> None:
    left, right, bottom, top = box
    narrow, flat = right - left <= _THIN, top - bottom <= _THIN
    if narrow and not flat and top - bottom >= _LONG:
        vertical.append(((left + right) / 2, bottom, top))
    elif flat and not narrow and right - left >= _LONG:
        horizontal.append(((bottom + top) / 2, left, right))
    elif not narrow and not flat and _is_outline(thing):
        vertical.extend(((left, bottom, top), (right, bottom, top)))
        horizontal.extend(((bottom, left, right), (top, left, right)))


def _is_outline(path: object) -> bool:
    """Whether a path is a stroked rectangle."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(path, ctypes.byref(fill), ctypes.byref(stroke))
    return bool(stroke.value) and raw.FPDFPath_CountSegments(path) in {4, 5}


def _draw(document: pdfium.PdfDocument, folder: Path, numbers: list[int]) -> None:
    """Draw pages as grey pictures (PGM) named by their numbers, for the program that recognises letters."""
    for number in numbers:
        page = document[number]
        scale = min(_DPI / 72, 5000 / max(page.get_width(), page.get_height(), 1))
        bitmap = page.render(scale=scale, grayscale=True)
        rows = bytes(bitmap.buffer)
        width, height, stride = bitmap.width, bitmap.height, bitmap.stride
        pixels = b"".join(rows[row * stride : row * stride + width] for row in range(height))
        (folder / f"{number}.pgm").write_bytes(b"P5 %d %d 255\n" % (width, height) + pixels)
        bitmap.close()
        page.close()


if __name__ == "__main__":
    main()
