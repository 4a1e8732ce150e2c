"""What the tests of citations share: a text made of lines, and its citations in short."""

from vinhdanh.reading.citations import citations_of
from vinhdanh.reading.model import Citation
from vinhdanh.reading.passages import Text, text_of
from vinhdanh.reading.source import Source


def text(*lines: str) -> Text:
    return text_of(Source("thử", lines))


def cited(*lines: str) -> list[str]:
    """Every citation of the lines as "symbol | type | date | issuers", "-" for what is not told."""
    return [in_short(each) for each in citations_of(text(*lines))]


def in_short(each: Citation) -> str:
    day = each.date.isoformat() if each.date else "-"
    return f"{each.symbol or '-'} | {each.type or '-'} | {day} | {'; '.join(each.issuers) or '-'}"
