"""A list of documents by what they are used for, each cited in the one form its record gives."""

from vinhdanh.casework.documents import cite
from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Document, DocumentUse
from vinhdanh.reports.composing.blocks.listing import Item, Style, compose_list
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import DocumentsBlock, DocumentsQuery
from vinhdanh.reports.periods import codes_inside
from vinhdanh.reports.pieces import Piece, Segment
from vinhdanh.text.dates import print_date


def compose(block: DocumentsBlock, place: Place) -> list[Piece]:
    """The list's pieces, in the officer's order."""
    items = [_item(document, place) for document in find(block.documents, codes_inside(place.figures.period))]
    style = Style(block.line, block.lead, block.join, block.bullet, unit="văn bản")
    return compose_list(place, "documents", items, style)


def find(query: DocumentsQuery, periods: list[str]) -> list[Document]:
    """The documents of these periods by use and topic, each once."""
    uses = DocumentUse.objects.filter(period__in=periods, use__in=query.use)
    if query.topic is not None:
        uses = uses.filter(topic__in=query.topic)
    rows = uses.select_related("document__issuer").prefetch_related("document__co_issuers").order_by("order", "id")
    return list(dict.fromkeys(use.document for use in rows))


def _item(document: Document, place: Place) -> Item:
    words = {
        "trich_dan_ngan": cite(document, with_subject=False),
        "loai": document.kind,
        "so": document.symbol or None,
        "ngay": print_date(document.issued_on) if document.issued_on else None,
        "trich_yeu": document.subject,
        "tinh_trang": document.get_status_display(),
    }

    def resolve(name: str, filters: tuple[str, ...]) -> Segment | None:
        if name == "trich_dan":
            return place.cite(document)
        return words[name] if name in words else place.measure(name, filters)

    return Item(resolve, (SourceRef.of(document),))
