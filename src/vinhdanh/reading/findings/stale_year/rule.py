"""A year left over from an older report: one of the last years where this year's tasks and results are told.

Bases of comparison, spans, history, titles of documents, awards of former years and tables are never judged.
"""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.sentences import clause
from vinhdanh.reading.findings.span import Span, span_of
from vinhdanh.reading.findings.stale_year.frames import Place, speaks_of_the_period
from vinhdanh.reading.findings.titles import Titles
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading

_YEAR = re.compile(
    r"năm ((?:19|20)\d\d)(?![\d/]| ?- ?\d| đến (?!nay)|, (?:năm )?(?:19|20)\d\d| và (?:năm )?(?:19|20)\d\d)"
)

_LONGEST_QUOTE = 400
_OLDEST = 3  # years before the report's that texts are carried over from


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every year told in a frame of the period, against the year of the report."""
    span = span_of(reading)
    if span.year is None:
        return
    old = {span.year - back for back in range(1, _OLDEST + 1)}
    if previous is not None and (before := span_of(previous).year) and before < span.year:
        old.add(before)
    right = []
    for match in _framed(reading, span, old | {span.year}):
        year = int(match[1])
        if year == span.year:
            right.append(match.span())
            continue
        message = (
            f"Câu này nói về việc của kỳ báo cáo nhưng ghi năm {year}, báo cáo là của năm {span.year}: "
            "hãy xem có phải chữ cũ còn sót."
        )
        yield breaks(message, str(span.year), str(year), match.span(), sure=0.8)
    if right:
        message = f"{len(right)} chỗ nói về nhiệm vụ, kết quả của kỳ đều ghi đúng năm {span.year}."
        yield holds(message, str(span.year), str(span.year), *right)


def _framed(reading: Reading, span: Span, years: set[int]) -> Iterator[re.Match[str]]:
    assert span.year
    words, titles = reading.text.words, Titles(reading)
    for match in _YEAR.finditer(words):
        if int(match[1]) not in years or titles.hold(match.start()) or _quoted(reading, match):
            continue
        place = _place(reading, match)
        if place and speaks_of_the_period(place, int(match[1]), span.year, whole=span.whole):
            yield match


def _place(reading: Reading, match: re.Match[str]) -> Place | None:
    text = reading.text
    start, end = text.paragraph(match.start())
    if text.line(match.start()) in text.row_lines or "|" in text.text[start:end] or "\t" in text.text[start:end]:
        return None
    first, last = clause(text, *match.span())
    heading = any(entry.start <= match.start() < entry.end for entry in reading.outline)
    before, after = text.words[first : match.start()], text.words[match.end() : last]
    return Place(before, after, text.words[first:last], heading)


def _quoted(reading: Reading, match: re.Match[str]) -> bool:
    start, _ = reading.text.paragraph(match.start())
    before = reading.text.text[max(start, match.start() - _LONGEST_QUOTE) : match.start()]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
