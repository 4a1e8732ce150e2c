"""A year that is not the report's: an entry of this period that speaks of another year, or an old year in the words.

By convention a register's field `nam` is the year that the entry speaks of.
"""

import re
from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef, spec_of
from vinhdanh.records.kit.fields import BLANK, quantity_of
from vinhdanh.records.kit.schema import FieldType
from vinhdanh.reports.gate.subject import Colour, Finding, Subject

YEAR = re.compile(r"(?<![\d/.-])năm ((?:19|20)\d\d)(?!\s*[-–]\s*\d)", re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Entries' own years, then the years in the officer's words."""
    year = subject.composed.period.year
    for entry in subject.entries:
        field = spec_of(entry.register).fields.get("nam")
        if field is None or field.type is not FieldType.YEAR or entry.values.get("nam") in BLANK:
            continue
        told = int(quantity_of(field, entry.values["nam"]).low)
        about = (SourceRef.of(entry),)
        if told == year:
            yield Finding(Colour.GREEN, f"{entry.label}: nói về năm {told}, đúng năm báo cáo", about)
        else:
            yield Finding(Colour.RED, f"{entry.label}: nói về năm {told}, không phải năm báo cáo {year}", about)
    for piece in subject.texts():
        for told in sorted({int(found) for found in YEAR.findall(piece.text)} - {year, year + 1}):
            words = f"Lời văn nhắc năm {told}, không phải năm báo cáo {year}: hãy xem có phải chữ cũ còn sót"
            yield Finding(Colour.YELLOW, words, piece.sources, (piece.id,))
