"""The report itself as a document: the one that every record read from it will name as its source."""

from vinhdanh.importing.reports.items import Confidence, Doubts, Item, Kind, Place
from vinhdanh.importing.reports.parties import name_key
from vinhdanh.importing.reports.placing import places_of
from vinhdanh.reading.header.shapes import Header
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading
from vinhdanh.records.models import Document, Party
from vinhdanh.text.dates import print_date
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import Period, print_window

KEY = "report"
_SUBJECT = 1000


def itself(reading: Reading, owner: Party, period: Period) -> Item:
    """The item of the report: a document of `owner`, with what its head says against the chosen body and period."""
    head = reading.header
    doubts = _doubts(head, owner, period)
    known = _known(head, owner)
    kind, symbol = head.type or "Báo cáo", head.symbol or ""
    return Item(
        key=KEY,
        kind=Kind.REPORT,
        title=f"{kind} số {symbol}" if symbol else f"{kind} {period.title}",
        quote=head.subject,
        places=_places(reading.text, head),
        values={
            "kind": kind,
            "symbol": symbol,
            "issued_on": print_date(head.date) if head.date else "",
            "subject": (head.subject or f"kết quả công tác {period.title}")[:_SUBJECT],
        },
        confidence=doubts.confidence,
        why=doubts.told("số, ngày và tên báo cáo đọc ở đầu văn bản"),
        known=str(known) if known else "",
    )


def _doubts(head: Header, owner: Party, period: Period) -> Doubts:
    doubts = Doubts()
    if not head.symbol:
        doubts = doubts.but(Confidence.MEDIUM, "không thấy số, ký hiệu ở đầu báo cáo")
    if head.date is None:
        doubts = doubts.but(Confidence.MEDIUM, "không thấy ngày ký ở đầu báo cáo")
    if head.window and head.window != period.window:
        printed = f"báo cáo nói về thời gian {print_window(head.window)}, kỳ đã chọn là {period.title}"
        doubts = doubts.but(Confidence.LOW, printed)
    if head.agency and not _is_of(head.agency, owner):
        doubts = doubts.but(Confidence.MEDIUM, f"đầu báo cáo ghi cơ quan {head.agency}")
    return doubts


def _is_of(printed: str, owner: Party) -> bool:
    """Whether the printed agency is the owner under any of its names."""
    place = fold(owner.place)
    spellings = [owner.name, owner.short_name, *(alias.name for alias in owner.aliases.filter(confirmed=True))]
    return name_key(printed, place) in {name_key(spelling, place) for spelling in spellings if spelling}


def _places(text: Text, head: Header) -> tuple[Place, ...]:
    if head.symbol_start < 0:
        return ()
    return places_of(text, (head.symbol_start, head.symbol_start + len(head.symbol or head.sign)))


def _known(head: Header, owner: Party) -> Document | None:
    if not head.symbol:
        return None
    rows = Document.objects.filter(withdrawn=False, issuer=owner, folded_symbol=fold(head.symbol))
    return rows.filter(year=head.date.year if head.date else None).first()
