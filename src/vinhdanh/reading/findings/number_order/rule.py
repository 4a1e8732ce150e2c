"""Within one series numbers rise with the days, at a pace an office can keep (Decree 30/2020, annex I.II.3).

A People's Committee keeps two runs under "QĐ-UBND", its own and its Chairman's: there a smaller number later cannot be
judged, and a leap only between numbers that no slow run reaches. The Party counts by terms, not by years.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from vinhdanh.reading.findings.cited import Cited, cited_documents
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.reading.series import Numbered, leaps, sign_of, tell_leap

_SHARED_SIGN = re.compile(r"(?:ubnd|hdnd|tand|vksnd)\b")  # letters that many bodies bear: the issuer must be told
_PARTY = re.compile(r"/(?:tw|tu|hu|du|dhu|tinhuy)\b|/qh\d")
_TWO_SERIES = "qd/ubnd"
_SLOW = 500  # numbers that the slower of two runs seldom passes in a year
_SOON = 5  # days within which numbers are given before the day is signed
_PLACE = re.compile(r"(?<=ubnd tinh|hdnd tinh) .*")


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Each run of one sign, body and year, from day to day."""
    runs: dict[tuple[str, str, int], dict[Numbered, Cited]] = defaultdict(dict)
    for document in cited_documents(reading):
        key, numbered = _run(document), document.in_run
        if key and numbered:
            runs[key].setdefault(numbered, document)
    for (sign, _, _), members in runs.items():
        run = [members[numbered] for numbered in sorted(members, key=lambda one: (one.on, one.number))]
        found = list(_judge(sign, run))
        yield from found
        rising = all(one.number <= other.number for one, other in pairwise(run))
        if len(run) > 1 and not found and rising:
            words = " < ".join(str(document) for document in run)
            yield holds(f"Số văn bản tăng theo ngày: {words}.", words, words, *(document.place for document in run))


def _run(document: Cited) -> tuple[str, str, int] | None:
    sign = sign_of(document.symbol)
    if document.date is None or not sign or _PARTY.search(sign):
        return None
    shared = bool(_SHARED_SIGN.search(sign))
    if shared and not document.issuer:
        return None
    return sign, _PLACE.sub("", document.issuer) if shared else "", document.date.year


def _judge(sign: str, run: list[Cited]) -> Iterator[Finding]:
    before: Cited | None = None
    for document in run:
        if before is None:
            before = document
            continue
        first, last = before.in_run, document.in_run
        assert first
        assert last
        if leaps(first, last) and first.number < last.number and (sign != _TWO_SERIES or first.number > _SLOW):
            yield _leap(before, document, first, last)
            continue
        if sign != _TWO_SERIES and last.number < first.number and (last.on - first.on).days >= _SOON:
            yield _fall(before, document)
        before = document


def _leap(before: Cited, document: Cited, first: Numbered, last: Numbered) -> Finding:
    message = f"{before} đến {document}: {tell_leap(first, last)}, hãy xem lại số và ngày."
    return breaks(message, str(last.number - first.number), document.symbol, before.place, document.place, sure=0.8)


def _fall(before: Cited, document: Cited) -> Finding:
    message = f"{document} có số nhỏ hơn {before} ban hành trước trong cùng một sổ số: hãy xem lại số và ngày."
    return breaks(message, before.symbol, document.symbol, before.place, document.place, sure=0.7)
