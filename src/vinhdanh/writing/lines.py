"""One printed paragraph, measured: the style, the words, the width it is set in and the rule under it."""

from dataclasses import dataclass

from vinhdanh.writing.characters import printable
from vinhdanh.writing.layout import Layout
from vinhdanh.writing.measure import balanced_width, longest_line
from vinhdanh.writing.pieces import Run
from vinhdanh.writing.styles import Style


@dataclass(frozen=True)
class Line:
    """A paragraph. `width` (mm) narrows a centred one; `rule` (mm) is the rule under it, 0 for none.

    A run's text holds a line end only between the number and the title of a phần.
    """

    style: Style
    runs: tuple[Run, ...]
    id: str = ""
    kind: str = ""
    width: float | None = None
    rule: float = 0
    keep_next: bool = False

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(run.text for run in self.runs)


def line(style: Style, text: str) -> Line:
    """A line of fixed or official words, all set alike."""
    return Line(style, (Run(printable(text).strip()),))


def centred(style: Style, text: str, available: float, layout: Layout, share: float = 0) -> Line:
    """A centred line broken well within `available` mm, over a rule of this share of its longest line."""
    words, face = printable(text).strip(), layout.faces[style]
    width = balanced_width(words, face, available)
    rule = min(longest_line(words, face, width), available) * share
    return Line(style, (Run(words),), width=width, rule=rule)
