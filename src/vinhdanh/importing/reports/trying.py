"""Try one item: everything that the commit would do for it is done and taken back, so that a refusal comes early."""

from collections.abc import Mapping

from django.db import transaction

from vinhdanh.casework.log import Actor
from vinhdanh.importing.reports.committing import items_of, values_of
from vinhdanh.importing.reports.items import Item, Kind
from vinhdanh.importing.reports.recording import Recording
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import ImportBatch


def try_item(batch: ImportBatch, item: Item, values: Mapping[str, str], *, actor: Actor) -> None:
    """Refuse what the record would not take of `item` with these values; leaves no trace."""
    items = items_of(batch)
    report = next(kept for kept in items if kept.kind is Kind.REPORT)
    recording = Recording(batch.owner, batch.file_name, actor)
    with transaction.atomic():
        try:
            source, _new = recording.report(values if item.kind is Kind.REPORT else values_of(batch, report))
            for need in items:
                if need.key in item.needs:
                    recording.step(need, values_of(batch, need)).record(source)
            if item.kind is not Kind.REPORT:
                recording.step(item, values).record(source)
        except ValueError as error:
            raise Refused(str(error)) from error
        finally:
            transaction.set_rollback(True)
