"""“Hoàn thành 100%” of a key task rests on evidence: of results, finished, and won after the task was given."""

from collections.abc import Iterator
from decimal import Decimal

from django.db.models import Prefetch

from vinhdanh.casework.figures import SourceRef, spec_of
from vinhdanh.records.models import AwardCase, Commitment, Document, Entry, Evidence, Observation
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date

FULL = Decimal(100)


def check(subject: Subject) -> Iterator[Finding]:
    """Every key task of the period that is said to be fully done."""
    composed = subject.composed
    tasks = Commitment.objects.filter(
        owner=composed.owner, period=composed.period.code, kind=Commitment.Kind.KEY_TASK, percent__gte=FULL
    ).select_related("assigned_by")
    kept = Evidence.objects.select_related("entry__register", "document", "observation__measure", "award__form")
    shown = Prefetch("evidence", kept.select_related("award__recipient").order_by("id"))
    for task in tasks.order_by("sequence", "id").prefetch_related(shown):
        evidence = list(task.evidence.all())
        about = (SourceRef.of(task), *(SourceRef.of(thing) for row in evidence if (thing := _thing(row))))
        doubts = list(_doubts(task, evidence))
        head = f"Nhiệm vụ {task.sequence or ''} ghi hoàn thành 100%".replace("  ", " ")
        if doubts:
            yield Finding(Colour.YELLOW, f"{head}: {'; '.join(doubts)}", about)
        else:
            yield Finding(Colour.GREEN, f"{head}, có {len(evidence)} minh chứng kết quả", about)


def _doubts(task: Commitment, evidence: list[Evidence]) -> Iterator[str]:
    if not evidence:
        yield "chưa có minh chứng nào"
        return
    if all(row.document_id for row in evidence):
        yield "minh chứng mới chỉ là văn bản, chưa thấy kết quả thực hiện"
    unfinished = [row.entry for row in evidence if row.entry and not _finished(row.entry)]
    if unfinished:
        yield f"minh chứng chưa đến bước cuối: {_by_state(unfinished)}"
    given = task.assigned_by.issued_on if task.assigned_by else None
    for row in evidence:
        if given and row.document and row.document.issued_on and row.document.issued_on < given:
            yield f"{row.document} có từ {print_date(row.document.issued_on)}, trước khi giao ({print_date(given)})"


def _finished(entry: Entry) -> bool:
    """Whether nothing is left to do: the last step on the way, or one that leads out of it."""
    spec = spec_of(entry.register)
    steps = [state for state in spec.states if state not in spec.exits]
    return not steps or entry.state == steps[-1] or entry.state in spec.exits


def _by_state(entries: list[Entry]) -> str:
    """“Đã thành lập: A, B; Đang lựa chọn: C”: each step with what stands there."""
    steps: dict[str, list[str]] = {}
    for entry in entries:
        steps.setdefault(_state(entry), []).append(entry.label)
    return "; ".join(f"{state}: {', '.join(labels)}" for state, labels in steps.items())


def _state(entry: Entry) -> str:
    return spec_of(entry.register).states.get(entry.state, entry.state)


def _thing(row: Evidence) -> Entry | Document | Observation | AwardCase | None:
    return row.entry or row.document or row.observation or row.award
