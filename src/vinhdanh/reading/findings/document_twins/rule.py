"""One document has one symbol, one day and one title, wherever the report names it."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from vinhdanh.reading.findings.cited import Cited, cited_documents, one_body
from vinhdanh.reading.findings.document_twins.slips import slips
from vinhdanh.reading.findings.document_twins.titles import same_title, two_titles
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.text.dates import print_date

_TWO_SERIES = "qdubnd"  # the Committee and its Chairman may count apart


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Mentions with one number and letters; then numbers that are one slip of the pen apart."""
    documents = cited_documents(reading)
    groups: dict[tuple[int, str], list[Cited]] = defaultdict(list)
    for document in documents:
        groups[document.number, document.letters].append(document)
    for group in groups.values():
        if len(group) > 1:
            found = [*_symbols(group), *_days(group), *two_titles(reading, group)]
            yield from found or _agreed(group)
    yield from _letters(documents)
    yield from slips(documents)


def _symbols(group: list[Cited]) -> Iterator[Finding]:
    """Other separators, or a year inside one of them only."""
    variants: dict[str, Cited] = {}
    for document in group:
        variants.setdefault(_shape(document), document)
    for one, other in combinations(variants.values(), 2):
        dated = one.date is not None and one.date == other.date
        if one_body(one, other) and (dated or (one.inside == other.inside and not (one.date and other.date))):
            printed = f"{one.symbol}; {other.symbol}"
            message = f"Một văn bản ghi hai ký hiệu {one.symbol} và {other.symbol}: hãy thống nhất một ký hiệu."
            yield breaks(message, "", printed, one.place, other.place)
            return


def _shape(document: Cited) -> str:
    return document.symbol.lstrip("0").upper().replace("Ð", "Đ")


def _days(group: list[Cited]) -> Iterator[Finding]:
    firsts: dict[tuple[object, str], Cited] = {}
    for document in group:
        if document.date:
            firsts.setdefault((document.date, document.issuer), document)
    for one, other in combinations(firsts.values(), 2):
        if one.date != other.date and one_body(one, other) and _one_number(one, other):
            printed = " và ".join(print_date(document.date) for document in (one, other) if document.date)
            message = f"{one.mention.type or 'Văn bản'} {one.symbol} ghi hai ngày {printed}: hãy xem lại ngày ban hành."
            yield breaks(message, "", printed, one.place, other.place, sure=0.9)
            return


def _one_number(one: Cited, other: Cited) -> bool:
    """Whether one number stands for one document on these two days: numbers begin again each year."""
    assert one.date
    assert other.date
    alike = same_title(one, other)
    if one.inside and other.inside:
        return one.inside == other.inside
    if one.date.year == other.date.year:
        return alike is not False or one.letters != _TWO_SERIES
    return alike is True or ((one.date.day, one.date.month) == (other.date.day, other.date.month) and alike is None)


def _letters(documents: list[Cited]) -> Iterator[Finding]:
    """One number, day, kind and body with two sets of letters."""
    groups: dict[tuple[object, ...], Cited] = {}
    for document in documents:
        if not (document.date and document.issuer and document.mention.type):
            continue
        key = (document.number, document.date, document.issuer, document.mention.type)
        first = groups.setdefault(key, document)
        if first.letters != document.letters:
            printed = f"{first.symbol}; {document.symbol}"
            message = f"Một văn bản ghi hai ký hiệu {first.symbol} và {document.symbol}: hãy thống nhất một ký hiệu."
            yield breaks(message, "", printed, first.place, document.place, sure=0.8)


def _agreed(group: list[Cited]) -> Iterator[Finding]:
    first = group[0]
    alike = [document for document in group if document.date in (None, first.date) and one_body(first, document)]
    if len(alike) > 1:
        message = f"{first} được nhắc {len(alike)} lần cùng một ký hiệu và ngày."
        yield holds(message, str(first), str(first), *(document.place for document in alike))
