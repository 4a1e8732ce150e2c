"""Entries and events as typed in a form or written in a file, before they are checked."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from vinhdanh.records.models import Document

Raw = Mapping[str, object]


@dataclass(frozen=True)
class RawEvent:
    """Something that happened, as typed: `code` is a state or an event of the register."""

    code: str
    when: object
    values: Raw = field(default_factory=dict)
    document: Document | None = None
    note: str = ""


@dataclass(frozen=True)
class RawEntry:
    """An entry as typed. `state` alone means: it was in that state at `when`."""

    values: Raw
    when: object = None
    state: str = ""
    events: tuple[RawEvent, ...] = ()
    stated: Raw = field(default_factory=dict)
    as_printed: bool = False
