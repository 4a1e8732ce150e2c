"""The report as it was read, line by line, with a mark over the words of every item."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from vinhdanh.web.intake.shown import Shown

Span = tuple[int, int, "Shown", int]


@dataclass(frozen=True)
class Part:
    """A stretch of a line; `shown` where it is the words of an item, `name` the name of its place in the page."""

    text: str
    shown: Shown | None = None
    name: str = ""

    @property
    def classes(self) -> str:
        """The classes of the mark: its colour, then what was decided."""
        if self.shown is None:
            return ""
        known = "known" if self.shown.item.known else ""
        return " ".join(filter(None, ("mark", self.shown.colour, self.shown.verdict or known)))


@dataclass(frozen=True)
class Line:
    """One line of the report; `findings` counts the broken relations that it is part of."""

    number: int
    parts: tuple[Part, ...]
    findings: int


def marked_lines(
    lines: Sequence[tuple[int, str]], items: Iterable[Shown], findings: Iterable[Mapping[str, object]]
) -> list[Line]:
    """The lines with their marks. Where two items share words, the one that begins first, or is longer, is marked."""
    spans: dict[int, list[Span]] = {}
    for shown in items:
        for place, (line, start, end) in enumerate(shown.item.places):
            spans.setdefault(line, []).append((start, end, shown, place))
    broken: dict[int, int] = {}
    for finding in findings:
        for line in finding["lines"]:  # type: ignore[attr-defined]  # JSON of importing/reports/contradictions.py
            broken[line] = broken.get(line, 0) + 1
    return [Line(number, _parts(text, spans.get(number, [])), broken.get(number, 0)) for number, text in lines]


def _parts(text: str, spans: list[Span]) -> tuple[Part, ...]:
    parts: list[Part] = []
    at = 0
    for start, end, shown, place in sorted(spans, key=lambda span: (span[0], -span[1])):
        if start < at:
            continue
        if start > at:
            parts.append(Part(text[at:start]))
        parts.append(Part(text[start:end], shown, f"m-{shown.item.key}-{place}"))
        at = end
    if at < len(text):
        parts.append(Part(text[at:]))
    return tuple(parts)


def marks_of(lines: Sequence[tuple[int, str]], items: Sequence[Shown], keys: Collection[str]) -> list[Part]:
    """The marks of the items with these keys that the page draws, to draw them anew after a decision."""
    touched = {place[0] for shown in items if shown.item.key in keys for place in shown.item.places}
    near = [shown for shown in items if any(place[0] in touched for place in shown.item.places)]
    drawn = marked_lines([line for line in lines if line[0] in touched], near, [])
    return [part for line in drawn for part in line.parts if part.shown and part.shown.item.key in keys]
