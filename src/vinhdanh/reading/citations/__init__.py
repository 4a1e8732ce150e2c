"""The documents a text cites: symbol, type, date, issuer, subject and role, each document once."""

from vinhdanh.reading.citations.mention import Mention
from vinhdanh.reading.citations.merging import merged
from vinhdanh.reading.citations.numbered import numbered, own_symbol
from vinhdanh.reading.model import Citation
from vinhdanh.reading.passages import Text

__all__ = ["Mention", "citations_of", "mentions_of", "own_symbol"]


def citations_of(text: Text) -> list[Citation]:
    """Return the documents that `text` cites, in the order of their first mention."""
    return merged(mentions_of(text))


def mentions_of(text: Text) -> list[Mention]:
    """Return every place that cites a document, in order; the report's own symbol is none."""
    return list(numbered(text, own_symbol(text)))
