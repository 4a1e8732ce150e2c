"""A report cites documents of its time: none is dated after the report itself, and offices issue on working days."""

from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Document
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date

SATURDAY = 5


def check(subject: Subject) -> Iterator[Finding]:
    """Every dated document behind the report. Before the report has its day, the end of its period stands for it."""
    report = subject.composed.report
    known = report.dated if report else None
    limit = known or subject.composed.period.window.end
    dated = [d for d in subject.documents if d.issued_on]
    late = [d for d in dated if d.issued_on and d.issued_on > limit]
    for document in late:
        colour = Colour.RED if known else Colour.YELLOW
        words = "sau ngày của báo cáo" if known else "sau kỳ báo cáo: hãy xem lại ngày, hoặc phát hành báo cáo sau đó"
        yield Finding(colour, f"{_named(document)}, {words}", (SourceRef.of(document),))
    weekend = [d for d in dated if d.issued_on and d.issued_on.weekday() >= SATURDAY]
    for document in weekend:
        words = f"{_named(document)}, là ngày nghỉ cuối tuần: hãy xem lại ngày"
        yield Finding(Colour.YELLOW, words, (SourceRef.of(document),))
    if dated and not late and not weekend:
        words = f"{len(dated)} văn bản có ngày đều ban hành vào ngày làm việc và không sau ngày {print_date(limit)}"
        yield Finding(Colour.GREEN, words, tuple(map(SourceRef.of, dated)))


def _named(document: Document) -> str:
    assert document.issued_on
    return f"{document} ghi ngày {print_date(document.issued_on)}"
