"""Each row of a record file becomes a record through the verb that people use."""

from decimal import Decimal
from typing import Any

from vinhdanh.casework.awards import record_award
from vinhdanh.casework.commitments import attach_evidence, register_commitment
from vinhdanh.casework.documents import add_document, link_documents, use_document
from vinhdanh.casework.log import Actor
from vinhdanh.casework.movements import add_movement
from vinhdanh.casework.observations import record_observation
from vinhdanh.casework.parties import add_party, give_role
from vinhdanh.casework.registers import RawEntry, RawEvent, add_entry
from vinhdanh.casework.reports import record_past_report
from vinhdanh.casework.texts import write_text
from vinhdanh.importing.record_files import schema
from vinhdanh.importing.record_files.pointing import get, need, pointed, source_of
from vinhdanh.records.kit.refusal import NotFound
from vinhdanh.records.kit.when import read_when
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


class Entering:
    """One load: `owner` is the handle of the body whose values, words and reports these are."""

    def __init__(self, owner: str, actor: Actor) -> None:
        self.owner = owner
        self.actor = actor

    def party(self, row: schema.PartyRow) -> None:
        """Add a person or body."""
        add_party(
            code=row.code,
            kind=row.kind,
            name=row.name,
            short_name=row.short_name,
            place=row.place,
            parent=get(Party, row.parent),
            aliases=tuple(row.aliases),
            valid=(row.from_, row.to),
            privacy=row.privacy,
            made=row.made,
            actor=self.actor,
        )

    def role(self, row: schema.RoleRow) -> None:
        """Give a dated role."""
        give_role(
            kind=row.kind,
            party=need(Party, row.party),
            body=need(Party, row.body),
            title=row.title,
            channel=row.channel,
            order=row.order,
            valid=(row.from_, row.to),
            actor=self.actor,
        )

    def document(self, row: schema.DocumentRow) -> None:
        """Enter a document."""
        add_document(
            code=row.code,
            kind=row.kind,
            symbol=row.symbol,
            series=row.series,
            issuer=need(Party, row.issuer),
            co_issuers=tuple(need(Party, code) for code in row.co_issuers),
            issued_on=row.issued_on,
            subject=row.subject,
            status=row.status,
            actor=self.actor,
        )

    def links(self, row: schema.DocumentRow) -> None:
        """Say what a document does to others and what it is used for; all documents are entered by then."""
        document = need(Document, row.code)
        for link in row.links:
            link_documents(document, link.kind, need(Document, link.target), actor=self.actor)
        for use in row.uses:
            use_document(document, use.use, use.period, topic=use.topic, order=use.order, actor=self.actor)

    def movement(self, row: schema.MovementRow) -> None:
        """Add a movement."""
        facts = row.model_dump(exclude={"source", "parent", "launchers", "code", "kind", "title"})
        add_movement(
            code=row.code,
            kind=row.kind,
            title=row.title,
            parent=get(Movement, row.parent),
            launchers=tuple(need(Party, code) for code in row.launchers),
            source=source_of(row),
            actor=self.actor,
            **facts,
        )

    def entry(self, row: schema.EntryRow) -> None:
        """Add an entry with what happened to it."""
        register = need(RegisterType, row.register_)
        add_entry(register, raw_entry(row), source=source_of(row), actor=self.actor)

    def observation(self, row: schema.ObservationRow) -> None:
        """Record a value or a printed percentage."""
        measure = need(Measure, row.measure)
        comparison, label = read_comparison_with_label(row.comparison) if row.comparison else (None, "")
        record_observation(
            measure,
            need(Party, row.owner or self.owner),
            period(row.period),
            basis=row.basis,
            quantity=read_quantity(row.value, unit=measure.unit) if row.value is not None else None,
            comparison=comparison,
            comparison_label=label,
            window=read_when(row.window) if row.window else None,
            as_of=row.as_of,
            status=row.status,
            listed=tuple(pointed(pointer) for pointer in row.listed),
            source=source_of(row),
            actor=self.actor,
        )

    def award(self, row: schema.AwardRow) -> None:
        """Record an award."""
        achieved = row.achieved or (None, None)
        record_award(
            code=row.code,
            form=need(AwardForm, row.form),
            proposer=need(Party, row.proposer),
            authority=need(Party, row.authority),
            authority_title=row.authority_title,
            recipient=get(Party, row.recipient),
            recipient_kind=row.recipient_kind,
            count=row.count,
            period=row.period,
            reason=row.reason,
            achieved_from=achieved[0],
            achieved_to=achieved[1],
            movement=get(Movement, row.movement),
            occasion=row.occasion,
            state=row.state,
            decision=get(Document, row.decision),
            decided=read_when(row.decided) if row.decided else None,
            source=source_of(row),
            actor=self.actor,
        )

    def commitment(self, row: schema.CommitmentRow) -> None:
        """Register a promise with its evidence."""
        measure = get(Measure, row.measure)
        commitment = register_commitment(
            code=row.code,
            kind=row.kind,
            owner=need(Party, row.owner),
            period=row.period,
            sequence=row.sequence,
            topic=row.topic,
            text=row.text,
            movement=get(Movement, row.movement),
            title_wanted=get(AwardForm, row.title_wanted),
            recipient_kind=row.recipient_kind,
            count=row.count,
            measure=measure,
            target=read_quantity(row.target, unit=measure.unit if measure else None) if row.target else None,
            assigned_by=get(Document, row.assigned_by),
            parent=get(Commitment, row.parent),
            due=row.due,
            state=row.state,
            outcome=row.outcome,
            percent=None if row.percent is None else Decimal(str(row.percent)),
            source=source_of(row),
            actor=self.actor,
        )
        for evidence in row.evidence:
            attach_evidence(commitment, self._evidence(evidence, row), shows=evidence.shows, actor=self.actor)

    def _evidence(
        self, row: schema.EvidenceRow, commitment: schema.CommitmentRow
    ) -> Entry | Document | Observation | AwardCase:
        if row.entry:
            return pointed(row.entry)
        if row.document:
            return need(Document, row.document)
        if row.award:
            return need(AwardCase, row.award)
        measure = need(Measure, row.measure or "")
        found = Observation.objects.current().filter(measure=measure, period=commitment.period).first()
        if found is None:
            raise NotFound(f"Số đo “{row.measure}” chưa có số liệu kỳ {commitment.period}: hãy thêm số liệu đó.")
        return found

    def text(self, row: schema.TextRow) -> None:
        """Write the officer's words for a slot."""
        owner = need(Party, self.owner)
        write_text(owner, row.outline, row.period, row.slot, row.text, actor=self.actor)

    def report(self, row: schema.ReportRow) -> None:
        """Record where a report of the past stood."""
        record_past_report(
            need(Party, self.owner),
            row.outline,
            row.period,
            state=row.state,
            number=row.number,
            dated=row.dated,
            actor=self.actor,
        )


def raw_entry(row: schema.EntryRow) -> RawEntry:
    """A row of a file (or of a register's example) as the verb takes it."""
    events = tuple(RawEvent(e.code, e.when, e.values, get(Document, e.document), e.note) for e in row.events)
    return RawEntry(row.values, row.when, row.state, events, row.stated, row.as_printed)


def read_comparison_with_label(text: str) -> tuple[Any, str]:
    """A printed comparison and, where it names its base (“so với năm 2017”), that name."""
    comparison = read_comparison(text)
    _before, found, label = text.rpartition("so với ")
    named = found and label.strip().startswith("năm ")
    return comparison, label.strip() if named else ""
