"""The ruled tables of a page: rules that touch make a grid, and words belong to the cell they stand in."""

from bisect import bisect_right
from itertools import pairwise
from typing import NamedTuple

from vinhdanh.reading.sources.pdf.pages import Page, Piece

_NEAR = 3.0  # points: ends of rules that meet may miss each other by so much
_MOST_RULES = 4_000


class Grid(NamedTuple):
    """A table's columns and rows: `xs` from left to right, `ys` from the head down, and the rules between them."""

    xs: list[float]
    ys: list[float]
    vertical: list[tuple[float, float, float]]
    horizontal: list[tuple[float, float, float]]

    def holds(self, piece: Piece) -> bool:
        """Whether the middle of `piece` lies in the table."""
        x, y = (piece.left + piece.right) / 2, (piece.bottom + piece.top) / 2
        return self.xs[0] < x < self.xs[-1] and self.ys[-1] < y < self.ys[0]

    def rows(self, pieces: list[Piece]) -> list[tuple[str, ...]]:
        """The words of the cells, each merged cell once, at its first place; the places that it covers are empty."""
        words: dict[tuple[int, int], list[str]] = {}
        for piece in pieces:
            row = bisect_right([-y for y in self.ys], -(piece.bottom + piece.top) / 2) - 1
            column = bisect_right(self.xs, (piece.left + piece.right) / 2) - 1
            words.setdefault(self._first(row, column), []).append(piece.text)
        places = [[(row, column) for column in range(len(self.xs) - 1)] for row in range(len(self.ys) - 1)]
        return [tuple(" ".join(words.get(place, ())) for place in row) for row in places]

    def _first(self, row: int, column: int) -> tuple[int, int]:
        """The upper left place of the cell that covers (row, column)."""
        while row > 0 and not _crossed(self.horizontal, self.ys[row], (self.xs[column] + self.xs[column + 1]) / 2):
            row -= 1
        while column > 0 and not _crossed(self.vertical, self.xs[column], (self.ys[row] + self.ys[row + 1]) / 2):
            column -= 1
        return row, column


def grids(page: Page) -> list[Grid]:
    """The tables of a page: at least two columns and two rows of touching rules."""
    if not page.vertical or len(page.vertical) + len(page.horizontal) > _MOST_RULES:
        return []
    found: list[Grid] = []
    for low, high in _bands(page.vertical):
        vertical = [rule for rule in page.vertical if low - _NEAR <= rule[1] and rule[2] <= high + _NEAR]
        left, right = min(rule[0] for rule in vertical), max(rule[0] for rule in vertical)
        horizontal = [
            rule
            for rule in page.horizontal
            if low - _NEAR <= rule[0] <= high + _NEAR and rule[1] < right + _NEAR and rule[2] > left - _NEAR
        ]
        xs = _apart([rule[0] for rule in vertical])
        ys = _apart([rule[0] for rule in horizontal])[::-1]
        if len(xs) > 2 and len(ys) > 2:
            found.append(Grid(xs, ys, vertical, horizontal))
    return found


def _bands(vertical: list[tuple[float, float, float]]) -> list[tuple[float, float]]:
    """The stretches of the page's height that vertical rules cover without a gap."""
    bands: list[tuple[float, float]] = []
    for _x, low, high in sorted(vertical, key=lambda rule: rule[1]):
        if bands and low <= bands[-1][1] + _NEAR:
            bands[-1] = (bands[-1][0], max(bands[-1][1], high))
        else:
            bands.append((low, high))
    return bands


def _apart(places: list[float]) -> list[float]:
    """The places in order, those nearer than `_NEAR` to the one before as one."""
    ordered = sorted(places)
    return [*ordered[:1], *(later for earlier, later in pairwise(ordered) if later - earlier > _NEAR)]


def _crossed(rules: list[tuple[float, float, float]], place: float, middle: float) -> bool:
    """Whether a rule runs at `place` past `middle`."""
    return any(abs(at - place) <= _NEAR and low - _NEAR <= middle <= high + _NEAR for at, low, high in rules)
