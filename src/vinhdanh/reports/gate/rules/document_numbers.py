"""Numbers of one series rise with the dates, and at a pace a real office can keep (Decree 30/2020, annex I.II.3).

Two documents whose series the record does not know are told apart from a contradiction: bodies keep several runs of
numbers under one sign (Committee and Chairman). One that is known to be of another series is never compared.
"""

from collections.abc import Iterator
from itertools import groupby

from vinhdanh.casework.figures import SourceRef
from vinhdanh.reading.series import ODD, Numbered, falls, leaps, sign_of, tell_leap
from vinhdanh.records.models import Document
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date


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


def numbered(document: Document) -> Numbered | None:
    """Its number and day, where it has both."""
    return Numbered(document.number, document.issued_on) if document.number and document.issued_on else None


def _run(document: Document) -> tuple[int, str, int]:
    return document.issuer_id, sign_of(document.symbol), document.year or 0


def _before(earlier: list[Document], one: Document) -> Document | None:
    return next((other for other in reversed(earlier) if same_run(other, one)), None)


def _pair(one: Document, other: Document) -> Finding | None:
    first, second = numbered(one), numbered(other)
    if not (first and second):
        return None
    about = (SourceRef.of(one), SourceRef.of(other))
    known = bool(one.series) and one.series == other.series
    if falls(first, second):
        message = f"{_named(other)} có số nhỏ hơn {_named(one)} ban hành trước"
        if known:
            return Finding(Colour.RED, f"{message}, cùng một sổ số", about)
        return Finding(Colour.YELLOW, f"{message}: chưa rõ có cùng sổ số hay không", about)
    if leaps(first, second, ODD):
        colour = Colour.RED if known and leaps(first, second) else Colour.YELLOW
        return Finding(colour, f"{_named(one)} đến {_named(other)}: {tell_leap(first, second)}", about)
    return None


def _named(document: Document) -> str:
    day = print_date(document.issued_on) if document.issued_on else "chưa rõ ngày"
    return f"{document.symbol} ({day})"
