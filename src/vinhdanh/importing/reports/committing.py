"""From an uploaded file to a batch, and from the decisions on it to the record."""

import hashlib
from dataclasses import replace

from vinhdanh.casework.batches import ACCEPTED, Preview, Step, commit_batch, open_batch
from vinhdanh.casework.log import Actor
from vinhdanh.importing.reports.contradictions import findings_of
from vinhdanh.importing.reports.items import Confidence, Item, Kind, item_of
from vinhdanh.importing.reports.placing import lines_of
from vinhdanh.importing.reports.proposing import propose
from vinhdanh.importing.reports.recording import Recording
from vinhdanh.reading.reading import read
from vinhdanh.reading.source import Source
from vinhdanh.reading.sources import read_bytes
from vinhdanh.records.models import ImportBatch, Party
from vinhdanh.text.periods import Period

_NAME = 200


def take_in(name: str, data: bytes, owner: Party, period: Period, *, actor: Actor) -> ImportBatch:
    """Read a file and keep what was read of it as a batch. Raises Unreadable with a sentence for its sender."""
    source = _storable(read_bytes(name, data))
    reading = read(source)
    preview = Preview(
        file_name=name[-_NAME:],
        sha256=hashlib.sha256(data).hexdigest(),
        lines=lines_of(reading.text),
        items=[item.as_json() for item in propose(reading, owner, period).items],
        findings=findings_of(reading),
        notes=list(source.notes),
    )
    return open_batch(owner, period, preview, actor=actor)


def _storable(source: Source) -> Source:
    """The source without what no database keeps: NUL, and halves of characters that some .pdf files hold."""
    lines = tuple(line.replace("\x00", "").encode(errors="ignore").decode() for line in source.lines)
    return source if lines == source.lines else replace(source, lines=lines)


def items_of(batch: ImportBatch) -> list[Item]:
    """The items of a batch, in order."""
    return [item_of(kept) for kept in batch.items]


def values_of(batch: ImportBatch, item: Item) -> dict[str, str]:
    """The values of an item as they would be recorded: its own, with what the officer wrote instead."""
    return {**item.values, **batch.decisions.get(item.key, {}).get("values", {})}


def verdict_of(batch: ImportBatch, item: Item) -> str:
    """What was decided on an item; empty while nothing was."""
    return str(batch.decisions.get(item.key, {}).get("verdict", ""))


def surely(batch: ImportBatch) -> dict[str, dict[str, str]]:
    """The decisions that accept every undecided item of high confidence, with what it needs of the same."""
    sure = [
        item
        for item in items_of(batch)
        if item.confidence is Confidence.HIGH and is_open(item) and not verdict_of(batch, item)
    ]
    return {item.key: {"verdict": ACCEPTED} for item in sure}


def needed_by(batch: ImportBatch, item: Item) -> dict[str, dict[str, str]]:
    """The decisions that accept what `item` cannot enter without, where nothing was decided on it yet."""
    by_key = {kept.key: kept for kept in items_of(batch)}
    return {key: {"verdict": ACCEPTED} for key in item.needs if not verdict_of(batch, by_key[key])}


def is_open(item: Item) -> bool:
    """Whether there is anything to decide: not on the report itself, nor on what the record knows or misses."""
    return item.kind is not Kind.REPORT and not item.known and not item.missing


def commit(batch: ImportBatch, *, actor: Actor) -> ImportBatch:
    """Record every accepted item at once, or nothing; Refused names the item and its line."""
    items = items_of(batch)
    recording = Recording(batch.owner, batch.file_name, actor)
    steps: list[Step] = [
        recording.step(item, values_of(batch, item))
        for item in items
        if item.kind is not Kind.REPORT and verdict_of(batch, item) == ACCEPTED
    ]
    report = next(item for item in items if item.kind is Kind.REPORT)
    return commit_batch(batch, lambda: recording.report(values_of(batch, report)), steps, actor=actor)
