"""What a register's YAML file may say. Strict: an unknown key or a reference to nothing is an error."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Title = Annotated[str, Field(min_length=1, max_length=300)]
TOKEN = re.compile(r"\{([a-z0-9_.]+)(?:\|[a-z_]+)*\}")


def _as_date(value: object) -> object:
    """Dates may be written bare (2018-10-12) or as a bare year; YAML gives a date, a string or a number."""
    return date(value, 1, 1) if isinstance(value, int) else value


Day = Annotated[date, BeforeValidator(_as_date)]


class Strict(BaseModel):
    """Base of every declaration: unknown keys are refused, values are not bent into shape."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class FieldType(StrEnum):
    """What a field holds."""

    TEXT = "text"
    LONG_TEXT = "long_text"
    NUMBER = "number"
    MONEY = "money"
    YEAR = "year"
    DATE = "date"
    WINDOW = "window"
    PLACE = "place"
    PARTY = "party"
    DOCUMENT = "document"
    ENTRY = "entry"
    CHOICE = "choice"
    YESNO = "yesno"
    LIST = "list"
    FILE = "file"


NUMERIC = frozenset({FieldType.NUMBER, FieldType.MONEY, FieldType.YEAR})


class Bound(Strict):
    """A limit with its reason: {value: 75, why: "Nghị định …"}."""

    value: float
    why: Title


class Computed(Strict):
    """A field worked out from others, never typed: exactly one of the four."""

    sum: list[Code] | None = None
    product: list[Code] | None = None
    difference: list[Code] | None = None
    count_of: Code | None = None

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        given = [name for name in type(self).model_fields if getattr(self, name) is not None]
        if len(given) != 1:
            raise ValueError("trường tính được phải có đúng một trong sum, product, difference, count_of")
        return self

    @property
    def operands(self) -> list[str]:
        """The fields it is worked out from."""
        return self.sum or self.product or self.difference or [self.count_of or ""]


class FieldSpec(Strict):
    """One field of an entry or of an event."""

    title: Title
    type: FieldType
    unit: str = ""
    required: bool = False
    required_at: Code | None = None
    privacy: Literal["public", "internal", "closed"] = "internal"
    choices: dict[Code, Title] = Field(default_factory=dict)
    register_: Code | None = Field(default=None, alias="register")
    min: Bound | None = None
    max: Bound | None = None
    computed: Computed | None = None
    hint: str = ""

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if (self.type is FieldType.CHOICE) != bool(self.choices):
            raise ValueError("trường kiểu choice phải có choices, và chỉ kiểu đó")
        if self.type is FieldType.NUMBER and not self.unit:
            raise ValueError("trường kiểu number phải có unit")
        if (self.type is FieldType.ENTRY) != (self.register_ is not None):
            raise ValueError("trường kiểu entry phải nêu register, và chỉ kiểu đó")
        if (self.min or self.max or self.computed) and self.type not in NUMERIC:
            raise ValueError("min, max, computed chỉ dùng cho trường số")
        return self

    @property
    def stored_unit(self) -> str:
        """The unit values are kept in: VND for money without a unit, năm for a year."""
        return self.unit or {FieldType.MONEY: "VND", FieldType.YEAR: "năm"}.get(self.type, "")


class EventSpec(Strict):
    """Something that can happen to an entry, once or more, besides reaching a state."""

    title: Title
    fields: dict[Code, FieldSpec] = Field(default_factory=dict)


class Relation(Strict):
    """Two numeric fields of one entry that must agree: a part above its whole cannot be entered."""

    at_most: tuple[Code, Code] | None = None
    equal: tuple[Code, Code] | None = None
    why: Title

    @model_validator(mode="after")
    def _one_kind(self) -> Self:
        if (self.at_most is None) == (self.equal is None):
            raise ValueError("quan hệ phải có đúng một trong at_most, equal")
        return self

    @property
    def pair(self) -> tuple[str, str]:
        """(part, whole) or (one, other)."""
        pair = self.at_most or self.equal
        assert pair is not None
        return pair


class MeasureSpec(Strict):
    """What is counted over the entries, by one of the ways below.

    `over`: flow counts what happened inside the period; stock counts what stands at its end.
    Ways: `count: entries`; `count: <event>`; `reached: <state>`; `sum: <field>` (of entries, of the event named
    by `event`, or with `reached` of the entries that reached a state); `latest: <field>` (running totals: the
    last entry of the period); `ratio: [part, whole]`; `total: [measures]`; `typed: true` (no entries behind it:
    an observation is recorded).
    """

    title: Title
    unit: str
    over: Literal["flow", "stock"] = "flow"
    count: str | None = None
    reached: Code | None = None
    sum: Code | None = None
    event: Code | None = None
    latest: Code | None = None
    ratio: tuple[Code, Code] | None = None
    total: list[Code] | None = None
    typed: bool = False
    where: dict[Code, str | list[str]] = Field(default_factory=dict)
    part_of: Code | None = None
    scope: str = ""
    show_in: str = ""

    WAYS: ClassVar = ("count", "reached", "sum", "latest", "ratio", "total", "typed")

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        given = [way for way in self.WAYS if getattr(self, way)]
        if given not in [[way] for way in self.WAYS] and given != ["reached", "sum"]:
            raise ValueError(f"số đo phải có đúng một cách tính trong {', '.join(self.WAYS)}")
        return self


