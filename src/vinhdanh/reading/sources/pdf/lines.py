"""The lines of a PDF's pages: in reading order, rows of ruled tables whole, without what repeats on every page."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from vinhdanh.reading.sources.pdf.pages import Page, Piece
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
    """The lines of all pages."""
    numbered = [_rows(page, number) for number, page in enumerate(pages)]
    repeated = _repeated(numbered)
    offset = _offset(numbered)
    return [
        row
        for number, page in enumerate(numbered)
        for place, row in enumerate(page)
        if not (_at_edge(place, page) and (_key(row) in repeated or _is_number(row, number, offset)))
    ]


def _rows(page: Page, number: int) -> list[Row]:
    """The lines of one page; tables are numbered by page and place, so that each has its own number."""
    tables = grids(page)
    parted = [_outside(line, tables) for line in page.lines]
    inside: list[list[Piece]] = [[] for _table in tables]
    rows: list[Row] = []
    lines: list[tuple[float, Row]] = []
    for line, (rest, held) in zip(page.lines, parted, strict=True):
        for place, pieces in held.items():
            if not inside[place]:
                lines.append((line[0].top, Row((), place + 1)))
            inside[place].extend(pieces)
        if rest:
            lines.extend((rest[0].top, Row(((Span(text),),))) for text in _texts(rest))
    for _top, row in _in_order(lines):
        if not row.table:
            rows.append(row)
            continue
        table = number * 1000 + row.table
        found = tables[row.table - 1].rows(inside[row.table - 1])
        rows.extend(Row(tuple((Span(cell),) for cell in cells), table) for cells in found)
    return rows


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


def _texts(pieces: list[Piece]) -> Iterator[str]:
    """A line without rules: the two halves of a letterhead are two lines, other columns are parted by " | "."""
    if len(pieces) > 1 and _MARK.match(pieces[0].text):
        first, second, *others = pieces
        pieces = [second._replace(text=f"{first.text} {second.text}"), *others]
    if len(pieces) == 2 and not _FIGURE.match(pieces[1].text):
        yield from (piece.text for piece in pieces)
    else:
        yield " | ".join(piece.text for piece in pieces)


def _in_order(lines: list[tuple[float, Row]]) -> list[tuple[float, Row]]:
    """The lines as the file gives them, or from the top down where the file goes up and down the page."""
    steps = [later[0] - earlier[0] for earlier, later in pairwise(lines)]
    upward = sum(1 for step in steps if step > 1)
    return sorted(lines, key=lambda line: -line[0]) if upward > _UPWARD * len(steps) and upward > 3 else lines


def _repeated(pages: list[list[Row]]) -> frozenset[str]:
    """The keys of lines that stand at the head or the foot of most pages."""
    if len(pages) < _FEWEST_PAGES:
        return frozenset()
    counted = Counter(
        key for page in pages for key in {_key(row) for place, row in enumerate(page) if _at_edge(place, page)}
    )
    return frozenset(
        key for key, times in counted.items() if key and times >= max(_FEWEST_PAGES, _MOST_PAGES * len(pages))
    )


def _offset(pages: list[list[Row]]) -> int:
    """What is added to a page's place (from 0) to give the number printed on it: 1 unless several pages agree."""
    offsets: Counter[int] = Counter(
        int(match[1]) - number
        for number, page in enumerate(pages)
        for place, row in enumerate(page)
        if _at_edge(place, page) and (match := _number(row))
    )
    offset, times = offsets.most_common(1)[0] if offsets else (1, 0)
    return offset if times > 1 else 1


def _is_number(row: Row, page: int, offset: int) -> bool:
    match = _number(row)
    return match is not None and int(match[1]) - page == offset


def _number(row: Row) -> re.Match[str] | None:
    text = "" if row.table else _text(row)
    return _PAGE_NUMBER.match(text) if len(text) < _LONGEST_NUMBER else None


def _at_edge(place: int, page: list[Row]) -> bool:
    return place < _EDGE or place >= len(page) - _EDGE


def _key(row: Row) -> str:
    """What is alike in a running header on all pages; "" of a line without letters, which may be a figure."""
    key = "" if row.table else _DIGITS.sub("#", _text(row))
    return key if any(c.isalpha() for c in key) else ""


def _text(row: Row) -> str:
    return "".join(span.text for cell in row.cells for span in cell)
