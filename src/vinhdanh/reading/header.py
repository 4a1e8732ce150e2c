"""The head and foot of a document."""

from typing import NamedTuple

from vinhdanh.reading.passages import Text


class Header(NamedTuple):
    """What stands around the body."""

    symbol: str | None = None


def header_of(text: Text) -> Header:
    """Return the header of `text`."""
    return Header()
