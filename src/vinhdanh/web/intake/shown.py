"""One item ready to show: its colour, what would be stored, what was decided."""

from collections.abc import Iterable
from dataclasses import dataclass

from vinhdanh.casework.batches import ACCEPTED
from vinhdanh.importing.reports.committing import is_open, values_of, verdict_of
from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.importing.reports.telling import FIELDS, Words
from vinhdanh.records.models import ImportBatch
from vinhdanh.text.periods import period

COLOURS = {Confidence.HIGH: "ok", Confidence.MEDIUM: "amber", Confidence.LOW: "open"}
WORDS = {Confidence.HIGH: "chắc chắn", Confidence.MEDIUM: "nên xem lại", Confidence.LOW: "chưa chắc"}


@dataclass(frozen=True)
class Shown:
    """An item as a list shows it. `ready` items may be accepted as they stand; others must be completed first."""

    item: Item
    colour: str
    words: str
    title: str
    facts: tuple[tuple[str, str], ...]
    verdict: str
    changed: bool
    ready: bool

    @property
    def decided(self) -> bool:
        """Whether somebody decided on it."""
        return bool(self.verdict)

    @property
    def fixed(self) -> bool:
        """Whether there is nothing to decide: the report itself, and what the record knows."""
        return bool(self.item.known) or self.item.kind is Kind.REPORT


def shown(batch: ImportBatch, item: Item, words: Words) -> Shown:
    """One item with the decision on it."""
    values, verdict = values_of(batch, item), verdict_of(batch, item)
    changed = values != item.values
    title = _title(item, values, words)
    plain = {title, period(batch.period).title}  # said already, by the item's name and by the page's
    return Shown(
        item=item,
        colour=COLOURS[item.confidence],
        words=WORDS[item.confidence],
        title=title,
        facts=tuple(fact for fact in words.stored(item.kind, values) if fact[1] not in plain),
        verdict=verdict,
        changed=changed,
        ready=is_open(item) or (changed and verdict == ACCEPTED),
    )


def all_shown(batch: ImportBatch, items: Iterable[Item]) -> list[Shown]:
    """Many items, with the names behind their codes read once."""
    words = Words()
    return [shown(batch, item, words) for item in items]


def _title(item: Item, values: dict[str, str], words: Words) -> str:
    """What the item is called once it was corrected: the name of its kind's first field, where that changed."""
    field = FIELDS[item.kind][0][0]
    if item.kind in {Kind.VALUE, Kind.COMPARISON} and values.get("measure") != item.values.get("measure"):
        return words.shown(item.kind, field, values["measure"])
    return values["name"] if item.kind is Kind.PARTY else item.title
