"""The report itself as a document: the one that every record read from it will name as its source."""

import re
from datetime import date
from typing import NamedTuple

from vinhdanh.importing.reports.items import Confidence, Doubts, Item, Kind
from vinhdanh.importing.reports.placing import places_of
from vinhdanh.reading.citations import own_symbol
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading
from vinhdanh.records.models import Document, Party
from vinhdanh.text.dates import UnreadableDate, print_date, read_date
from vinhdanh.text.folding import compose, fold, tidy
from vinhdanh.text.periods import Period

_DATED = re.compile(r"^(?P<place>[^\W\d_][^,\n]{1,60}), (?P<day>ngày \d{1,2} tháng \d{1,2},? năm \d{4})", re.MULTILINE)
_KIND = re.compile(r"^(?:BÁO CÁO|Báo cáo)\b[ \t]*", re.MULTILINE)
_TOP = 2500
_TITLE_LINES = 4
KEY = "report"


class Head(NamedTuple):
    """What the head of a report says; `spans` are where."""

    symbol: str
    place: str
    dated: date | None
    subject: str
    spans: tuple[tuple[int, int], ...]


def head_of(reading: Reading) -> Head:
    """Read symbol, place, day and title at the top of a report; what is not printed is empty."""
    text, top = reading.text, reading.text.text[:_TOP]
    spans: list[tuple[int, int]] = []
    own = own_symbol(text)
    symbol = (own.printed if own else None) or ""
    if own and symbol:
        spans.append((own.start, own.end))
    placed = _DATED.search(top)
    if placed:
        spans.append(placed.span())
    subject, span = _title(text)
    if span:
        spans.append(span)
    return Head(
        symbol, placed["place"] if placed else "", _day(placed["day"]) if placed else None, subject, tuple(spans)
    )


def itself(head: Head, text: Text, owner: Party, period: Period) -> Item:
    """The item of the report: a document of `owner`."""
    doubts = Doubts()
    if not head.symbol:
        doubts = doubts.but(Confidence.MEDIUM, "không thấy số, ký hiệu ở đầu báo cáo")
    if head.dated is None:
        doubts = doubts.but(Confidence.MEDIUM, "không thấy ngày ký ở đầu báo cáo")
    elif head.dated < period.window.start:
        doubts = doubts.but(Confidence.LOW, "ngày ký trước kỳ báo cáo đã chọn: hãy xem lại kỳ")
    subject = head.subject or f"Kết quả công tác {period.title}"
    known = _known(head, owner)
    return Item(
        key=KEY,
        kind=Kind.REPORT,
        title=f"Báo cáo số {head.symbol}" if head.symbol else f"Báo cáo {period.title}",
        quote=subject,
        places=places_of(text, *head.spans),
        values={
            "kind": "Báo cáo",
            "symbol": head.symbol,
            "issued_on": print_date(head.dated) if head.dated else "",
            "issuer": owner.name,
            "subject": subject,
        },
        confidence=doubts.confidence,
        why=doubts.told("số, ngày và tên báo cáo đọc ở đầu văn bản"),
        known=str(known) if known else "",
    )


def _known(head: Head, owner: Party) -> Document | None:
    if not head.symbol:
        return None
    rows = Document.objects.filter(withdrawn=False, issuer=owner, folded_symbol=fold(head.symbol))
    if head.dated:
        rows = rows.filter(year=head.dated.year)
    return rows.first()


def _title(text: Text) -> tuple[str, tuple[int, int] | None]:
    """The lines under “BÁO CÁO”, to the first line that ends a sentence or is empty."""
    kind = _KIND.search(text.text, 0, _TOP)
    if kind is None:
        return "", None
    start, found, at = kind.end(), [], kind.end()
    for _line in range(_TITLE_LINES):
        end = text.text.find("\n", at)
        end = len(text.text) if end < 0 else end
        words = text.text[at:end].strip()
        if words.startswith(("Căn cứ", "Thực hiện", "Kính gửi", "I.", "Phần")) or words.endswith((".", ";", ":")):
            break
        found.append(words)
        at = end + 1
    title = tidy(" ".join(found))[:1000]
    return compose(title), (start, max(start, at - 1)) if title else None


def _day(words: str) -> date | None:
    try:
        return read_date(words.replace(",", ""))
    except UnreadableDate:
        return None
