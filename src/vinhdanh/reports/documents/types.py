"""What a document type settles, whichever outline and body it is written for."""

from dataclasses import dataclass


@dataclass(frozen=True)
class DocumentType:
    """`month` is the month in which it is usually dated, counted from the first month of its period."""

    code: str
    kind: str
    month: int
    to_superior: bool
    keywords: tuple[str, ...]
