"""Which instruments govern a case: by the day of decision, and by the day the dossier was received."""

from datetime import date
from functools import cache
from importlib.resources import as_file, files
from typing import Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from vinhdanh.law.citing import Cite
from vinhdanh.law.keys import Confidence
from vinhdanh.text.yaml12 import read_declaration


class NoLaw(ValueError):
    """No stack of instruments is known for the day; the message says from when on."""


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Instrument(_Row):
    """One law, decree or circular, by key; `symbol` is printed, `amends` is what it changed from its first day on."""

    key: str
    symbol: str
    first: date = Field(alias="from")
    last: date | None = Field(None, alias="to")
    confidence: Confidence
    amends: tuple[str, ...] = ()


class Epoch(_Row):
    """The days from `first` to `last` and the instruments that hold on them.

    `doubt` says why a dossier may belong under another stack; "" where nothing does.
    """

    key: str
    first: date = Field(alias="from")
    last: date | None = Field(None, alias="to")
    stack: tuple[str, ...]
    tiers: tuple[str, ...]
    doubt: str = ""

    def holds(self, day: date) -> bool:
        """Whether `day` lies in the epoch."""
        return self.first <= day and (self.last is None or day <= self.last)


class Transitional(_Row):
    """A dossier received before a day stays under an older stack."""

    received_before: date
    decided_from: date
    stays_in: str
    cite: Cite


class Untold(_Row):
    """A dossier received before a day and decided after it, where no transitional rule was read; `doubt` says so."""

    received_before: date
    decided_from: date
    doubt: str = Field(min_length=1)
    cite: Cite


class Frame(_Row):
    """All instruments, epochs, transitional rules, and changes of the law without one."""

    instruments: tuple[Instrument, ...]
    epochs: tuple[Epoch, ...]
    transitional: tuple[Transitional, ...]
    untold: tuple[Untold, ...]

    @model_validator(mode="after")
    def _known_instruments(self) -> Self:
        known = {one.key for one in self.instruments}
        for epoch in self.epochs:
            for key in epoch.stack:
                if key not in known:
                    raise ValueError(f"văn bản {key} của thời kỳ {epoch.key} không có trong danh sách instruments")
        return self


@cache
def frame() -> Frame:
    """The frame of `instruments.yaml`. Raises BadDeclaration."""
    with as_file(files("vinhdanh.law") / "instruments.yaml") as path:
        return read_declaration(path, Frame)


@cache
def symbol(key: str) -> str:
    """What is printed for an instrument; an unknown key (of a body's own regulation) is printed as it is."""
    return next((one.symbol for one in frame().instruments if one.key == key), key)


def epoch_on(day: date, received: date | None = None) -> Epoch:
    """Return the epoch that governs a case decided on `day`. Raises NoLaw before the first one."""
    for rule in frame().transitional:
        if received is not None and received < rule.received_before and day >= rule.decided_from:
            return next(one for one in frame().epochs if one.key == rule.stays_in)
    found = [one for one in frame().epochs if one.holds(day)]
    if len(found) != 1:
        first = min(one.first for one in frame().epochs)
        raise NoLaw(f"Không có quy định nào được mã hoá cho ngày {day:%d/%m/%Y}: hãy chọn ngày từ {first:%d/%m/%Y}.")
    doubts = [
        f"{one.doubt} ({one.cite.in_words(symbol(one.cite.instrument))})"
        for one in frame().untold
        if received is not None and received < one.received_before and day >= one.decided_from
    ]
    return found[0].model_copy(update={"doubt": "; ".join(doubts)}) if doubts else found[0]


def day_of_law(day: date, received: date | None = None) -> date:
    """The day whose rules apply: the decision day, or the last day of the epoch a transitional rule keeps."""
    epoch = epoch_on(day, received)
    return day if epoch.holds(day) else (epoch.last or day)