class Example(Strict):
    """A case that an officer can read; all examples are run as tests.

    `entries` are raw entries as in a demo file. Either all are accepted, and then `measures` (if given) are
    the values for `period`; or the last one is refused and the refusal contains the words of `refused`.
    """

    title: Title
    entries: list[dict[str, object]] = Field(min_length=1)
    refused: str = ""
    period: str = ""
    measures: dict[Code, str | int | float] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.measures and not self.period:
            raise ValueError("ví dụ có measures phải nêu period")
        if self.refused and self.measures:
            raise ValueError("ví dụ bị từ chối không có measures")
        return self


class RegisterSpec(Strict):
    """A register: packs/<sector>/registers/<code>.yaml."""

    register_: Code = Field(alias="register")
    title: Title
    system: Annotated[str, Field(pattern=r"^[A-Z][0-9]{1,2}$")]
    group: Literal["van_ban", "cong_nghiep", "thuong_mai", "kiem_tra", "hanh_chinh", "xa_hoi", "cong_chung"]
    owner: Title
    about: Title
    cadence: Literal["event", "day", "week", "month", "quarter", "half", "season", "year"]
    privacy: Literal["public", "internal", "closed"] = "internal"
    valid: dict[Literal["from", "to"], Day] = Field(default_factory=dict)
    key: list[Code] = Field(min_length=1)
    label: Title
    fields: dict[Code, FieldSpec] = Field(min_length=1)
    states: dict[Code, Title] = Field(default_factory=dict)
    exits: list[Code] = Field(default_factory=list)
    events: dict[Code, EventSpec] = Field(default_factory=dict)
    relations: list[Relation] = Field(default_factory=list)
    measures: dict[Code, MeasureSpec] = Field(default_factory=dict)
    sentences: dict[Code, str] = Field(default_factory=dict)
    examples: list[Example] = Field(min_length=1)

    @model_validator(mode="after")
    def _refers_to_what_exists(self) -> Self:
        fields, states, events = set(self.fields), set(self.states), set(self.events)
        _known("key", self.key, fields)
        _known("label", TOKEN.findall(self.label), fields)
        _known("exits", self.exits, states)
        for name, spec in self.fields.items():
            _known(f"fields.{name}.computed", spec.computed.operands if spec.computed else [], fields)
            _known(f"fields.{name}.required_at", [spec.required_at] if spec.required_at else [], states)
        both = sorted(states & events)
        if both:
            raise ValueError(f"{both[0]!r} vừa là bước vừa là sự việc: hãy đặt tên khác nhau")
        taken = sorted(set(self.measures) & {"cung_ky", "ke_hoach"})
        if taken:
            raise ValueError(f"measures.{taken[0]}: tên này dành cho so sánh, hãy đặt tên khác")
        for relation in self.relations:
            _known("relations", relation.pair, {n for n in fields if self.fields[n].type in NUMERIC})
        for name, measure in self.measures.items():
            self._check_measure(name, measure, fields, states, events)
        for name, sentence in self.sentences.items():
            _known(f"sentences.{name}", TOKEN.findall(sentence), set(self.measures))
        return self

    def _check_measure(
        self, name: str, measure: MeasureSpec, fields: set[str], states: set[str], events: set[str]
    ) -> None:
        place = f"measures.{name}"
        if measure.event is not None:
            _known(f"{place}.event", [measure.event], events)
            fields = set(self.events[measure.event].fields)
        if measure.count not in {None, "entries"}:
            _known(f"{place}.count", [measure.count or ""], events)
        _known(f"{place}.reached", [measure.reached] if measure.reached else [], states)
        _known(f"{place}.sum", [measure.sum] if measure.sum else [], fields)
        _known(f"{place}.latest", [measure.latest] if measure.latest else [], set(self.fields))
        _known(f"{place}.where", measure.where, set(self.fields))
        others = set(self.measures) - {name}
        _known(f"{place}.ratio", measure.ratio or (), others)
        _known(f"{place}.total", measure.total or (), others)
        _known(f"{place}.part_of", [measure.part_of] if measure.part_of else [], others)


def _known(place: str, names: object, allowed: set[str]) -> None:
    for name in names:  # type: ignore[attr-defined]  # any iterable of names
        if name not in allowed:
            raise ValueError(f"{place} nhắc đến {name!r} nhưng sổ không khai báo tên này")


class IndicatorSpec(Strict):
    """A headline indicator: packs/<sector>/indicators/<code>.yaml. A changed scope is a new version."""

    indicator: Code
    title: Title
    printed: Title
    unit: str
    order: int
    scope: str = ""
    price_basis: str = ""
    version: str
    valid: dict[Literal["from", "to"], Day] = Field(default_factory=dict)
    owner: Title
    good: Literal["up", "down"] = "up"
    decimals: int = 1


class PackSpec(Strict):
    """What a sector's pack is called: packs/<sector>/pack.yaml."""

    title: Title


class TypedMeasureSpec(Strict):
    """A measure that no register owns, typed as an observation: packs/<sector>/measures.yaml."""

    code: Code
    title: Title
    unit: str
    scope: str = ""


class TypedMeasures(Strict):
    """The file measures.yaml of a pack."""

    measures: list[TypedMeasureSpec]


class AwardFormSpec(Strict):
    """A title or form of commendation: packs/chung/award_forms.yaml."""

    code: Annotated[str, Field(pattern=r"^[A-Z][A-Z0-9_]*$")]
    title: Title
    level: Literal["co_so", "bo", "tinh", "chinh_phu", "nha_nuoc"]
    is_title: bool
    order: int
    valid: dict[Literal["from", "to"], Day] = Field(default_factory=dict)


class AwardForms(Strict):
    """The file award_forms.yaml, shared by all sectors."""

    award_forms: list[AwardFormSpec]
