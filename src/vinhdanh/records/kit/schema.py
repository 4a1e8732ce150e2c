"""What a register's YAML file may say. Strict: an unknown key or a reference to nothing is an error."""

from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, Field, model_validator

from vinhdanh.records.kit import consistency
from vinhdanh.records.kit.field_spec import (
    NUMERIC,
    Bound,
    Code,
    Computed,
    FieldSpec,
    FieldType,
    Strict,
    Title,
    Validity,
)
from vinhdanh.records.kit.templates import TOKEN, readable

__all__ = [
    "NUMERIC",
    "TOKEN",
    "Bound",
    "Code",
    "Computed",
    "EventSpec",
    "Example",
    "FieldSpec",
    "FieldType",
    "MeasureSpec",
    "RegisterSpec",
    "Relation",
    "Strict",
    "Title",
    "Validity",
]

Sentence = Annotated[str, AfterValidator(readable)]


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
        if len(given) != 1 and given != ["reached", "sum"]:
            raise ValueError(f"số đo phải có đúng một cách tính trong {', '.join(self.WAYS)}")
        if self.event and given != ["sum"]:
            raise ValueError("event chỉ đi với sum; đếm sự việc thì ghi count: tên sự việc")
        if self.where and given[0] in {"ratio", "total", "typed"}:
            raise ValueError("where chỉ dùng cho số đo đếm từ các mục của sổ")
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
    """A register: packs/<sector>/registers/<code>.yaml, or packs/chung/registers/ where every sector keeps it."""

    register_: Code = Field(alias="register")
    title: Title
    system: Annotated[str, Field(pattern=r"^[A-Z][0-9]{1,2}$")]
    group: Literal["thi_dua", "van_ban", "cong_nghiep", "thuong_mai", "kiem_tra", "hanh_chinh", "xa_hoi", "cong_chung"]
    owner: Title
    about: Title
    cadence: Literal["event", "day", "week", "month", "quarter", "half", "season", "year"]
    privacy: Literal["public", "internal", "closed"] = "internal"
    valid: Validity = Field(default_factory=dict)
    key: list[Code] = Field(min_length=1)
    label: Title
    fields: dict[Code, FieldSpec] = Field(min_length=1)
    states: dict[Code, Title] = Field(default_factory=dict)
    exits: list[Code] = Field(default_factory=list)
    events: dict[Code, EventSpec] = Field(default_factory=dict)
    relations: list[Relation] = Field(default_factory=list)
    measures: dict[Code, MeasureSpec] = Field(default_factory=dict)
    sentences: dict[Code, Sentence] = Field(default_factory=dict)
    examples: list[Example] = Field(min_length=1)

    @model_validator(mode="after")
    def _holds_together(self) -> Self:
        sentences = {name: TOKEN.findall(sentence) for name, sentence in self.sentences.items()}
        consistency.check(self, TOKEN.findall(self.label), sentences)
        return self

    def required_by(self, state: str) -> frozenset[str]:
        """The states whose required fields an entry at `state` must have.

        Those on the way to it; leaving (an exit) is no step on the way, and asks only for what it names itself.
        """
        if state in self.exits or state not in self.states:
            return frozenset({state})
        order = list(self.states)
        return frozenset(order[: order.index(state) + 1]) - frozenset(self.exits)
