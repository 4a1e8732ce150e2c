"""Verbs on batches: take in an uploaded report, decide on what was read, record it at once, or put it away."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.keeping import keep
from vinhdanh.casework.log import Actor, concept_of, log
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Document,
    Entry,
    ImportBatch,
    Observation,
    Party,
)
from vinhdanh.text.dates import print_date
from vinhdanh.text.periods import Period

Made = Document | Observation | AwardCase | Commitment | Entry | Party
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
    close(batch, ImportBatch.State.COMMITTED, actor)
    return batch


@transaction.atomic
def drop_batch(batch: ImportBatch, *, actor: Actor) -> ImportBatch:
    """Put an upload away without recording anything of it."""
    batch = _open(batch)
    close(batch, ImportBatch.State.DROPPED, actor)
    log("import_batch.drop", batch, actor=actor)
    return batch


def _told(batch: ImportBatch, source: Document) -> dict[str, Any]:
    return {"file": batch.file_name, "sha256": batch.sha256, "document": source.code, "made": counts(batch)}


def counts(batch: ImportBatch) -> dict[str, int]:
    """How many records of each concept a batch made."""
    return dict(Counter(concept for concept, _pk in batch.made))


def close(batch: ImportBatch, state: str, actor: Actor) -> None:
    """Bring a batch to the step where nothing more is decided on it."""
    batch.state, batch.closed_by, batch.closed_at = state, actor, timezone.now()
    batch.save()


def _open(batch: ImportBatch) -> ImportBatch:
    batch = locked(batch)
    if batch.state != ImportBatch.State.PREVIEWED:
        raise Refused(f"Tệp {batch.file_name} {batch.get_state_display()}: hãy tải lên lại nếu muốn ghi tiếp.")
    return batch


def locked(batch: ImportBatch) -> ImportBatch:
    """The row as it is now, locked until the verb is done."""
    return ImportBatch.objects.select_for_update(of=("self",)).get(pk=batch.pk)
