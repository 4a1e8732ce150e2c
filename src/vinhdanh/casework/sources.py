"""Where a record was read from, as verbs take it."""

from dataclasses import dataclass
from typing import Any

from vinhdanh.records.models import Document


@dataclass(frozen=True)
class Source:
    """A document and the line in it; `made` marks illustrative data."""

    document: Document | None = None
    line: int | None = None
    note: str = ""
    made: bool = False

    def as_fields(self) -> dict[str, Any]:
        """The model fields of `records.models.sourcing.Sourced`."""
        return {"source": self.document, "source_line": self.line, "source_note": self.note, "made": self.made}


TYPED_IN = Source()
