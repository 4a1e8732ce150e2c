"""Lists: one line per record, under a lead-in, as bullets or joined into one paragraph."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from vinhdanh.casework.figures import SourceRef
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import quantity_words
from vinhdanh.reports.composing.template import Resolver, capitalised, render
from vinhdanh.reports.outlines.schema import Bullet
from vinhdanh.reports.pieces import Missing, Piece, PrintedFigure, Segment
from vinhdanh.text.quantities import Quantity


@dataclass(frozen=True)
class Item:
    """One record to be told: how its tokens resolve, the records behind it, and what is told under its line."""

    resolve: Resolver
    sources: tuple[SourceRef, ...]
    under: tuple["Item", ...] = ()


@dataclass(frozen=True)
class Style:
    """How a list is told; `unit` is what `{so_luong}` in the lead counts.

    `under` is the line of each item told under an item, `after` closes the item; `distinct` says equal lines once.
    """

    line: str
    lead: str | None
    join: str | None
    bullet: Bullet
    unit: str
    under: str | None = None
    after: str | None = None
    distinct: bool = False


def compose_list(place: Place, kind: str, items: Sequence[Item], style: Style) -> list[Piece]:
    """The pieces of a list; nothing when there is nothing to tell. `{so_luong}` in the lead is the list's length."""
    if not items:
        return []
    everything = tuple(dict.fromkeys(source for item in items for source in item.sources))
    lead = _lead(place, len(items), style.unit, everything)
    if style.join is not None:
        return _paragraph(place, kind, items, style, lead, everything)
    opening = place.write(kind, style.lead, lead, sources=everything) if style.lead else None
    lines = [piece for item in items for piece in _lines(place, kind, item, style)]
    return [piece for piece in [opening, *(_once(lines) if style.distinct else lines)] if piece]


def _lines(place: Place, kind: str, item: Item, style: Style) -> list[Piece]:
    """An item's own line, the lines under it and the one that closes it.

    A line with something missing keeps “…”: left out, it would make the number in the lead untrue.
    """
    own = place.write(kind, style.line, item.resolve, sources=item.sources, bullet=style.bullet, keep_missing=True)
    under = [
        place.write(kind, style.under, inner.resolve, sources=inner.sources, bullet="+", keep_missing=True)
        for inner in item.under
        if style.under
    ]
    after = place.write(kind, style.after, item.resolve, sources=item.sources) if style.after else None
    return [piece for piece in [own, *under, after] if piece]


def _once(pieces: list[Piece]) -> list[Piece]:
    """Lines that read alike become one that stands on all their records."""
    kept: dict[str, Piece] = {}
    for piece in pieces:
        same = kept.get(piece.text)
        kept[piece.text] = same.standing_also_on(piece) if same else piece
    return list(kept.values())


def _paragraph(
    place: Place, kind: str, items: Sequence[Item], style: Style, lead: Resolver, sources: tuple[SourceRef, ...]
) -> list[Piece]:
    lines = [_filled(place, style.line, item.resolve) for item in items]
    lines = list({_words(line): line for line in lines}.values()) if style.distinct else lines
    segments: list[Segment] = list(_filled(place, style.lead, lead)) if style.lead else []
    for index, line in enumerate(lines):
        segments.extend([style.join or ""] if index else [])
        segments.extend(line)
    if not _ends(segments[-1]):
        segments.append(".")
    merged = _merge(segments)
    return [place.piece(kind, capitalised(merged), sources=sources, bullet=style.bullet)]


def _filled(place: Place, template: str, resolve: Resolver) -> tuple[Segment, ...]:
    """A part of a paragraph, what is missing in it noted."""
    rendered = render(template, resolve, capital=False)
    place.missing.extend(Missing(place.section, name, template) for name in rendered.missing)
    return rendered.segments


def _lead(place: Place, count: int, unit: str, sources: tuple[SourceRef, ...]) -> Resolver:
    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        if name != "so_luong":
            return place.measure(name, filters)
        quantity = Quantity(Decimal(count), None, unit)
        return PrintedFigure(quantity_words(quantity, filters), quantity, "so_luong", sources)

    return resolve


def _words(segments: Sequence[Segment]) -> str:
    return "".join(part if isinstance(part, str) else part.text for part in segments)


def _merge(segments: Sequence[Segment]) -> tuple[Segment, ...]:
    merged: list[Segment] = []
    for segment in segments:
        if isinstance(segment, str) and merged and isinstance(merged[-1], str):
            merged[-1] += segment
        else:
            merged.append(segment)
    return tuple(merged)


def _ends(segment: Segment) -> bool:
    words = segment if isinstance(segment, str) else segment.text
    return words.rstrip().endswith((".", ";"))
