"""Which lines of a document are in a legacy font, and their conversion; proper Unicode is never touched."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from vinhdanh.reading.sources.spans import Row, Span, Spans
from vinhdanh.text.legacy_fonts import Legacy, has_vietnamese, may_be_legacy, of_font, recognise, score, to_unicode

_SAMPLE = 100_000
_MOSTLY = 5  # times as many lines in one encoding as in Unicode: the document is in that encoding


class Converter:
    """Decides once for the whole document, then converts cell by cell.

    The font's name decides where it is a legacy one, unless its text is Unicode all the same; else the spelling does:
    of the line by itself, and for lines too short to tell, of the document.
    """

    def __init__(self, rows: Sequence[Row]) -> None:
        self._needed = any(_may_be_legacy(span) for row in rows for cell in row.cells for span in cell)
        self._trusted: frozenset[Legacy] = frozenset()
        self._main: Legacy | None = None
        self._judged: dict[str, Legacy | None] = {}  # lines that are not in Unicode
        self._unicode_lines = 0
        self._converted: Counter[Legacy] = Counter()
        if self._needed:
            self._decide(rows)

    def _decide(self, rows: Sequence[Row]) -> None:
        self._trusted = frozenset(legacy for legacy, text in _by_font(rows).items() if _reads_better(text, legacy))
        self._main, self._unicode_lines = self._document(rows)

    def text(self, spans: Spans) -> str:
        """The cell's text in Unicode, not yet composed where it needed no conversion."""
        if not self._needed:
            return "".join([span.text.upper() if span.upper else span.text for span in spans])
        by_spelling = self._by_spelling(_unknown(spans, self._trusted))
        parts: list[str] = []
        for (legacy, capitals), group in groupby(spans, lambda span: self._encoding(span, by_spelling)):
            parts.extend(self._written(group, legacy, capitals=capitals))
        return "".join(parts)

    def notes(self) -> Iterator[str]:
        """A sentence for each encoding that was converted so far."""
        for legacy, lines in self._converted.items():
            yield f"Chữ theo phông {legacy.value} ở {lines} chỗ đã được đổi sang Unicode."

    def _written(self, group: Iterable[Span], legacy: Legacy | None, *, capitals: bool) -> Iterator[str]:
        """Spans in one encoding: the two characters of a VNI letter may lie in two of them."""
        spans = list(group)
        text = "".join(span.text for span in spans)
        if legacy is None:
            yield from (span.text.upper() if span.upper else span.text for span in spans)
            return
        written = to_unicode(text, legacy, capitals=capitals)
        if written != text:
            self._converted[legacy] += 1
        yield written.upper() if all(span.upper for span in spans) else written

    def _encoding(self, span: Span, by_spelling: Legacy | None) -> tuple[Legacy | None, bool]:
        named = of_font(span.font) if span.font else None
        if named is None or named[0] not in self._trusted:
            mixed = by_spelling is None and not span.text.isascii() and not has_vietnamese(span.text)
            return (recognise(span.text) if mixed else by_spelling), False
        return (None, False) if has_vietnamese(span.text) else named

    def _by_spelling(self, text: str) -> Legacy | None:
        if text.isascii() and not _has_controls(text):
            return None
        if has_vietnamese(text):
            return None
        found = self._judged[text] if text in self._judged else recognise(text)
        if found is not None or self._main is None:
            return found
        if not self._unicode_lines:
            return self._main
        return self._main if score(text, self._main).spelled > score(text).spelled else None

    def _document(self, rows: Sequence[Row]) -> tuple[Legacy | None, int]:
        """The encoding of the document where it has one, and how many of its lines are in Unicode."""
        in_unicode = 0
        told: Counter[Legacy] = Counter()
        for row in rows:
            text = " ".join(_unknown(cell, self._trusted) for cell in row.cells)
            if text.isascii():
                continue
            if has_vietnamese(text):
                in_unicode += 1
            else:
                found = self._judged[text] = recognise(text)
                if found is not None:
                    told[found] += 1
        main, lines = told.most_common(1)[0] if told else (None, 0)
        return (main if lines > _MOSTLY * in_unicode else None), in_unicode


def _may_be_legacy(span: Span) -> bool:
    """Whether a span shows any sign of a legacy font: its name, or a character that proper Vietnamese does not use."""
    return may_be_legacy(span.text) or bool(span.font and of_font(span.font))


def _unknown(spans: Spans, trusted: frozenset[Legacy]) -> str:
    """The text whose font says nothing."""
    return "".join(
        span.text for span in spans if not (span.font and (named := of_font(span.font)) and named[0] in trusted)
    )


def _by_font(rows: Sequence[Row]) -> dict[Legacy, str]:
    """The beginning of the text that stands in fonts of each encoding."""
    texts: dict[Legacy, list[str]] = {}
    length: Counter[Legacy] = Counter()
    for span in (span for row in rows for cell in row.cells for span in cell if span.font):
        named = of_font(span.font)
        if named and length[named[0]] < _SAMPLE:
            texts.setdefault(named[0], []).append(span.text)
            length[named[0]] += len(span.text)
    return {legacy: "".join(parts) for legacy, parts in texts.items()}


def _reads_better(text: str, legacy: Legacy) -> bool:
    """Whether the text of a legacy font is in that encoding; nothing but ASCII is, by the font's name."""
    if text.isascii():
        return True
    if has_vietnamese(text):
        text = "".join(c for c in text if c < "\u0300" and not has_vietnamese(c))
    return score(text, legacy).spelled > score(text).spelled


def _has_controls(text: str) -> bool:
    """Whether there are controls, which VPS gives to letters."""
    return any(c < " " and c != "\t" for c in text)
