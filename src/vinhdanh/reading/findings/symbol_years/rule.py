"""The year inside the symbol of a legal document is that of the day it was issued (Decree 34/2016, article 7)."""

from collections.abc import Iterator

from vinhdanh.reading.findings.cited import Cited, cited_documents
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.dates import print_date


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every document with a year inside its symbol and a full day."""
    right: list[Cited] = []
    for document in cited_documents(reading):
        if not (document.inside and document.date):
            continue
        if document.inside == document.date.year:
            right.append(document)
            continue
        name = f"{document.mention.type or 'Văn bản'} {document.symbol}"
        message = (
            f"{name} có năm {document.inside} trong ký hiệu nhưng ghi ngày {print_date(document.date)}: "
            "hãy xem lại ký hiệu hoặc ngày."
        )
        yield breaks(message, str(document.date.year), str(document.inside), document.place)
    if right:
        message = f"{len(right)} văn bản có năm trong ký hiệu khớp với ngày ban hành."
        yield holds(message, str(len(right)), str(len(right)), *(document.place for document in right))
