"""What a figure is: a value with its own window and the records it stands on; and a comparison of two."""

from dataclasses import dataclass

from django.db import models

from vinhdanh.casework.counting import Counted
from vinhdanh.casework.ledger import Row
from vinhdanh.casework.log import concept_of
from vinhdanh.records.models import Observation
from vinhdanh.text.comparisons import Comparison
from vinhdanh.text.periods import Window
from vinhdanh.text.quantities import Quantity


@dataclass(frozen=True)
class SourceRef:
    """The record behind a figure or a sentence: concept, id and a label a reader recognises."""

    concept: str
    id: int
    label: str

    @classmethod
    def of(cls, record: models.Model) -> "SourceRef":
        """The reference to a stored record."""
        return cls(concept_of(record), record.pk, str(record))

    @classmethod
    def of_row(cls, row: Row) -> "SourceRef":
        """The reference to an entry that was counted."""
        return cls("entry", row.id, row.label)


@dataclass(frozen=True)
class Figure:
    """A value ready to print. `whole` is set for ratios (26/43); `window` where it differs from the period."""

    measure: str
    title: str
    quantity: Quantity
    sources: tuple[SourceRef, ...]
    observation: Observation | None = None
    counted: Counted | None = None
    whole: Quantity | None = None
    window: Window | None = None

    @property
    def is_nothing(self) -> bool:
        """Nothing happened: a sentence may leave it out. A zero that somebody typed is a statement and stays."""
        return self.observation is None and self.quantity.low == 0 and not (self.counted and self.counted.entries)


@dataclass(frozen=True)
class ComparisonFigure:
    """A comparison: computed from two observations (`operands`: the value and its base, in one unit), or only stated
    by an issued document."""

    measure: str
    comparison: Comparison
    label: str
    sources: tuple[SourceRef, ...]
    stated: Observation | None
    computed: Comparison | None
    operands: tuple[Quantity, Quantity] | None = None
