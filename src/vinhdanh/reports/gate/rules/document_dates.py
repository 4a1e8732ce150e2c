"""A report cites documents of its time: none is dated after the period ends, and offices issue on working days."""

from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date


def check(subject: Subject) -> Iterator[Finding]:
    """Every dated document behind the report."""
    report = subject.composed.report
    limit = report.dated if report and report.dated else subject.composed.period.window.end
    dated = [d for d in subject.documents if d.issued_on]
    late = [d for d in dated if d.issued_on and d.issued_on > limit]
    for document in late:
        assert document.issued_on
        words = f"{document} ghi ngày {print_date(document.issued_on)}, sau ngày {print_date(limit)} của báo cáo"
        yield Finding(Colour.RED, words, (SourceRef.of(document),))
    weekend = [d for d in dated if d.issued_on and d.issued_on.weekday() > 4]
    for document in weekend:
        assert document.issued_on
        words = f"{document} ghi ngày {print_date(document.issued_on)}, là ngày nghỉ cuối tuần: hãy xem lại ngày"
        yield Finding(Colour.YELLOW, words, (SourceRef.of(document),))
    if dated and not late and not weekend:
        words = f"{len(dated)} văn bản có ngày đều ban hành vào ngày làm việc và không sau ngày {print_date(limit)}"
        yield Finding(Colour.GREEN, words, tuple(map(SourceRef.of, dated)))
