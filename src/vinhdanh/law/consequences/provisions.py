"""What the files of this folder hold: one line of a table for some awards, some subjects and some days."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from vinhdanh.law.citing import Cite
from vinhdanh.law.keys import Confidence, SubjectKind
from vinhdanh.law.names import AwardKey


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    first: date = Field(alias="from")
    last: date | None = Field(None, alias="to")
    cite: Cite

    @model_validator(mode="after")
    def _days_in_order(self) -> Self:
        if self.last is not None and self.last < self.first:
            raise ValueError(f"ngày cuối {self.last:%d/%m/%Y} trước ngày đầu {self.first:%d/%m/%Y}, hãy sửa lại")
        return self

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the days of the line."""
        return self.first <= day and (self.last is None or day <= self.last)


class Provision(_Row):
    """A line for `awards` (none: all that no other line of the day names) and `kinds` (none: every subject).

    `note` is for the reader; a line without a value says in it why the law sets nothing.
    """

    awards: tuple[AwardKey, ...] = ()
    kinds: tuple[SubjectKind, ...] = ()
    note: str = ""

    def names(self, award: str, kind: SubjectKind) -> bool:
        """Whether the line was written for this award and subject."""
        return award in self.awards and self.fits(kind)

    def fits(self, kind: SubjectKind) -> bool:
        """Whether the line is for this kind of subject."""
        return not self.kinds or kind in self.kinds


class Authority(Provision):
    """Who signs the decision."""

    decided_by: str


class Dossier(Provision):
    """What the dossier must hold, in how many copies; no number where the issuer sets it."""

    items: tuple[str, ...] = Field(min_length=1)
    copies: int | None = None


class Vote(Provision):
    """The share of votes and its denominator; more than the share where `above`."""

    share: Fraction | None = None
    of: str | None = None
    above: bool = False


class Deadline(Provision):
    """One deadline: so many working days, or by a day of the year."""

    what: str | None = None
    working_days: int | None = None
    by: str | None = None


class Consultation(Provision):
    """How many working days the list is open to the public before the council meets."""

    working_days: int | None = None


class Share(Provision):
    """How many may get the award, as a share of what."""

    share: Fraction | None = None
    of: str | None = None
    rounding: str | None = None


class OtherRate(BaseModel):
    """What a person gets instead where `who` signs; a case does not say who signs, so both are told."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    who: str
    coefficient: Decimal
    confidence: Confidence


class Coefficient(Provision):
    """The bonus of one person as a multiple of the base salary; a collective and a household get `times` as much."""

    coefficient: Decimal | None = None
    times: dict[SubjectKind, Decimal] = Field(default_factory=dict)
    others: tuple[OtherRate, ...] = ()

    def of(self, kind: SubjectKind) -> Decimal | None:
        """The multiple for a kind of subject; None where nothing is set."""
        return self._multiple(self.coefficient, kind)

    def by_others(self, kind: SubjectKind) -> list[tuple[OtherRate, Decimal]]:
        """The multiples where somebody else signs."""
        found = ((one, self._multiple(one.coefficient, kind)) for one in self.others)
        return [(one, multiple) for one, multiple in found if multiple is not None]

    def _multiple(self, coefficient: Decimal | None, kind: SubjectKind) -> Decimal | None:
        if coefficient is None or kind is SubjectKind.PERSON or not self.times:
            return coefficient
        return coefficient * self.times[kind] if kind in self.times else None


class Salary(_Row):
    """The base salary (lương cơ sở) of a month, in đồng."""

    vnd: int = Field(gt=0)


class Rounding(_Row):
    """The bonus is rounded up to whole multiples of `to_vnd` đồng."""

    to_vnd: int = Field(gt=0)
