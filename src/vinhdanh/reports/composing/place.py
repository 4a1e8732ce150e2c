"""Where a block is being composed: the figures it may use, and how its pieces are named and missing ones noted."""

import re
from dataclasses import dataclass, field, replace

from vinhdanh.casework.documents import cite
from vinhdanh.casework.figures import Figures, SourceRef
from vinhdanh.records.models import Document, Party, ReportText
from vinhdanh.reports.composing.printing import print_compared, print_figure
from vinhdanh.reports.composing.template import Resolver, render, render_words
from vinhdanh.reports.composing.windows import with_windows
from vinhdanh.reports.outlines.schema import Bullet, OutlineSpec
from vinhdanh.reports.pieces import Missing, Piece, PrintedFigure, Segment
from vinhdanh.text.comparisons import Base
from vinhdanh.text.periods import PeriodKind

OPENER = "Trong kỳ, "
PERIOD_WORD = re.compile(r"\b([Tt]rong|cuối|đầu) kỳ\b")
COMPARED = {"cung_ky": Base.SAME_PERIOD, "ke_hoach": Base.PLAN}


@dataclass
class Place:
    """One section of one report under way."""

    owner: Party
    figures: Figures
    spec: OutlineSpec
    section: str = ""
    missing: list[Missing] = field(default_factory=list)
    _count: dict[str, int] = field(default_factory=dict)
    _cited: set[int] = field(default_factory=set)
    _opened: set[str] = field(default_factory=set)
    _texts: dict[str, ReportText] | None = None

    def at(self, section: str) -> "Place":
        """The same report, in another section."""
        return replace(self, section=section, _texts=self.texts)

    @property
    def texts(self) -> dict[str, ReportText]:
        """The officer's words that stand for this report, by slot; read once for all sections."""
        if self._texts is None:
            kept = ReportText.objects.filter(
                owner=self.owner, outline=self.spec.outline, period=self.figures.period.code, current=True
            )
            self._texts = {text.slot: text for text in kept}
        return self._texts

    def words(self) -> dict[str, str]:
        """Words that every template may use."""
        period = self.figures.period
        return {
            "ky": period.title,
            "nam": str(period.year),
            "ky_sau": period.next.title,
            "nam_sau": str(period.next.year),
            "co_quan": self.owner.name,
            "co_quan_ngan": self.owner.shown,
        }

    def measure(self, name: str, filters: tuple[str, ...]) -> Segment | None:
        """Resolve a token to a figure, a comparison or a word of the report; None when it is not known."""
        if name in self.words():
            return self.words()[name]
        measure, _dot, compared = name.rpartition(".")
        if compared in COMPARED:
            found = self.figures.comparison(measure, COMPARED[compared]) if self._known(measure, name) else None
            value = self.figures.of(measure) if found else None
            return print_compared(found, name, value.quantity if value else None) if found else None
        figure = self.figures.of(name) if self._known(name, name) else None
        return print_figure(figure, filters) if figure else None

    def cite(self, document: Document, *, with_subject: bool = True) -> str:
        """Cite a document: in full the first time, then by type and number (Decree 30/2020, annex I.II.6).

        A document without number has no short form: it keeps the full one.
        """
        first = document.pk not in self._cited
        if first and with_subject:
            self._cited.add(document.pk)
        if first or not document.symbol:
            return cite(document, with_subject=with_subject or not document.symbol)
        return f"{document.kind} số {document.symbol}"

    def reworded(self, sentence: str) -> str:
        """A register's sentence for this report: kỳ is năm in a year's report, and a section opens with it once."""
        if sentence.startswith(OPENER):
            if self.section in self._opened:
                sentence = sentence.removeprefix(OPENER)
            self._opened.add(self.section)
        if self.figures.period.kind is PeriodKind.YEAR:
            sentence = PERIOD_WORD.sub(r"\1 năm", sentence)
        return sentence

    def within(self, code: str) -> Resolver:
        """Tokens of a register's own sentence: `{tong}` means this register's measure."""
        return lambda name, filters: self.measure(name if "." in name else f"{code}.{name}", filters)

    def write(
        self,
        kind: str,
        template: str,
        resolve: Resolver,
        *,
        sources: tuple[SourceRef, ...] = (),
        bullet: Bullet = "",
        slot: str = "",
        keep_missing: bool = False,
    ) -> Piece | None:
        """Fill a template into a piece. With something missing the piece is left out and noted (or kept with “…”).

        A piece of kind `text` is the officer's own words: only tokens in them are read.
        """
        rendered = render_words(template, resolve) if kind == "text" else render(template, resolve)
        for name in rendered.missing:
            self.missing.append(Missing(self.section, name, template))
        if rendered.missing and not keep_missing:
            return None
        return self.piece(kind, rendered.segments, sources=sources, bullet=bullet, slot=slot)

    def piece(
        self,
        kind: str,
        segments: tuple[Segment, ...],
        *,
        sources: tuple[SourceRef, ...] = (),
        bullet: Bullet = "",
        slot: str = "",
    ) -> Piece:
        """Name the piece and its figures, add the window of figures that close on another day than the period."""
        number = self._count[self.section] = self._count.get(self.section, 0) + 1
        name = f"{self.section}-{number}"
        segments = with_windows(segments, self.figures.period.window)
        named = tuple(
            replace(part, id=f"{name}-f{index}") if isinstance(part, PrintedFigure) else part
            for index, part in enumerate(segments)
        )
        behind = [source for part in named if isinstance(part, PrintedFigure) for source in part.sources]
        return Piece(name, self.section, kind, named, tuple(dict.fromkeys([*sources, *behind])), bullet, slot)

    def _known(self, measure: str, token: str) -> bool:
        if measure in self.figures.measures:
            return True
        note = Missing(self.section, token, "số đo không có trong gói ngành")
        if note not in self.missing:
            self.missing.append(note)
        return False
