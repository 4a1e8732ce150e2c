"""What the tests of citations share: a text made of lines, and its citations in short."""

from vinhdanh.reading.citations import citations_of
from vinhdanh.reading.passages import Text, text_of
from vinhdanh.reading.source import Source


def text(*lines: str) -> Text:
    return text_of(Source("thử", lines))


def cited(*lines: str) -> list[tuple[str | None, str | None, str, tuple[str, ...]]]:
    """Symbol, type, date (ISO, "" if none) and issuers of every citation of the lines."""
    return [
        (each.symbol, each.type, each.date.isoformat() if each.date else "", each.issuers)
        for each in citations_of(text(*lines))
    ]
