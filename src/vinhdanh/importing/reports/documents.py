"""Cited documents become documents to record, or are recognised as known ones."""

import re
from collections import Counter
from collections.abc import Sequence

from vinhdanh.importing.reports.items import Confidence, Doubts, Item, Kind, Place
from vinhdanh.importing.reports.parties import Parties
from vinhdanh.importing.reports.placing import places_of, quote
from vinhdanh.reading.model import Citation
from vinhdanh.reading.passages import Text
from vinhdanh.records.models import Document
from vinhdanh.text.dates import print_date
from vinhdanh.text.folding import compose, fold, tidy
from vinhdanh.text.shortening import shorten

# issuers that the letters of a symbol name by law, whatever the report prints (Decree 30/2020, annex III)
_BY_LETTERS = (
    (re.compile(r"(?:^|[-/])ttg$"), "Thủ tướng Chính phủ"),
    (re.compile(r"nd-cp$|nq-cp$"), "Chính phủ"),
    (re.compile(r"(?:^|[-/])qh\d{1,2}$"), "Quốc hội"),
)
_LETTERS = re.compile(r"[^\d/].*$")
LONGEST_SUBJECT = 1000


class Documents:
    """The documents of the record by symbol, and the issuers that one report prints for its kinds of symbols."""

    def __init__(self, text: Text, citations: Sequence[Citation], parties: Parties) -> None:
        self._text = text
        self._parties = parties
        symbols = {fold(cited.symbol) for cited in citations if cited.symbol}
        rows = Document.objects.filter(withdrawn=False, folded_symbol__in=symbols).select_related("issuer")
        self._known: dict[str, list[Document]] = {}
        for row in rows.order_by("id"):
            self._known.setdefault(row.folded_symbol or "", []).append(row)
        self._issuers: dict[str, Counter[str]] = {}
        for cited in citations:
            if cited.symbol and len(cited.issuers) == 1:
                self._issuers.setdefault(_letters(cited.symbol), Counter())[cited.issuers[0]] += 1

    def item(self, number: int, cited: Citation) -> Item:
        """The proposal of one citation; `number` makes its key."""
        places = places_of(self._text, *(cited.mentions or ((cited.start, cited.end),)))
        said = quote(self._text, cited.start, cited.end)
        doubts = self._doubts(cited)
        names, needs, doubts = self._issued_by(cited, places, said, doubts)
        day = print_date(cited.date) if cited.date else ""
        symbol = compose(cited.symbol or "")
        subject = tidy(cited.subject)[:LONGEST_SUBJECT]
        known = self._same(cited, names)
        if known and known.issued_on and cited.date and known.issued_on != cited.date:
            written = f"báo cáo in ngày {day}, hồ sơ ghi ngày {print_date(known.issued_on)}"
            doubts = doubts.but(Confidence.MEDIUM, written)
        return Item(
            key=f"d{number}",
            kind=Kind.DOCUMENT,
            title=_title(cited, subject),
            quote=said,
            places=places,
            values={
                "kind": cited.type or "",
                "symbol": symbol,
                "issued_on": day,
                "issuer": "; ".join(names),
                "subject": subject,
            },
            confidence=doubts.confidence,
            why=doubts.told("đủ số, ký hiệu, ngày và nơi ban hành"),
            known=_told(known) if known else "",
            missing="" if names and cited.type and (symbol or subject) else _missing(cited, names),
            needs=() if known else needs,
        )

    def _doubts(self, cited: Citation) -> Doubts:
        doubts = Doubts()
        if not cited.symbol:
            doubts = doubts.but(Confidence.MEDIUM, "báo cáo không nêu số, ký hiệu")
        elif not cited.symbol[:1].isdigit():
            doubts = doubts.but(Confidence.LOW, "ký hiệu không có số")
        if cited.date is None:
            unknown = Confidence.MEDIUM if cited.symbol else Confidence.LOW
            doubts = doubts.but(unknown, "báo cáo không nêu ngày ban hành")
        if not cited.type:
            doubts = doubts.but(Confidence.LOW, "báo cáo không nêu loại văn bản")
        if not tidy(cited.subject):
            doubts = doubts.but(Confidence.MEDIUM, "báo cáo không nêu trích yếu")
        return doubts

    def _issued_by(
        self, cited: Citation, places: tuple[Place, ...], said: str, doubts: Doubts
    ) -> tuple[list[str], tuple[str, ...], Doubts]:
        """The issuers' names, the items that would add them, and what is doubtful about them."""
        printed = list(cited.issuers)
        if not printed and cited.symbol:
            printed, doubts = self._inferred(cited.symbol, doubts)
        elif not printed:
            doubts = doubts.but(Confidence.LOW, "báo cáo không nêu nơi ban hành")
        names, needs = [], []
        for one in printed:
            party = self._parties.named(one, self._place_of(one, cited) or places, said)
            names.append(party.name)
            needs.append(party.need)
            doubts = doubts.but(party.confidence, party.note) if party.note else doubts
        return list(filter(None, names)), tuple(filter(None, dict.fromkeys(needs))), doubts

    def _place_of(self, printed: str, cited: Citation) -> tuple[Place, ...]:
        """Where the issuer's name stands in the citation; empty when it was inferred."""
        at = self._text.text.find(printed, cited.start, cited.end)
        return places_of(self._text, (at, at + len(printed))) if at >= 0 else ()

    def _inferred(self, symbol: str, doubts: Doubts) -> tuple[list[str], Doubts]:
        """The issuer by the letters of the symbol: by law, or as the report itself names it elsewhere."""
        by_law = next((name for letters, name in _BY_LETTERS if letters.search(fold(symbol))), None)
        if by_law:
            return [by_law], doubts.but(Confidence.MEDIUM, f"nơi ban hành suy từ ký hiệu: {by_law}")
        seen = self._issuers.get(_letters(symbol), Counter())
        if len(seen) == 1:
            (name,) = seen
            reason = f"nơi ban hành suy từ văn bản cùng ký hiệu trong báo cáo: {name}"
            return [name], doubts.but(Confidence.MEDIUM, reason)
        return [], doubts.but(Confidence.LOW, "báo cáo không nêu nơi ban hành")

    def _same(self, cited: Citation, names: list[str]) -> Document | None:
        """The one document of the record with this symbol that nothing printed speaks against."""
        rows = self._known.get(fold(cited.symbol), []) if cited.symbol else []
        if cited.date:
            rows = [row for row in rows if row.year in {None, cited.date.year}]
        if names:
            rows = [row for row in rows if row.issuer.name in names]
        return rows[0] if len(rows) == 1 else None


def _letters(symbol: str) -> str:
    """The part of a symbol that names kind and issuer: “qd-ubnd” of 549/QĐ-UBND."""
    found = _LETTERS.search(fold(symbol))
    return found.group() if found else ""


def _title(cited: Citation, subject: str) -> str:
    kind = cited.type or "Văn bản"
    return f"{kind} số {cited.symbol}" if cited.symbol else f"{kind} {shorten(subject, 80)}".strip()


def _missing(cited: Citation, names: list[str]) -> str:
    if not names:
        return "issuer"
    return "kind" if not cited.type else "subject"


def _told(document: Document) -> str:
    day = f" ngày {print_date(document.issued_on)}" if document.issued_on else ""
    return f"{document}{day} của {document.issuer.shown}"
