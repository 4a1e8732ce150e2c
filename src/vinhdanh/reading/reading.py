"""One document, read: everything that was taken from it, ready for the rules and for the officer."""

from dataclasses import dataclass
from functools import cached_property

from vinhdanh.reading.awards import awards_of
from vinhdanh.reading.citations import Mention, mentions_of
from vinhdanh.reading.citations.merging import merged
from vinhdanh.reading.days import Written, written_days
from vinhdanh.reading.figures.tables import table_ranges
from vinhdanh.reading.header import Header, header_of
from vinhdanh.reading.model import Award, Citation, Figure, Heading, Ratio
from vinhdanh.reading.outline import outline_of
from vinhdanh.reading.passages import Text, text_of
from vinhdanh.reading.source import Source
from vinhdanh.reading.statements import Statement, statements_of
from vinhdanh.reading.values import values_of


@dataclass(frozen=True)
class Reading:
    """What `read` found. Offsets of every item are into `text.text`.

    `mentions` are the places that cite a document; the citations are the documents.
    """

    text: Text
    header: Header
    outline: tuple[Heading, ...]
    mentions: tuple[Mention, ...]
    citations: tuple[Citation, ...]
    figures: tuple[Figure, ...]
    ratios: tuple[Ratio, ...]
    awards: tuple[Award, ...]

    @cached_property
    def days(self) -> tuple[Written, ...]:
        """Every day written anywhere in the text."""
        return written_days(self.text)

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The sentences that hold figures or comparisons, tables left out."""
        inside = table_ranges(self.text)
        return tuple(
            one
            for one in statements_of(self.text, self.figures, self.ratios)
            if not any(low <= one.start < high for low, high in inside)
        )


def read(source: Source) -> Reading:
    """Read a source. Raises nothing: what is not found is left out."""
    text = text_of(source)
    mentions = tuple(mentions_of(text))
    figures, ratios = values_of(text)
    return Reading(
        text,
        header_of(text),
        tuple(outline_of(text)),
        mentions,
        tuple(merged(mentions)),
        figures,
        ratios,
        tuple(awards_of(text, figures)),
    )
