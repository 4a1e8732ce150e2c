"""A composed report: sections of pieces; every piece knows the records it stands on, every figure its own."""

from dataclasses import dataclass, field, replace

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Party, Report, Role
from vinhdanh.reports.outlines.schema import Bullet, OutlineSpec
from vinhdanh.text.periods import Period, Window
from vinhdanh.text.quantities import Quantity


@dataclass(frozen=True)
class PrintedFigure:
    """A figure as it stands in a sentence. `source` is its own record, `sources` all that it was made of.

    `nothing`: a zero that was counted, not typed; optional parts of a sentence leave it out.
    """

    text: str
    quantity: Quantity
    measure: str
    sources: tuple[SourceRef, ...]
    id: str = ""
    window: Window | None = None
    nothing: bool = False

    @property
    def source(self) -> SourceRef:
        """The first record behind the figure."""
        return self.sources[0]


Segment = str | PrintedFigure


@dataclass(frozen=True)
class Piece:
    """One paragraph or list line. `table` and `chart` carry data instead of words."""

    id: str
    section: str
    kind: str
    segments: tuple[Segment, ...]
    sources: tuple[SourceRef, ...]
    bullet: Bullet = ""
    slot: str = ""
    table: tuple[tuple[str, ...], ...] = ()
    chart: dict[str, object] | None = None

    @property
    def text(self) -> str:
        """The words as printed."""
        return "".join(part if isinstance(part, str) else part.text for part in self.segments)

    def standing_also_on(self, other: "Piece") -> "Piece":
        """The same words for more records."""
        return replace(self, sources=tuple(dict.fromkeys(self.sources + other.sources)))

    @property
    def figures(self) -> tuple[PrintedFigure, ...]:
        """The figures in the order they are printed."""
        return tuple(part for part in self.segments if isinstance(part, PrintedFigure))


@dataclass(frozen=True)
class Section:
    """A heading and the pieces under it."""

    id: str
    level: str
    number: str
    title: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Missing:
    """A figure or text that the outline asks for and the record does not have."""

    section: str
    what: str
    where: str


@dataclass(frozen=True)
class GateRow:
    """One relation that was checked. `key` is its fingerprint: the same finding keeps it between runs."""

    rule: str
    message: str
    sources: tuple[SourceRef, ...] = ()
    pieces: tuple[str, ...] = ()
    key: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Gate:
    """What the checks say: red contradicts, yellow cannot be told, green was verified."""

    red: tuple[GateRow, ...] = ()
    yellow: tuple[GateRow, ...] = ()
    green: tuple[GateRow, ...] = ()

    @property
    def open_red(self) -> tuple[GateRow, ...]:
        """Contradictions for which nobody has written a reason: they stop the issue of the report."""
        return tuple(row for row in self.red if not row.reason)


@dataclass(frozen=True)
class Composed:
    """A report as composed from the record."""

    owner: Party
    period: Period
    spec: OutlineSpec
    title: str
    sections: tuple[Section, ...]
    front: tuple[Piece, ...]
    back: tuple[Piece, ...]
    recipients: tuple[Role, ...]
    signatory: Role | None
    report: Report | None
    missing: tuple[Missing, ...]
    gate: Gate = field(default_factory=Gate)

    @property
    def outline(self) -> str:
        """The outline's code."""
        return self.spec.outline

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """Every piece in print order: basis, sections, closing, recipients."""
        middle = tuple(piece for section in self.sections for piece in section.pieces)
        return self.front + middle + self.back
