"""What stands on a record: while anything does, the record cannot be taken back."""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from django.db.models import Model, Q, QuerySet

from vinhdanh.casework.declarations import spec_of
from vinhdanh.casework.log import concept_of
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import FieldSpec, FieldType
from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Document,
    DocumentLink,
    DocumentUse,
    Entry,
    EntryEvent,
    Evidence,
    ImportBatch,
    Movement,
    Observation,
    Participation,
    RegisterType,
    Report,
)

Rows = Iterator[QuerySet[Any]]


def check_free_to_go(record: Document | Observation | AwardCase | Commitment | Entry) -> None:
    """Refuse to take back a record that another standing record, or an issued report, stands on."""
    for rows in _leaning(record):
        found = rows.first()
        if found is not None:
            raise Refused(f"Chưa rút được “{record}”: “{_named(found)}” đang dựa vào, hãy gỡ chỗ ấy trước.")
    report = issued_report_with(record)
    if report is not None:
        raise Refused(f"Không rút được “{record}”: báo cáo {report} đã phát hành dùng đến, hãy đính chính báo cáo ấy.")


def issued_report_with(record: Model) -> Report | None:
    """The first issued report whose frozen text stands on `record`."""
    wanted = (concept_of(record), record.pk)
    issued = Report.objects.filter(state=Report.State.ISSUED).order_by("id").only("pk", "snapshot_digest")
    found = next((report for report in issued if wanted in _sources(report.pk, report.snapshot_digest)), None)
    return found and Report.objects.get(pk=found.pk)


@lru_cache(maxsize=64)
def _sources(report: int, _digest: str) -> frozenset[tuple[str, int]]:
    """Every record behind a frozen report, in the shape of `reports/as_json.py`; what is frozen is read once."""
    snapshot = Report.objects.values_list("snapshot", flat=True).get(pk=report)
    pieces = (snapshot or {}).get("report", {}).get("pieces", [])
    named = [source for piece in pieces for source in piece["sources"]]
    named += [figure["source"] for piece in pieces for figure in piece["figures"]]
    return frozenset((source["concept"], source["id"]) for source in named)


def _leaning(record: Document | Observation | AwardCase | Commitment | Entry) -> Rows:
    if isinstance(record, Document):
        yield from _on_document(record)
    elif isinstance(record, Observation):
        yield Evidence.objects.filter(observation=record)
    elif isinstance(record, AwardCase):
        yield Evidence.objects.filter(award=record)
    elif isinstance(record, Commitment):
        yield Evidence.objects.filter(commitment=record)
        yield record.parts.exclude(state=Commitment.State.WITHDRAWN)
    else:
        yield Evidence.objects.filter(entry=record)
        yield Observation.objects.current().filter(listed=record)
        yield from _naming_in_entries(FieldType.ENTRY, record.key, register=record.register.code)


def _on_document(document: Document) -> Rows:
    yield Evidence.objects.filter(document=document)
    yield DocumentUse.objects.filter(document=document)
    yield DocumentLink.objects.filter(Q(document=document) | Q(target=document))
    yield ImportBatch.objects.filter(source=document, state=ImportBatch.State.COMMITTED)
    standing = EntryEvent.objects.filter(withdrawn=False, entry__withdrawn=False)
    yield standing.filter(Q(document=document) | Q(source=document))
    yield AwardCase.objects.exclude(state=AwardCase.State.WITHDRAWN).filter(Q(decision=document) | Q(source=document))
    promised = Commitment.objects.exclude(state=Commitment.State.WITHDRAWN)
    yield promised.filter(Q(assigned_by=document) | Q(source=document))
    yield Observation.objects.current().filter(source=document)
    yield Entry.objects.filter(source=document, withdrawn=False)
    yield Document.objects.filter(source=document, withdrawn=False)
    yield Movement.objects.filter(source=document)
    yield Participation.objects.filter(source=document)
    yield from _naming_in_entries(FieldType.DOCUMENT, document.code)


def _naming_in_entries(kind: FieldType, handle: str, *, register: str = "") -> Rows:
    """Standing entries, and events of such, whose fields of this kind name the record with this handle."""
    for kept in RegisterType.objects.all():
        spec = spec_of(kept)
        named = _any_field(spec.fields, kind, handle, register)
        if named:
            yield Entry.objects.filter(named, register=kept, withdrawn=False)
        for code, event in spec.events.items():
            named = _any_field(event.fields, kind, handle, register)
            if named:
                yield EntryEvent.objects.filter(
                    named, code=code, withdrawn=False, entry__register=kept, entry__withdrawn=False
                )


def _any_field(fields: dict[str, FieldSpec], kind: FieldType, handle: str, register: str) -> Q | None:
    found: Q | None = None
    for code, spec in fields.items():
        if spec.type is kind and (spec.register_ or "") == register:
            one = Q(**{f"values__{code}": handle})
            found = one if found is None else found | one
    return found


def _named(row: Model) -> str:
    return str(row.commitment) if isinstance(row, Evidence) else str(row)
