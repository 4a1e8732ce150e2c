"""The outline of a text, read from its numbering: "Phần thứ nhất", "A.", "I.", "1.", "1.1.", "a)", "Phụ lục 1"."""

from vinhdanh.reading.model import Heading
from vinhdanh.reading.outline.lines import numbered_lines
from vinhdanh.reading.outline.nesting import nested
from vinhdanh.reading.outline.sifting import levels
from vinhdanh.reading.passages import Text


def outline_of(text: Text) -> tuple[Heading, ...]:
    """Return the headings in order, each with its level of nesting from 1; lists and numbered sentences are none."""
    return tuple(
        Heading(level, node.line.number, node.line.title, node.line.start, node.line.end)
        for node, level in levels(nested(numbered_lines(text)))
    )
