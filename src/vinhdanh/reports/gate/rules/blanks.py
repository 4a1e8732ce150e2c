"""What the report needs and nobody has entered: its number and date, figures, document numbers, days of events."""

from collections import defaultdict
from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef, spec_of
from vinhdanh.records.models import Entry
from vinhdanh.reports.gate.subject import Colour, Finding, Subject

MONTH = 31  # days: a window this long or longer says no day


def check(subject: Subject) -> Iterator[Finding]:
    """Blanks of the report itself, of its figures, its documents and its events."""
    report = subject.composed.report
    if report is None or report.number is None or report.dated is None:
        yield Finding(Colour.YELLOW, "Báo cáo chưa có số hoặc chưa có ngày: lấy số khi phát hành", ())
    sections = {section.id: f"{section.number} {section.title}".strip() for section in subject.composed.sections}
    for missing in subject.composed.missing:
        measure = subject.figures.measures.get(missing.what)
        what = f"{measure.title} ({missing.what})" if measure else missing.what
        where = sections.get(missing.section, missing.section)
        yield Finding(Colour.YELLOW, f"Chưa có “{what}” cho mục {where}: {missing.where}", ())
    unnumbered = [d for d in subject.documents if not d.symbol or d.issued_on is None]
    if unnumbered:
        names = "; ".join(str(document) for document in unnumbered)
        words = f"{len(unnumbered)} văn bản thiếu số hoặc ngày: {names}"
        yield Finding(Colour.YELLOW, words, tuple(map(SourceRef.of, unnumbered)))
    yield from _undated(subject)


def _undated(subject: Subject) -> Iterator[Finding]:
    groups: dict[str, list[Entry]] = defaultdict(list)
    for entry in subject.entries:
        if spec_of(entry.register).cadence == "event" and _no_day(entry):
            groups[entry.register.title].append(entry)
    for title, entries in groups.items():
        names = ", ".join(entry.label for entry in entries[:5]) + (" …" if len(entries) > 5 else "")
        words = f"Sổ {title}: {len(entries)} mục chưa ghi ngày ({names})"
        yield Finding(Colour.YELLOW, words, tuple(map(SourceRef.of, entries)))


def _no_day(entry: Entry) -> bool:
    if entry.happened_from is None or entry.happened_to is None:
        return True
    return (entry.happened_to - entry.happened_from).days >= MONTH
