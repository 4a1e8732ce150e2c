"""What a register's YAML file may say of one field: its type, unit, limits, and when it must be filled."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

Code = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Title = Annotated[str, Field(min_length=1, max_length=300)]


def _days(value: object) -> object:
    """A bare year is its first day as `from`, its last as `to`; the first may not lie after the last."""
    if not isinstance(value, dict):
        return value
    ends = {"from": (1, 1), "to": (12, 31)}
    days = {name: date(day, *ends[name]) if name in ends and _is_year(day) else day for name, day in value.items()}
    start, end = days.get("from"), days.get("to")
    if isinstance(start, date) and isinstance(end, date) and start > end:
        raise ValueError("ngày bắt đầu (from) sau ngày kết thúc (to), hãy kiểm tra lại hai ngày")
    return days


def _is_year(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 1900 <= value <= 2100


Validity = Annotated[dict[Literal["from", "to"], date], BeforeValidator(_days)]
"""When something holds: {from: 2018-10-12, to: 2020}; an end that is left out is open."""


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

    sum: list[Code] | None = Field(default=None, min_length=2)
    product: list[Code] | None = Field(default=None, min_length=2)
    difference: list[Code] | None = Field(default=None, min_length=2)
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
        if self.min and self.max and self.min.value > self.max.value:
            raise ValueError("min lớn hơn max, hãy kiểm tra lại hai mức")
        if self.computed and (self.required or self.required_at):
            raise ValueError("trường tính được không nhập tay nên không có required, required_at")
        return self

    @property
    def stored_unit(self) -> str:
        """The unit values are kept in: VND for money without a unit, năm for a year."""
        return self.unit or {FieldType.MONEY: "VND", FieldType.YEAR: "năm"}.get(self.type, "")
