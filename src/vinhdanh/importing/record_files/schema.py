"""What a record file may say. Several files make one record; order of files does not matter, concepts load in turn."""

from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from vinhdanh.records.kit.schema import Strict
from vinhdanh.records.kit.when import read_day

Slug = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=120)]


def _words(value: object) -> object:
    """Numbers and dates may stand bare in YAML; they are read as they would be written."""
    bare = isinstance(value, int | float | date) and not isinstance(value, bool)
    return str(read_day(value) if isinstance(value, date) else value) if bare else value


def _day(value: object) -> object:
    return read_day(value) if isinstance(value, str | date) else value


Words = Annotated[str, BeforeValidator(_words)]
Day = Annotated[date, BeforeValidator(_day)]


class SourceRow(Strict):
    """Where a record was read."""

    document: Slug
    line: int | None = None
    note: str = ""


class Sourced(Strict):
    """A row that names its source."""

    source: SourceRow | None = None


class PartyRow(Strict):
    """A person or body."""

    code: Slug
    kind: str
    name: str
    short_name: str = ""
    place: str = ""
    parent: Slug | None = None
    aliases: list[str] = Field(default_factory=list)
    privacy: Literal["public", "internal", "closed"] = "internal"
    made: bool = False
    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None


class RoleRow(Strict):
    """A dated role."""

    kind: str
    party: Slug
    body: Slug
    title: str = ""
    channel: str = ""
    order: int = 0
    from_: Day | None = Field(default=None, alias="from")
    to: Day | None = None


class LinkRow(Strict):
    """What the document does to another."""

    kind: str
    target: Slug


class UseRow(Strict):
    """What the document is used for."""

    use: str
    period: Words
    topic: str = ""
    order: int = 0


class DocumentRow(Strict):
    """A document."""

    code: Slug
    kind: str
    symbol: str = ""
    series: str = ""
    issuer: Slug
    co_issuers: list[Slug] = Field(default_factory=list)
    issued_on: Day | None = None
    subject: str
    status: str = "issued"
    links: list[LinkRow] = Field(default_factory=list)
    uses: list[UseRow] = Field(default_factory=list)


class MovementRow(Sourced):
    """A movement."""

    code: Slug
    kind: str
    title: str
    parent: Slug | None = None
    sequence: int | None = None
    launchers: list[Slug] = Field(default_factory=list)
    starts_on: Day | None = None
    ends_on: Day | None = None
    occasion: str = ""
    occasion_on: Day | None = None
    occasion_origin: Day | None = None
    aims: str = ""
    state: str = "running"


class EntryPointer(Strict):
    """An entry of a register, by key or label."""

    register_: str = Field(alias="register")
    key: Words


class EvidenceRow(Strict):
    """One piece of evidence."""

    entry: EntryPointer | None = None
    document: Slug | None = None
    award: Slug | None = None
    measure: str | None = None
    shows: str = ""

    @model_validator(mode="after")
    def _one_thing(self) -> Self:
        named = [thing for thing in (self.entry, self.document, self.award, self.measure) if thing is not None]
        if len(named) != 1:
            raise ValueError("minh chứng phải nêu đúng một trong entry, document, award, measure")
        return self


class CommitmentRow(Sourced):
    """A promise."""

    code: Slug
    kind: str
    owner: Slug
    period: Words
    sequence: int = 0
    topic: str = ""
    text: str
    movement: Slug | None = None
    title_wanted: str | None = None
    recipient_kind: str = ""
    count: int = 1
    measure: str | None = None
    target: Words | None = None
    assigned_by: Slug | None = None
    parent: Slug | None = None
    due: Day | None = None
    state: str = "registered"
    outcome: str = ""
    percent: float | None = None
    evidence: list[EvidenceRow] = Field(default_factory=list)


class AwardRow(Sourced):
    """An award case."""

    code: Slug
    form: str
    proposer: Slug
    authority: Slug
    authority_title: str
    recipient: Slug | None = None
    recipient_kind: str
    count: int = 1
    period: Words
    reason: str = ""
    achieved: tuple[int | None, int | None] | None = None
    movement: Slug | None = None
    occasion: str = ""
    state: str
    decision: Slug | None = None
    decided: Words | None = None


class EventRow(Strict):
    """A state reached or an event."""

    state: str | None = None
    event: str | None = None
    when: Words
    values: dict[str, Any] = Field(default_factory=dict)
    document: Slug | None = None
    note: str = ""

    @model_validator(mode="after")
    def _one_name(self) -> Self:
        if (self.state is None) == (self.event is None):
            raise ValueError("phải nêu đúng một trong state (bước) và event (sự việc)")
        return self

    @property
    def code(self) -> str:
        """The state or event code."""
        return self.state or self.event or ""


class EntryRow(Sourced):
    """An entry; `register` stands in record files and is implied in a register's own examples."""

    register_: str = Field(default="", alias="register")
    values: dict[str, Any]
    when: Words | None = None
    state: str = ""
    events: list[EventRow] = Field(default_factory=list)
    stated: dict[str, Any] = Field(default_factory=dict)
    as_printed: bool = False


class ObservationRow(Sourced):
    """A value of a measure."""

    measure: str
    owner: Slug | None = None
    period: Words
    window: Words | None = None
    as_of: Day | None = None
    basis: Literal["actual", "plan", "stated", "stated_comparison"]
    value: Words | None = None
    comparison: str | None = None
    status: str = ""
    listed: list[EntryPointer] = Field(default_factory=list)

    @model_validator(mode="after")
    def _one_value(self) -> Self:
        wanted = "comparison" if self.basis == "stated_comparison" else "value"
        given = [name for name in ("comparison", "value") if getattr(self, name) is not None]
        if given != [wanted]:
            raise ValueError(f"số liệu {self.basis} phải có {wanted}, và chỉ mục đó")
        if self.window is not None and self.as_of is not None:
            raise ValueError("chỉ ghi một trong window (khoảng thời gian) và as_of (tính đến ngày)")
        return self


class TextRow(Strict):
    """The officer's words for a slot."""

    outline: str
    period: Words
    slot: str
    text: str


class ReportRow(Strict):
    """A report of the past: its state, number and day."""

    outline: str
    period: Words
    state: str = "drafting"
    number: int | None = None
    dated: Day | None = None


class RecordFile(Strict):
    """One file: any of these lists."""

    parties: list[PartyRow] = Field(default_factory=list)
    roles: list[RoleRow] = Field(default_factory=list)
    documents: list[DocumentRow] = Field(default_factory=list)
    movements: list[MovementRow] = Field(default_factory=list)
    entries: list[EntryRow] = Field(default_factory=list)
    observations: list[ObservationRow] = Field(default_factory=list)
    commitments: list[CommitmentRow] = Field(default_factory=list)
    awards: list[AwardRow] = Field(default_factory=list)
    texts: list[TextRow] = Field(default_factory=list)
    reports: list[ReportRow] = Field(default_factory=list)
