"""A year that is not the report's: an entry of this period that speaks of another year, or an old year in the words.

By convention a register's field `nam` is the year that the entry speaks of.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef, spec_of
from vinhdanh.records.kit.fields import BLANK, quantity_of
from vinhdanh.records.kit.schema import FieldType
from vinhdanh.records.models import Entry
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.folding import normalise_tones

# “năm 2019” on its own; not the end of a date, nor one side of a span
YEAR = re.compile(r"(?P<before>(?:[^\s.;]+\s+){0,3})năm ((?:19|20)\d\d)(?!\s*[-–—]\s*\d)(?!\s+đến)", re.IGNORECASE)
# a base, a span or a goal: “so với năm 2019”, “từ năm 2016”, “tháng 6 năm 2014”
ELSEWHERE = re.compile(
    r"\b(?:so|kỳ|từ|đến|tới|hết|trước|sau|tháng|quý|học|nhìn|khóa|như|cuối|đầu)\b|[\d/.-]\s*$", re.IGNORECASE
)
LAW = re.compile(r"\b(?:luật|pháp lệnh|hiến pháp)\s+[^.;]{0,60}$", re.IGNORECASE)  # “Luật Đầu tư năm 2014”
FIRST_MONTHS = 3  # reviews of the year before are made in these


def check(subject: Subject) -> Iterator[Finding]:
    """Entries' own years, then the years in the officer's words."""
    year = subject.composed.period.year
    right: dict[str, list[Entry]] = defaultdict(list)
    for entry in subject.entries:
        told = _year_of(entry)
        if told == year:
            right[entry.register.title].append(entry)
        elif told is not None and told < year:  # a later year is a plan, made ahead as plans are
            yield _other_year(entry, told, year)
    for title, entries in right.items():
        words = f"Sổ {title}: {len(entries)} mục nói về năm {year}, đúng năm báo cáo"
        yield Finding(Colour.GREEN, words, tuple(map(SourceRef.of, entries)))
    for piece in subject.texts():
        for told in sorted(_years(piece.text, year)):
            words = f"Lời văn nhắc năm {told}, không phải năm báo cáo {year}: hãy xem có phải chữ cũ còn sót"
            yield Finding(Colour.YELLOW, words, piece.sources, (piece.id,))


def _year_of(entry: Entry) -> int | None:
    field = spec_of(entry.register).fields.get("nam")
    if field is None or field.type is not FieldType.YEAR or entry.values.get("nam") in BLANK:
        return None
    return int(quantity_of(field, entry.values["nam"]).low)


def _other_year(entry: Entry, told: int, year: int) -> Finding:
    review = told == year - 1 and _early(entry, year)
    words = f"{entry.label}: nói về năm {told}, không phải năm báo cáo {year}"
    return Finding(Colour.YELLOW if review else Colour.RED, words, (SourceRef.of(entry),))


def _early(entry: Entry, year: int) -> bool:
    """Whether it happened in the first months: what is done then often still belongs to the year before."""
    return bool(entry.happened_to and entry.happened_to.year == year and entry.happened_to.month <= FIRST_MONTHS)


def _years(text: str, year: int) -> set[int]:
    """The years before the report's that the words name as if they were the report's own."""
    words = normalise_tones(text)
    told = {
        int(match[2])
        for match in YEAR.finditer(words)
        if not ELSEWHERE.search(match["before"]) and not LAW.search(words[: match.end("before")])
    }
    return {one for one in told if one < year}
