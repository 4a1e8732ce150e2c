"""Load record files into an empty record, through the same verbs that people use."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils.text import slugify

from vinhdanh.casework.awards import record_award
from vinhdanh.casework.commitments import attach_evidence, register_commitment
from vinhdanh.casework.documents import add_document, link_documents, use_document
from vinhdanh.casework.log import Actor
from vinhdanh.casework.movements import add_movement
from vinhdanh.casework.observations import record_observation
from vinhdanh.casework.parties import add_party, give_role
from vinhdanh.casework.references import entry_named
from vinhdanh.casework.registers import RawEntry, RawEvent, add_entry
from vinhdanh.casework.reports import record_past_report
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.casework.texts import write_text
from vinhdanh.importing.record_files import schema
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.when import read_when
from vinhdanh.records.kit.yaml12 import BadDeclaration, read_declaration
from vinhdanh.records.models import (
    AwardCase,
    AwardForm,
    Commitment,
    Document,
    Entry,
    Measure,
    Movement,
    Observation,
    Party,
    RegisterType,
)
from vinhdanh.text.comparisons import read_comparison
from vinhdanh.text.periods import period
from vinhdanh.text.quantities import read_quantity


def load_folder(folder: Path, owner: str, *, actor: Actor) -> None:
    """Load every `*.yaml` of `folder` in one transaction; a fault names the file and the row, and keeps nothing."""
    files = [(path.name, read_declaration(path, schema.RecordFile)) for path in sorted(folder.glob("*.yaml"))]
    with transaction.atomic():
        _Loader(files, owner, actor).load()


def raw_entry(row: schema.EntryRow) -> RawEntry:
    """A row of a file (or of a register's example) as the verb takes it."""
    events = tuple(
        RawEvent(e.code, e.when, e.values, Document.objects.get(code=e.document) if e.document else None, e.note)
        for e in row.events
    )
    return RawEntry(row.values, row.when, row.state, events, row.stated, row.as_printed)


class _Loader:
    """One load: files are read concept by concept, because later concepts point to earlier ones."""

    def __init__(self, files: list[tuple[str, schema.RecordFile]], owner: str, actor: Actor) -> None:
        self.files = files
        self.owner = owner
        self.actor = actor
        self.registers = {register.code: register for register in RegisterType.objects.all()}

    def load(self) -> None:
        self._each("parties", self._party)
        self._each("roles", self._role)
        self._each("documents", self._document)
        self._each("documents", self._links)
        self._each("movements", self._movement)
        self._each("entries", self._entry)
        self._each("observations", self._observation)
        self._each("awards", self._award)
        self._each("commitments", self._commitment)
        self._each("texts", self._text)
        self._each("reports", self._report)

    def _each(self, concept: str, load: Any) -> None:
        for name, file in self.files:
            rows: Iterable[Any] = getattr(file, concept)
            for index, row in enumerate(rows, start=1):
                try:
                    load(row)
                except (Refused, ValueError, KeyError) as error:
                    raise BadDeclaration(f"{name}, {concept} thứ {index} ({_hint(row)}): {error}") from error

    def _party(self, row: schema.PartyRow) -> None:
        add_party(
            code=row.code,
            kind=row.kind,
            name=row.name,
            short_name=row.short_name,
            place=row.place,
            parent=_get(Party, row.parent),
            aliases=tuple(row.aliases),
            valid=(row.from_, row.to),
            privacy=row.privacy,
            made=row.made,
            actor=self.actor,
        )

    def _role(self, row: schema.RoleRow) -> None:
        give_role(
            kind=row.kind,
            party=_need(Party, row.party),
            body=_need(Party, row.body),
            title=row.title,
            channel=row.channel,
            order=row.order,
            valid=(row.from_, row.to),
            actor=self.actor,
        )

    def _document(self, row: schema.DocumentRow) -> None:
        add_document(
            code=row.code,
            kind=row.kind,
            symbol=row.symbol,
            series=row.series,
            issuer=_need(Party, row.issuer),
            co_issuers=tuple(_need(Party, code) for code in row.co_issuers),
            issued_on=row.issued_on,
            subject=row.subject,
            status=row.status,
            actor=self.actor,
        )

    def _links(self, row: schema.DocumentRow) -> None:
        document = _need(Document, row.code)
        for link in row.links:
            link_documents(document, link.kind, _need(Document, link.target), actor=self.actor)
        for use in row.uses:
            use_document(document, use.use, use.period, topic=use.topic, order=use.order, actor=self.actor)

    def _movement(self, row: schema.MovementRow) -> None:
        facts = row.model_dump(exclude={"source", "parent", "launchers", "code", "kind", "title"})
        add_movement(
            code=row.code,
            kind=row.kind,
            title=row.title,
            parent=_get(Movement, row.parent),
            launchers=tuple(_need(Party, code) for code in row.launchers),
            source=_source(row),
            actor=self.actor,
            **facts,
        )

    def _entry(self, row: schema.EntryRow) -> None:
        register = self.registers.get(row.register_)
        if register is None:
            raise Refused(f"không có sổ {row.register_!r} trong gói ngành")
        add_entry(register, raw_entry(row), source=_source(row), actor=self.actor)

    def _observation(self, row: schema.ObservationRow) -> None:
        measure = Measure.objects.filter(code=row.measure).first()
        if measure is None:
            raise Refused(f"không có số đo {row.measure!r} trong gói ngành")
        comparison, label = read_comparison_with_label(row.comparison) if row.comparison else (None, "")
        record_observation(
            measure,
            _need(Party, row.owner or self.owner),
            period(row.period),
            basis=row.basis,
            quantity=read_quantity(row.value, unit=measure.unit) if row.value is not None else None,
            comparison=comparison,
            comparison_label=label,
            window=read_when(row.window) if row.window else None,
            as_of=row.as_of,
            status=row.status,
            listed=tuple(_pointed(pointer) for pointer in row.listed),
            source=_source(row),
            actor=self.actor,
        )

    def _award(self, row: schema.AwardRow) -> None:
        achieved = row.achieved or (None, None)
        record_award(
            code=row.code,
            form=_need(AwardForm, row.form),
            proposer=_need(Party, row.proposer),
            authority=_need(Party, row.authority),
            authority_title=row.authority_title,
            recipient=_get(Party, row.recipient),
            recipient_kind=row.recipient_kind,
            count=row.count,
            period=row.period,
            reason=row.reason,
            achieved_from=achieved[0],
            achieved_to=achieved[1],
            movement=_get(Movement, row.movement),
            occasion=row.occasion,
            state=row.state,
            decision=_get(Document, row.decision),
            decided=read_when(row.decided) if row.decided else None,
            source=_source(row),
            actor=self.actor,
        )

    def _commitment(self, row: schema.CommitmentRow) -> None:
        measure = Measure.objects.get(code=row.measure) if row.measure else None
        commitment = register_commitment(
            code=row.code,
            kind=row.kind,
            owner=_need(Party, row.owner),
            period=row.period,
            sequence=row.sequence,
            topic=row.topic,
            text=row.text,
            movement=_get(Movement, row.movement),
            title_wanted=_get(AwardForm, row.title_wanted),
            recipient_kind=row.recipient_kind,
            count=row.count,
            measure=measure,
            target=read_quantity(row.target, unit=measure.unit if measure else None) if row.target else None,
            assigned_by=_get(Document, row.assigned_by),
            parent=_get(Commitment, row.parent),
            due=row.due,
            state=row.state,
            outcome=row.outcome,
            percent=None if row.percent is None else Decimal(str(row.percent)),
            source=_source(row),
            actor=self.actor,
        )
        for evidence in row.evidence:
            attach_evidence(commitment, self._evidence(evidence, row), shows=evidence.shows, actor=self.actor)

    def _evidence(
        self, row: schema.EvidenceRow, commitment: schema.CommitmentRow
    ) -> Entry | Document | Observation | AwardCase:
        if row.entry:
            return _pointed(row.entry)
        if row.document:
            document: Document = _need(Document, row.document)
            return document
        if row.award:
            award: AwardCase = _need(AwardCase, row.award)
            return award
        found = Observation.objects.current().filter(measure__code=row.measure, period=commitment.period).first()
        if found is None:
            raise Refused(f"minh chứng phải nêu entry, document, award hoặc measure có số liệu kỳ {commitment.period}")
        return found

    def _text(self, row: schema.TextRow) -> None:
        owner = _need(Party, self.owner)
        write_text(owner, row.outline, row.period, row.slot, row.text, actor=self.actor)

    def _report(self, row: schema.ReportRow) -> None:
        record_past_report(
            _need(Party, self.owner),
            row.outline,
            row.period,
            state=row.state,
            number=row.number,
            dated=row.dated,
            actor=self.actor,
        )


def read_comparison_with_label(text: str) -> tuple[Any, str]:
    """A printed comparison and, where it names its base (“so với năm 2017”), that name."""
    comparison = read_comparison(text)
    _before, found, label = text.rpartition("so với ")
    named = found and label.strip().startswith("năm ")
    return comparison, label.strip() if named else ""


def _need(model: Any, code: str) -> Any:
    found = model.objects.filter(code=code).first()
    if found is None:
        raise Refused(f"không có {model.__name__.lower()} mã {code!r}")
    return found


def _get(model: Any, code: str | None) -> Any:
    return None if code is None else _need(model, code)


def _pointed(pointer: schema.EntryPointer) -> Entry:
    return entry_named(pointer.register_, pointer.key)


def _source(row: schema.Sourced) -> Source:
    if row.source is None:
        return TYPED_IN
    return Source(_need(Document, row.source.document), row.source.line, row.source.note)


def _hint(row: Any) -> str:
    for name in ("code", "measure", "register_", "slot", "kind"):
        value = getattr(row, name, None)
        if value:
            return slugify(str(value)) if name == "slot" else str(value)
    return "?"
