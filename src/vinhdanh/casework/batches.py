"""Verbs on batches: take in an uploaded report, decide on what was read, record it at once, take it back at once."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.awards import withdraw_award
from vinhdanh.casework.commitments import withdraw_commitment
from vinhdanh.casework.documents import withdraw_document
from vinhdanh.casework.keeping import check_reason, keep
from vinhdanh.casework.leaning import check_free_to_go
from vinhdanh.casework.log import Actor, concept_of, log
from vinhdanh.casework.observations import withdraw_observation
from vinhdanh.casework.registers import withdraw_entry
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Document,
    Entry,
    ImportBatch,
    LogLine,
    Observation,
    Party,
)
from vinhdanh.text.dates import print_date
from vinhdanh.text.periods import Period

Made = Document | Observation | AwardCase | Commitment | Entry | Party
_MODELS: tuple[type[Made], ...] = (Document, Observation, AwardCase, Commitment, Entry, Party)
ACCEPTED, DROPPED = "accepted", "dropped"


@dataclass(frozen=True)
class Preview:
    """What was read of a file, as `ImportBatch` keeps it."""

    file_name: str
    sha256: str
    lines: list[tuple[int, str]]
    items: list[dict[str, Any]]
    findings: list[dict[str, Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    """One accepted item: what it is called, its line, and how it is recorded; None when the record has it already."""

    key: str
    told: str
    line: int
    record: Callable[[Document], Made | None]


@transaction.atomic
def open_batch(owner: Party, period: Period, preview: Preview, *, actor: Actor) -> ImportBatch:
    """Keep what was read of an uploaded report; refused while the same file stands in the record."""
    standing = ImportBatch.objects.filter(owner=owner, sha256=preview.sha256, state=ImportBatch.State.COMMITTED).first()
    if standing is not None:
        day = print_date(timezone.localdate(standing.closed_at))
        raise Refused(
            f"Tệp {preview.file_name} đã được ghi vào hồ sơ ngày {day}: muốn ghi lại, hãy hoàn tác lần trước.",
            field="file",
        )
    batch = ImportBatch(
        owner=owner,
        period=period.code,
        file_name=preview.file_name,
        sha256=preview.sha256,
        lines=[list(line) for line in preview.lines],
        items=preview.items,
        findings=preview.findings,
        notes=preview.notes,
        uploaded_by=actor,
        uploaded_at=timezone.now(),
    )
    keep(batch)
    after = {"file": batch.file_name, "sha256": batch.sha256, "period": batch.period, "items": len(batch.items)}
    log("import_batch.open", batch, actor=actor, after=after)
    return batch


@transaction.atomic
def decide(batch: ImportBatch, decisions: dict[str, dict[str, Any]]) -> ImportBatch:
    """Keep what was decided on some items, by their keys; an empty decision takes one back.

    Nothing enters the record by this, so the log is silent: the commit says what came of it.
    """
    batch = _open(batch)
    known = {item["key"] for item in batch.items}
    for key, decision in decisions.items():
        if key not in known:
            raise Refused("Mục này không có trong tệp: hãy mở lại trang.", field="key")
        if decision:
            batch.decisions[key] = decision
        else:
            batch.decisions.pop(key, None)
    batch.save(update_fields=["decisions"])
    return batch


@transaction.atomic
def commit_batch(
    batch: ImportBatch, report: Callable[[], tuple[Document, bool]], steps: Sequence[Step], *, actor: Actor
) -> ImportBatch:
    """Record every accepted item, or none: a refused one is named with its line.

    `report` gives the document that the file is, and whether it was entered just now.
    """
    batch = _open(batch)
    if not steps:
        raise Refused("Chưa nhận mục nào: hãy nhận ít nhất một mục rồi ghi vào hồ sơ.")
    source, new = report()
    made: list[Made] = [source] if new else []
    for step in steps:
        try:
            record = step.record(source)
        except Refused as error:
            raise Refused(f"Dòng {step.line}, {step.told}: {error.sentence}", field=step.key) from error
        if record is not None:
            made.append(record)
    batch.source = source
    batch.made = [[concept_of(record), record.pk] for record in made]
    batch.committed_line = log("import_batch.commit", batch, actor=actor, after=_told(batch, source))
    _close(batch, ImportBatch.State.COMMITTED, actor)
    return batch


@transaction.atomic
def undo_batch(batch: ImportBatch, *, actor: Actor, reason: str) -> ImportBatch:
    """Withdraw everything that a committed batch made, last first; refused when later work stands on any of it.

    Bodies that the batch added to the list stay there: others may name them by now.
    """
    reason = check_reason(reason, what="hoàn tác")
    batch = _locked(batch)
    if batch.state != ImportBatch.State.COMMITTED:
        raise Refused(f"Tệp {batch.file_name} {batch.get_state_display()}: chỉ hoàn tác được tệp đã ghi vào hồ sơ.")
    batch.reason = reason
    _close(batch, ImportBatch.State.UNDONE, actor)
    for concept, pk in reversed(batch.made):
        _take_back(_record(concept, pk), batch, actor=actor, reason=reason)
    log("import_batch.undo", batch, actor=actor, before={"made": _counts(batch)}, reason=reason)
    return batch


@transaction.atomic
def drop_batch(batch: ImportBatch, *, actor: Actor) -> ImportBatch:
    """Put an upload away without recording anything of it."""
    batch = _open(batch)
    _close(batch, ImportBatch.State.DROPPED, actor)
    log("import_batch.drop", batch, actor=actor)
    return batch


def _take_back(record: Made, batch: ImportBatch, *, actor: Actor, reason: str) -> None:
    if isinstance(record, Party) or _is_gone(record):
        return
    _refuse_changed(record, batch)
    match record:
        case Document():
            withdraw_document(record, actor=actor, reason=reason)
        case Observation():
            withdraw_observation(record, actor=actor, reason=reason)
        case AwardCase():
            withdraw_award(record, actor=actor, reason=reason)
        case Commitment():
            withdraw_commitment(record, actor=actor, reason=reason)
        case Entry():
            check_free_to_go(record)
            withdraw_entry(record, actor=actor, reason=reason)


def _refuse_changed(record: Made, batch: ImportBatch) -> None:
    """What somebody worked on since the commit is not swept away with the batch."""
    later = LogLine.objects.filter(concept=concept_of(record), object_id=record.pk, id__gt=batch.committed_line_id or 0)
    line = later.first()
    if line is not None:
        day = print_date(timezone.localdate(line.at))
        raise Refused(f"“{record}” đã được {line.actor_name} sửa ngày {day}: hãy rút riêng mục ấy rồi hoàn tác.")


def _is_gone(record: Document | Observation | AwardCase | Commitment | Entry) -> bool:
    if isinstance(record, AwardCase | Commitment):
        return record.state == "withdrawn"
    return record.withdrawn


def _record(concept: str, pk: int) -> Made:
    model = next(model for model in _MODELS if concept_of(model()) == concept)
    found: Made = model._default_manager.get(pk=pk)  # noqa: SLF001 - a model's class has no typed manager
    return found


def _told(batch: ImportBatch, source: Document) -> dict[str, Any]:
    return {"file": batch.file_name, "sha256": batch.sha256, "document": source.code, "made": _counts(batch)}


def _counts(batch: ImportBatch) -> dict[str, int]:
    return dict(Counter(concept for concept, _pk in batch.made))


def _close(batch: ImportBatch, state: str, actor: Actor) -> None:
    batch.state, batch.closed_by, batch.closed_at = state, actor, timezone.now()
    batch.save()


def _open(batch: ImportBatch) -> ImportBatch:
    batch = _locked(batch)
    if batch.state != ImportBatch.State.PREVIEWED:
        raise Refused(f"Tệp {batch.file_name} {batch.get_state_display()}: hãy tải lên lại nếu muốn ghi tiếp.")
    return batch


def _locked(batch: ImportBatch) -> ImportBatch:
    return ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
