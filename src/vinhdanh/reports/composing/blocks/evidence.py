"""What shows that a commitment was kept, one item for each entry, document, value or award."""

from django.db.models import QuerySet

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import AwardCase, Commitment, Document, Entry, Evidence, Observation
from vinhdanh.reports.composing.blocks.listing import Item
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.composing.printing import print_value
from vinhdanh.reports.pieces import Segment


def rows() -> QuerySet[Evidence]:
    """Everything a piece of evidence is told by, for reading that of many commitments at once."""
    kept = Evidence.objects.select_related("entry", "document__issuer", "observation__measure", "award__form")
    return kept.select_related("award__recipient").prefetch_related("document__co_issuers").order_by("id")


def items(commitment: Commitment, place: Place) -> tuple[Item, ...]:
    """The items of a commitment read with `rows`. Tokens: `the_hien`, `so_lieu`, `van_ban`."""
    return tuple(_item(row, place) for row in commitment.evidence.all())


def _item(row: Evidence, place: Place) -> Item:
    source = SourceRef.of(_thing(row))

    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        if name == "the_hien":
            return row.shows or _said(row, place)
        if name == "so_lieu":
            seen = row.observation
            return print_value(seen.quantity, seen.measure.code, source, filters) if seen else None
        if name == "van_ban":
            return place.cite(row.document) if row.document and row.shows else None
        return place.measure(name, filters)

    return Item(resolve, (source,))


def _said(row: Evidence, place: Place) -> str:
    if row.observation:
        return row.observation.measure.title
    return place.cite(row.document) if row.document else str(row)


def _thing(row: Evidence) -> Document | Observation | Entry | AwardCase:
    thing = row.document or row.observation or row.entry or row.award
    assert thing is not None  # the database holds each row to exactly one
    return thing
