"""What the rules look at: the composed report and the records it stands on, each read once."""

from dataclasses import dataclass, replace
from enum import Enum
from functools import cached_property

from django.db.models import Q

from vinhdanh.casework.figures import Figures, SourceRef
from vinhdanh.records.models import Document, Entry
from vinhdanh.reports.periods import codes_inside
from vinhdanh.reports.pieces import Composed, GateRow, Piece


class Colour(Enum):
    """Red contradicts, yellow cannot be told, green was verified."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"


@dataclass(frozen=True)
class Finding:
    """What a rule says of one relation. `about` are the records compared; `pieces` are found from them if empty."""

    colour: Colour
    message: str
    about: tuple[SourceRef, ...] = ()
    pieces: tuple[str, ...] = ()

    def joined_with(self, other: "Finding") -> "Finding":
        """The same words about the records and the pieces of both."""
        return replace(
            self,
            about=tuple(dict.fromkeys(self.about + other.about)),
            pieces=tuple(dict.fromkeys(self.pieces + other.pieces)),
        )


class Subject:
    """A composed report under examination. `rows` is what the rules before have told."""

    def __init__(self, composed: Composed, figures: Figures) -> None:
        self.composed = composed
        self.figures = figures
        self.rows: dict[Colour, list[GateRow]] = {colour: [] for colour in Colour}

    @cached_property
    def entries(self) -> list[Entry]:
        """The entries that some piece stands on."""
        return list(
            Entry.objects.filter(pk__in=self._ids("entry"))
            .select_related("register", "source")
            .order_by("register_id", "id")
        )

    @cached_property
    def documents(self) -> list[Document]:
        """The documents used in the period or behind some piece, without the reports that figures were read from."""
        periods = codes_inside(self.composed.period)
        return list(
            Document.objects.filter(Q(uses__period__in=periods) | Q(pk__in=self._ids("document")))
            .distinct()
            .select_related("issuer")
            .order_by("issued_on", "id")
        )

    def pieces_about(self, about: tuple[SourceRef, ...]) -> tuple[str, ...]:
        """The pieces that stand on any of these records."""
        wanted = {(source.concept, source.id) for source in about}
        return tuple(p.id for p in self.composed.pieces if any((s.concept, s.id) in wanted for s in p.sources))

    def behind(self, pieces: tuple[str, ...]) -> tuple[SourceRef, ...]:
        """The records that these pieces stand on, each once."""
        return tuple(dict.fromkeys(s for p in self.composed.pieces if p.id in pieces for s in p.sources))

    def texts(self) -> list[Piece]:
        """The officer's own words."""
        return [piece for piece in self.composed.pieces if piece.kind == "text"]

    def _ids(self, concept: str) -> set[int]:
        return {s.id for piece in self.composed.pieces for s in piece.sources if s.concept == concept}
