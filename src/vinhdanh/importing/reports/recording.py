"""Accepted items enter the record, each through the verb that people use, with line, quote and file kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.utils.text import slugify

from vinhdanh.casework.awards import record_award
from vinhdanh.casework.batches import Made, Step
from vinhdanh.casework.commitments import register_commitment
from vinhdanh.casework.documents import add_document
from vinhdanh.casework.log import Actor
from vinhdanh.casework.observations import record_observation
from vinhdanh.casework.parties import add_party
from vinhdanh.casework.references import party_named, with_code
from vinhdanh.casework.registers import RawEntry, RawEvent, add_entry
from vinhdanh.casework.sources import Source
from vinhdanh.importing.record_files.entering import read_comparison_with_label
from vinhdanh.importing.reports.items import Item, Kind
from vinhdanh.importing.reports.standing import Standing
from vinhdanh.records.kit.refusal import NotFound, Refused
from vinhdanh.records.models import (
    AwardCase,
    AwardForm,
    Commitment,
    Document,
    Measure,
    Observation,
    Party,
    RegisterType,
)
from vinhdanh.text.dates import read_date
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import Period, period
from vinhdanh.text.quantities import read_quantity
from vinhdanh.text.shortening import shorten

CODE_LENGTH = 100
_NOTE = 500
Values = Mapping[str, str]


@dataclass(frozen=True)
class Recording:
    """One commit: `owner` is the body of the report, `file_name` the file, `actor` who commits."""

    owner: Party
    file_name: str
    actor: Actor
    standing: dict[str, Standing] = field(default_factory=dict)

    def report(self, values: Values) -> tuple[Document, bool]:
        """The document that the file is, and whether it is new to the record."""
        symbol = values.get("symbol", "").strip()
        day = _day(values.get("issued_on", ""))
        known = Document.objects.filter(withdrawn=False, issuer=self.owner, folded_symbol=fold(symbol) or None)
        found = known.filter(year=day.year if day else None).first() if symbol else None
        if found is not None:
            return found, False
        note = f"tệp {self.file_name}"[:_NOTE]
        return self._document(values, [self.owner], Source(note=note)), True

    def step(self, item: Item, values: Values) -> Step:
        """How an accepted item is recorded; `values` are its own or what the officer wrote instead."""
        record = _RECORD[item.kind]

        def act(source: Document) -> Made | None:
            try:
                return record(self, item, values, self._source(source, item))
            except Refused:
                raise
            except ValueError as error:
                raise Refused(str(error)) from error

        return Step(item.key, item.title, item.line, act)

    def _source(self, document: Document, item: Item) -> Source:
        head = f"tệp {self.file_name}, trích "
        return Source(document, item.line, f"{head}“{shorten(item.quote, _NOTE - len(head) - 2)}”"[:_NOTE])

    def party(self, item: Item, values: Values, _source: Source) -> Party | None:
        """Add a body; the name as printed stays one of its names. None when the record has it by now."""
        name = _need(values, "name", "Tên")
        if _is_known(name):
            return None
        others = [word.strip() for word in values.get("aliases", "").split(";") if word.strip()]
        others += [item.values["name"]] if fold(item.values["name"]) != fold(name) else []
        kind = values.get("kind", "")
        return add_party(code=_free(Party, name), kind=kind, name=name, aliases=tuple(others), actor=self.actor)

    def document(self, _item: Item, values: Values, source: Source) -> Document | None:
        """Enter a cited document; None when the record has it by now."""
        names = [name.strip() for name in _need(values, "issuer", "Nơi ban hành").split(";") if name.strip()]
        issuers = [party_named(name) for name in names]
        symbol, day = values.get("symbol", "").strip(), _day(values.get("issued_on", ""))
        same = Document.objects.filter(withdrawn=False, issuer=issuers[0], folded_symbol=fold(symbol))
        if symbol and same.filter(year=day.year if day else None).exists():
            return None
        return self._document(values, issuers, source)

    def _document(self, values: Values, issuers: list[Party], source: Source) -> Document:
        kind, symbol = _need(values, "kind", "Loại văn bản"), values.get("symbol", "").strip()
        subject, day = values.get("subject", "").strip(), _day(values.get("issued_on", ""))
        if not symbol and not subject:
            raise Refused("Văn bản không có số thì phải có trích yếu.", field="subject")
        return add_document(
            code=_free(Document, f"{kind} {symbol or subject} {day.year if day else ''}"),
            kind=kind,
            symbol=symbol,
            issuer=issuers[0],
            co_issuers=tuple(issuers[1:]),
            issued_on=day,
            subject=subject,
            source=source,
            actor=self.actor,
        )

    def value(self, _item: Item, values: Values, source: Source) -> Observation | None:
        """Record a value; one that differs from the standing one corrects it, one that agrees is left alone."""
        measure, at = self._measure(values), period(values["period"])
        known, differs = self._standing(at).value(values)
        if known:
            return None
        return record_observation(
            measure,
            self.owner,
            at,
            basis=_need(values, "basis", "Loại số"),
            quantity=read_quantity(_need(values, "value", "Giá trị"), unit=measure.unit),
            source=source,
            reason=_reason(source) if differs else "",
            actor=self.actor,
        )

    def comparison(self, _item: Item, values: Values, source: Source) -> Observation | None:
        """Record a printed percentage, as `value`."""
        measure, at = self._measure(values), period(values["period"])
        comparison, label = read_comparison_with_label(_need(values, "comparison", "So sánh"))
        known, differs = self._standing(at).comparison(values)
        if known:
            return None
        return record_observation(
            measure,
            self.owner,
            at,
            basis=Observation.Basis.STATED_COMPARISON,
            comparison=comparison,
            comparison_label=label,
            status=self._status(measure, at),
            source=source,
            reason=_reason(source) if differs else "",
            actor=self.actor,
        )

    def award(self, item: Item, values: Values, source: Source) -> AwardCase | None:
        """Record an award at the step where the report tells it; a granted one was decided within the period."""
        at = period(values["period"])
        recipient = values.get("recipient", "").strip()
        authority = party_named(_need(values, "authority", "Người quyết định"))
        state = _need(values, "state", "Bước")
        return record_award(
            code=_free(AwardCase, f"{_form(values).code} {at.code} {item.key}"),
            form=_form(values),
            proposer=self.owner,
            authority=authority,
            authority_title=values.get("authority_title", "").strip() or authority.shown,
            recipient=party_named(recipient) if recipient else None,
            recipient_kind=values.get("recipient_kind", ""),
            count=_count(values),
            period=at.code,
            reason=values.get("reason", "").strip(),
            state=state,
            decided=at.window if state in AwardCase.GRANTED else None,
            source=source,
            actor=self.actor,
        )

    def promise(self, item: Item, values: Values, source: Source) -> Commitment | None:
        """Register a title that the report says was registered."""
        at = period(values["period"])
        return register_commitment(
            code=_free(Commitment, f"dk {_form(values).code} {at.code} {item.key}"),
            kind=Commitment.Kind.TITLE,
            owner=self.owner,
            period=at.code,
            text=_need(values, "text", "Nội dung"),
            title_wanted=_form(values),
            recipient_kind=values.get("recipient_kind", ""),
            count=_count(values),
            source=source,
            actor=self.actor,
        )

    def entry(self, _item: Item, values: Values, source: Source) -> Made | None:
        """Add an entry at its state, or with its event."""
        register = with_code(RegisterType, values.get("register", ""))
        if register is None:
            raise Refused("Sổ này không còn trong gói ngành.", field="register")
        fields = {name[2:]: words for name, words in values.items() if name.startswith("f.")}
        when, event = _need(values, "when", "Thời gian"), values.get("event", "")
        events = (RawEvent(event, when),) if event else ()
        raw = RawEntry(fields, when=when, state=values.get("state", ""), events=events)
        return add_entry(register, raw, source=source, actor=self.actor)

    def _measure(self, values: Values) -> Measure:
        code = values.get("measure", "").strip()
        found = with_code(Measure, code) if code else None
        if found is None:
            raise Refused("Chưa gắn chỉ tiêu: hãy chọn chỉ tiêu hoặc bỏ mục này.", field="measure")
        return found

    def _status(self, measure: Measure, at: Period) -> str:
        """A percentage printed beside an estimate is one too; else as the verb says."""
        told = [Observation.Basis.ACTUAL, Observation.Basis.STATED]
        values = Observation.objects.current().filter(
            measure=measure, owner=self.owner, period=at.code, basis__in=told, status=Observation.Status.ESTIMATE
        )
        return Observation.Status.ESTIMATE if values.exists() else ""

    def _standing(self, at: Period) -> Standing:
        """What stood before the commit began; within it a second value for one place is refused by the verb."""
        return self.standing.setdefault(at.code, Standing(self.owner, at))


_RECORD: dict[Kind, Callable[[Recording, Item, Values, Source], Made | None]] = {
    Kind.PARTY: Recording.party,
    Kind.DOCUMENT: Recording.document,
    Kind.VALUE: Recording.value,
    Kind.COMPARISON: Recording.comparison,
    Kind.ENTRY: Recording.entry,
    Kind.AWARD: Recording.award,
    Kind.PROMISE: Recording.promise,
}


def _need(values: Values, name: str, title: str) -> str:
    words = values.get(name, "").strip()
    if not words:
        raise Refused(f"{title}: chưa ghi.", field=name)
    return words


def _is_known(name: str) -> bool:
    try:
        party_named(name)
    except NotFound:
        return False
    return True


def _form(values: Values) -> AwardForm:
    found = with_code(AwardForm, values.get("form", ""))
    if found is None:
        raise Refused("Chưa chọn hình thức khen trong danh mục.", field="form")
    return found


def _count(values: Values) -> int:
    words = _need(values, "count", "Số lượng")
    if not words.isdecimal():
        raise Refused(f"Số lượng “{words}” không phải một số: hãy ghi chữ số.", field="count")
    return int(words)


def _day(words: str) -> date | None:
    return read_date(words) if words.strip() else None


def _reason(source: Source) -> str:
    return f"đính chính theo {source.document}, dòng {source.line}"


def _free(model: type[Party | Document | AwardCase | Commitment], words: str) -> str:
    """A handle for files, made from the words; a number follows where it is taken."""
    longest = 70 if model is Party else CODE_LENGTH
    stem = slugify(fold(words).replace("/", "-"))[:longest].strip("-") or "muc"
    taken = set(model._default_manager.filter(code__startswith=stem).values_list("code", flat=True))  # noqa: SLF001 - as above
    return next(
        code for number in range(1, len(taken) + 2) if (code := f"{stem}-{number}" if number > 1 else stem) not in taken
    )
