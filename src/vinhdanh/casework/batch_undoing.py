"""Take a committed batch back: everything that it made is withdrawn, unless somebody has worked on with it since."""

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.awards import withdraw_award
from vinhdanh.casework.batches import Made, close, counts, locked
from vinhdanh.casework.commitments import withdraw_commitment
from vinhdanh.casework.documents import withdraw_document
from vinhdanh.casework.keeping import check_reason, check_words
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

_MODELS: tuple[type[Made], ...] = (Document, Observation, AwardCase, Commitment, Entry, Party)


@transaction.atomic
def undo_batch(batch: ImportBatch, *, actor: Actor, reason: str) -> ImportBatch:
    """Withdraw everything that a committed batch made, last first; refused when later work stands on any of it.

    Bodies that the batch added to the list stay there: others may name them by now.
    """
    reason = check_reason(reason, what="hoàn tác")
    batch = locked(batch)
    if batch.state != ImportBatch.State.COMMITTED:
        raise Refused(f"Tệp {batch.file_name} {batch.get_state_display()}: chỉ hoàn tác được tệp đã ghi vào hồ sơ.")
    batch.reason = reason
    check_words(batch)
    close(batch, ImportBatch.State.UNDONE, actor)
    for concept, pk in reversed(batch.made):
        _take_back(_record(concept, pk), batch, actor=actor, reason=reason)
    log("import_batch.undo", batch, actor=actor, before={"made": counts(batch)}, reason=reason)
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
