"""Numbers of one series rise with the dates, and at a pace a real office can keep (Decree 30/2020, annex I.II.3).

Two documents whose series the record does not know are told apart from a contradiction: bodies keep several runs of
numbers under one sign (Committee and Chairman). One that is known to be of another series is never compared.
"""

import re
from collections.abc import Iterator
from itertools import groupby

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Document
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date
from vinhdanh.text.folding import fold

# how many numbers may lie between two days: some signed at once, and so many times the pace kept since January
ODD = (100, 10)  # beyond this the leap is worth a look
WILD = (500, 20)  # beyond this not even hundreds of like decisions signed on one day explain it
NUMBER = re.compile(r"^\d+[a-z]?")


def check(subject: Subject) -> Iterator[Finding]:
    """Each run of documents with the same issuer, sign and year that the report stands on."""
    dated = [d for d in subject.documents if d.number and d.issued_on]
    dated.sort(key=lambda d: (*_run(d), d.issued_on, d.number))
    for _key, group in groupby(dated, key=_run):
        run = list(group)
        pairs = [(before, one) for i, one in enumerate(run) if (before := _before(run[:i], one))]
        found = [finding for one, other in pairs if (finding := _pair(one, other))]
        yield from found
        if pairs and not found:
            words = " < ".join(_named(document) for document in run)
            yield Finding(Colour.GREEN, f"Số văn bản tăng theo ngày: {words}", tuple(map(SourceRef.of, run)))


def same_run(one: Document, other: Document) -> bool:
    """Whether two documents may stand in one run of numbers: one sign, and no two different known series."""
    if _run(one) != _run(other):
        return False
    return not (one.series and other.series) or one.series == other.series


def leaps(one: Document, other: Document, bounds: tuple[int, int] = WILD) -> bool:
    """Whether the later number lies further from the earlier one than an office comes in the days between."""
    if not (one.issued_on and other.issued_on and one.number and other.number):
        return False
    first, last = sorted((one, other), key=lambda d: (d.issued_on, d.number))
    at_once, times = bounds
    return _gap(first, last) > at_once + times * _usual(first) * max(_days(first, last), 1)


def falls(one: Document, other: Document) -> bool:
    """Whether the document of the later day has the smaller number."""
    if not (one.issued_on and other.issued_on and one.number and other.number):
        return False
    return (one.issued_on < other.issued_on) != (one.number < other.number) and one.issued_on != other.issued_on


def _run(document: Document) -> tuple[int, str, int]:
    """The sign alone tells runs apart: “34-CT/TW” and “21-NQ/TW” are two, “34/CT-TW” is the first misspelt."""
    sign = NUMBER.sub("", fold(document.symbol)).strip("-/ ").replace("-", "/")
    return document.issuer_id, sign, document.year or 0


def _before(earlier: list[Document], one: Document) -> Document | None:
    return next((other for other in reversed(earlier) if same_run(other, one)), None)


def _pair(one: Document, other: Document) -> Finding | None:
    about = (SourceRef.of(one), SourceRef.of(other))
    known = bool(one.series) and one.series == other.series
    if falls(one, other):
        message = f"{_named(other)} có số nhỏ hơn {_named(one)} ban hành trước"
        if known:
            return Finding(Colour.RED, f"{message}, cùng một sổ số", about)
        return Finding(Colour.YELLOW, f"{message}: chưa rõ có cùng sổ số hay không", about)
    if leaps(one, other, ODD):
        colour = Colour.RED if known and leaps(one, other) else Colour.YELLOW
        return Finding(colour, _leap(one, other), about)
    return None


def _leap(one: Document, other: Document) -> str:
    leap, days = f"{_gap(one, other):,}".replace(",", "."), _days(one, other)
    span = f"trong {days} ngày" if days else "trong cùng ngày"
    usual = f"trong khi từ đầu năm khoảng {max(_usual(one), 1):.0f} số mỗi ngày"
    return f"{_named(one)} đến {_named(other)}: tăng {leap} số {span}, {usual}"


def _gap(one: Document, other: Document) -> int:
    return (other.number or 0) - (one.number or 0)


def _days(one: Document, other: Document) -> int:
    assert one.issued_on
    assert other.issued_on
    return (other.issued_on - one.issued_on).days


def _usual(document: Document) -> float:
    """Numbers a day from January up to this document."""
    assert document.issued_on
    return (document.number or 0) / document.issued_on.timetuple().tm_yday


def _named(document: Document) -> str:
    day = print_date(document.issued_on) if document.issued_on else "chưa rõ ngày"
    return f"{document.symbol} ({day})"
