"""The values of a text: figures and comparisons of the running text and of the tables, in order."""

from vinhdanh.reading.figures.scanning import figures_in_lines
from vinhdanh.reading.figures.tables import values_in_tables
from vinhdanh.reading.model import Figure, Ratio
from vinhdanh.reading.passages import Text
from vinhdanh.reading.ratios.telling import ratios_among


def values_of(text: Text) -> tuple[tuple[Figure, ...], tuple[Ratio, ...]]:
    """Return the quantities and the comparisons of `text`, each in the order of the text.

    A percentage that compares is no quantity; a change in points ("giảm 0,3 điểm %") is both.
    """
    ratios, figures = ratios_among(text, figures_in_lines(text))
    if not text.tables:
        return tuple(figures), tuple(ratios)
    cells, shares = values_in_tables(text)
    together = sorted([*figures, *cells], key=lambda figure: figure.start)
    place = {figure.start: index for index, figure in enumerate(together)}
    moved = [
        ratio if ratio.figure is None else ratio._replace(figure=place[figures[ratio.figure].start]) for ratio in ratios
    ]
    return tuple(together), tuple(sorted([*moved, *shares], key=lambda ratio: ratio.start))
