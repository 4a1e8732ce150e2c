"""Where paragraphs begin on the pages of a PDF, told by the ends and the beginnings of lines."""

from typing import NamedTuple

from vinhdanh.reading.sources.spans import Row, Span

_INDENT = 8.0  # points; a line that begins further in than the text does
_SAME = 4.0  # points
_SPACIOUS = 1.5  # times the usual width, so that a word of capitals has room too
_RUNNING = 30  # characters of a line that tells how wide the text of a page is


class Line(NamedTuple):
    """One line of a page with its ends, in points; `margins` are where the running text of its page begins and ends."""

    row: Row
    left: float
    right: float
    margins: tuple[float, float]

    @property
    def text(self) -> str:
        """The words of the line; of a row of a table, its cells one after the other."""
        return "".join(span.text for cell in self.row.cells for span in cell)


BLANK = Row(((Span(""),),))


def margins_of(ends: list[tuple[float, float, str]]) -> tuple[float, float]:
    """Where the text of a page begins and ends, by its lines (left, right, text)."""
    running = [(left, right) for left, right, text in ends if len(text) >= _RUNNING] or [(a, b) for a, b, _t in ends]
    return (min(a for a, _b in running), max(b for _a, b in running)) if running else (0.0, 0.0)


def parts(before: Line, line: Line) -> bool:
    """Whether a paragraph ends between two lines that follow each other.

    It does where the first word of `line` would still have had room in `before`, or where `line` is set in and `before`
    is not. Lines about one middle, as in a title, and rows of a table belong together.
    """
    if before.row.table and line.row.table:
        return False
    if before.row.table or line.row.table:
        return True
    if (
        abs((before.left + before.right) - (line.left + line.right)) < 2 * _SAME
        and before.left > before.margins[0] + _SAME
    ):
        return False
    if line.left > line.margins[0] + _INDENT and before.left < before.margins[0] + _SAME:
        return True
    word = line.text.split(" ", 1)[0]
    needed = _SPACIOUS * (line.right - line.left) * (len(word) + 1) / max(1, len(line.text))
    return before.right + needed < before.margins[1]
