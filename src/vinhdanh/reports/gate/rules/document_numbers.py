"""Numbers of one series rise with the dates, and at a pace a real office can keep (Decree 30/2020, annex I.II.3)."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Document
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date

LEAP = 20  # times the pace kept so far in the year
LEAST_LEAP = 100  # numbers a day: below this a busy week explains it


def check(subject: Subject) -> Iterator[Finding]:
    """Each run of documents with the same issuer, sign and year that the report stands on."""
    dated = [d for d in subject.documents if d.number and d.issued_on]
    dated.sort(key=lambda d: (*_series(d), d.issued_on, d.number))
    for _key, group in groupby(dated, key=_series):
        run = list(group)
        found = [finding for one, other in pairwise(run) if (finding := _pair(one, other))]
        yield from found
        if len(run) > 1 and not found:
            words = " < ".join(_named(document) for document in run)
            yield Finding(Colour.GREEN, f"Số văn bản tăng theo ngày: {words}", tuple(map(SourceRef.of, run)))


def _series(document: Document) -> tuple[int, str, int]:
    sign = document.symbol.partition("/")[2]
    return document.issuer_id, sign, document.year or 0


def _pair(one: Document, other: Document) -> Finding | None:
    assert one.issued_on
    assert other.issued_on
    assert one.number
    assert other.number
    about = (SourceRef.of(one), SourceRef.of(other))
    days = (other.issued_on - one.issued_on).days
    if other.number < one.number and days > 0:
        known = bool(one.series) and one.series == other.series
        message = f"{_named(other)} có số nhỏ hơn {_named(one)} ban hành trước"
        if known:
            return Finding(Colour.RED, f"{message}, cùng một sổ số", about)
        return Finding(Colour.YELLOW, f"{message}: chưa rõ có cùng sổ số hay không", about)
    pace = (other.number - one.number) / max(days, 1)
    usual = one.number / one.issued_on.timetuple().tm_yday
    if pace > max(LEAP * usual, LEAST_LEAP):
        leap = f"{other.number - one.number:,}".replace(",", ".")
        message = (
            f"{_named(one)} đến {_named(other)}: tăng {leap} số trong {days} ngày, "
            f"trong khi từ đầu năm khoảng {usual:.0f} số mỗi ngày"
        )
        return Finding(Colour.RED, message, about)
    return None


def _named(document: Document) -> str:
    day = print_date(document.issued_on) if document.issued_on else "chưa rõ ngày"
    return f"{document.symbol} ({day})"
