"""The lines of a PDF's pages: in reading order, rows of ruled tables whole, without what repeats on every page."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from vinhdanh.reading.sources.pdf.pages import Page, Piece
from vinhdanh.reading.sources.pdf.paragraphs import BLANK, Line, margins_of, parts
from vinhdanh.reading.sources.pdf.ruled import Grid, grids
from vinhdanh.reading.sources.spans import Row, Span

_PAGE_NUMBER = re.compile(r"\W*(?:trang|page)?\W*(\d{1,4})\W*(?:(?:/|of|trên)\W*\d{1,4})?\W*$", re.IGNORECASE)
_LONGEST_NUMBER = 40  # characters of a line that only numbers the page
_DIGITS = re.compile(r"\d+")
_FIGURE = re.compile(r"[-+]?[\d.,/%\s]+$")
_MARK = re.compile(
    r"(?:[-+*•–●▪◦]|\(?\w{1,4}[.)]|\d{1,2}(?:\.\d{1,2})+)$"
)  # of a list, which stands apart from its words
_EDGE = 2  # lines at the head and the foot of a page that may be a running header or footer
_MOST_PAGES = 0.6  # of the pages: what stands on so many is no part of the text
_FEWEST_PAGES = 3
_UPWARD = 0.3  # of the steps from line to line: a page with more is not in reading order


def rows_of(pages: Sequence[Page]) -> list[Row]:
    """The lines of all pages, an empty one where a paragraph ends."""
    numbered = [_lines(page, number) for number, page in enumerate(pages)]
    repeated = _repeated(numbered)
    offset = _offset(numbered)
    kept = [
        line
        for number, page in enumerate(numbered)
        for place, line in enumerate(page)
        if not (_at_edge(place, page) and (_key(line) in repeated or _is_number(line, number, offset)))
    ]
    rows = [line.row for line in kept[:1]]
    for before, line in pairwise(kept):
        rows.extend((BLANK, line.row) if parts(before, line) else (line.row,))
    return rows


def _lines(page: Page, number: int) -> list[Line]:
    """The lines of one page; tables are numbered by page and place, so that each has its own number."""
    tables = grids(page)
    inside: list[list[Piece]] = [[] for _table in tables]
    found: list[tuple[float, Piece | int]] = []
    for line in page.lines:
        rest, held = _outside(line, tables)
        for place, pieces in held.items():
            if not inside[place]:
                found.append((line[0].top, place))
            inside[place].extend(pieces)
        found.extend((piece.top, piece) for piece in _joined(rest))
    words = [item for _top, item in found if isinstance(item, Piece)]
    margins = margins_of([(piece.left, piece.right, piece.text) for piece in words])
    lines: list[Line] = []
    for _top, item in _in_order(found):
        if isinstance(item, Piece):
            lines.append(Line(Row(((Span(item.text),),)), item.left, item.right, margins))
            continue
        grid, table = tables[item], number * 1000 + item + 1
        rows = (Row(tuple((Span(cell),) for cell in cells), table) for cells in grid.rows(inside[item]))
        lines.extend(Line(row, grid.xs[0], grid.xs[-1], margins) for row in rows)
    return lines


def _outside(line: list[Piece], tables: list[Grid]) -> tuple[list[Piece], dict[int, list[Piece]]]:
    """The pieces of a line that stand in no table, and those of each table."""
    rest: list[Piece] = []
    held: dict[int, list[Piece]] = {}
    for piece in line:
        table = next((place for place, grid in enumerate(tables) if grid.holds(piece)), None)
        if table is None:
            rest.append(piece)
        else:
            held.setdefault(table, []).append(piece)
    return rest, held


def _joined(pieces: list[Piece]) -> list[Piece]:
    """A line without rules: the two halves of a letterhead are two lines, other columns are parted by " | "."""
    if len(pieces) > 1 and _MARK.match(pieces[0].text):
        first, second, *others = pieces
        pieces = [second._replace(left=first.left, text=f"{first.text} {second.text}"), *others]
    if not pieces or (len(pieces) == 2 and not _FIGURE.match(pieces[1].text)):
        return pieces
    return [pieces[0]._replace(right=pieces[-1].right, text=" | ".join(piece.text for piece in pieces))]


def _in_order(lines: list[tuple[float, Piece | int]]) -> list[tuple[float, Piece | int]]:
    """The lines as the file gives them, or from the top down where the file goes up and down the page."""
    steps = [later[0] - earlier[0] for earlier, later in pairwise(lines)]
    upward = sum(1 for step in steps if step > 1)
    return sorted(lines, key=lambda line: -line[0]) if upward > _UPWARD * len(steps) and upward > 3 else lines


def _repeated(pages: list[list[Line]]) -> frozenset[str]:
    """The keys of lines that stand at the head or the foot of most pages."""
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    counted = Counter(
        key for page in pages for key in {_key(line) for place, line in enumerate(page) if _at_edge(place, page)}
    )
    return frozenset(
        key for key, times in counted.items() if key and times >= max(_FEWEST_PAGES, _MOST_PAGES * len(pages))
    )


def _offset(pages: list[list[Line]]) -> int:
    """What is added to a page's place (from 0) to give the number printed on it: 1 unless several pages agree."""
    offsets: Counter[int] = Counter(
        int(match[1]) - number
        for number, page in enumerate(pages)
        for place, line in enumerate(page)
        if _at_edge(place, page) and (match := _number(line))
    )
    offset, times = offsets.most_common(1)[0] if offsets else (1, 0)
    return offset if times > 1 else 1


def _is_number(line: Line, page: int, offset: int) -> bool:
    match = _number(line)
    return match is not None and int(match[1]) - page == offset


def _number(line: Line) -> re.Match[str] | None:
    text = "" if line.row.table else line.text
    return _PAGE_NUMBER.match(text) if len(text) < _LONGEST_NUMBER else None


def _at_edge(place: int, page: list[Line]) -> bool:
    return place < _EDGE or place >= len(page) - _EDGE


def _key(line: Line) -> str:
    """What is alike in a running header on all pages; "" of a line without letters, which may be a figure."""
    key = "" if line.row.table else _DIGITS.sub("#", line.text)
    return key if any(c.isalpha() for c in key) else ""
