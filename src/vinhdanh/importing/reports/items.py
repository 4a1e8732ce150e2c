"""One thing that was read and may enter the record. Its values are words as an officer would type them."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    """What an item would become."""

    REPORT = "report"
    PARTY = "party"
    DOCUMENT = "document"
    VALUE = "value"
    COMPARISON = "comparison"
    AWARD = "award"
    PROMISE = "promise"
    ENTRY = "entry"


class Confidence(StrEnum):
    """How sure the reading is that the item is right as it stands."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


Place = tuple[int, int, int]
"""A line (from 1) and the columns [start, end) of its words as read."""


@dataclass(frozen=True)
class Item:
    """One proposal. `known` says in words what of the record it already is: then there is nothing to decide.

    `needs` are the keys of items that must enter first (the issuer of a document). `missing` names the field without
    which the item cannot be recorded; `why` says in one sentence why the confidence is what it is.
    """

    key: str
    kind: Kind
    title: str
    quote: str
    places: tuple[Place, ...]
    values: Mapping[str, str]
    confidence: Confidence
    why: str
    known: str = ""
    missing: str = ""
    needs: tuple[str, ...] = ()

    @property
    def line(self) -> int:
        """The first line it stands on; 1 for what stands nowhere."""
        return self.places[0][0] if self.places else 1

    def as_json(self) -> dict[str, Any]:
        """The item as `ImportBatch.items` keeps it."""
        plain = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return plain | {"values": dict(self.values), "places": [list(place) for place in self.places]}


def item_of(kept: Mapping[str, Any]) -> Item:
    """The item that `as_json` gave."""
    places = tuple((line, start, end) for line, start, end in kept["places"])
    plain = dict(kept) | {"kind": Kind(kept["kind"]), "confidence": Confidence(kept["confidence"]), "places": places}
    return Item(**plain | {"needs": tuple(kept["needs"])})


@dataclass(frozen=True)
class Doubts:
    """Reasons to look twice, gathered while an item is made; the gravest gives the confidence."""

    confidence: Confidence = Confidence.HIGH
    reasons: tuple[str, ...] = ()

    def but(self, confidence: Confidence, reason: str) -> "Doubts":
        """One more reason."""
        order = list(Confidence)
        return Doubts(max(self.confidence, confidence, key=order.index), (*self.reasons, reason))

    def told(self, sure: str) -> str:
        """Every reason in one sentence, or `sure` when there is none."""
        words = "; ".join(self.reasons) or sure
        return f"{words[:1].upper()}{words[1:]}."
