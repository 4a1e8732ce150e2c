"""Verbs on documents: enter one, link two, say what one is used for, withdraw one; and cite it in one form."""

import re
from datetime import date

from django.db import IntegrityError, transaction

from vinhdanh.casework.keeping import check_choice, check_free, check_reason, check_words, keep
from vinhdanh.casework.leaning import check_free_to_go
from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Document, DocumentLink, DocumentUse, Party
from vinhdanh.text.dates import print_date
from vinhdanh.text.folding import compose, fold

NUMBER = re.compile(r"^0*(\d+)")
# subjects that follow the issuer without “về”: “Quyết định số … của … ban hành Quy chế …”
FOLLOWS = (
    *("ve ", "quy dinh ", "ban hanh ", "sua doi", "bo sung ", "phe duyet ", "bai bo ", "thay the ", "dinh chinh "),
    *("thuc hien ", "trien khai ", "huong dan ", "thanh lap ", "cong bo ", "giao ", "phat dong "),
)


@transaction.atomic
def add_document(
    *,
    code: str,
    kind: str,
    issuer: Party,
    subject: str,
    actor: Actor,
    symbol: str = "",
    series: str = "",
    co_issuers: tuple[Party, ...] = (),
    issued_on: date | None = None,
    status: str = Document.Status.ISSUED,
    source: Source = TYPED_IN,
) -> Document:
    """Enter a document once. The same symbol of the same issuer in the same year is refused (Decree 30, annex IV)."""
    check_choice("tình trạng", status, Document.Status, field="status")
    check_free(Document, code)
    symbol = compose(symbol).strip()
    number = NUMBER.match(symbol)
    document = Document(
        code=code,
        kind=compose(kind),
        symbol=symbol,
        folded_symbol=fold(symbol) or None,
        number=int(number[1]) if number else None,
        series=series,
        year=issued_on.year if issued_on else None,
        issuer=issuer,
        issued_on=issued_on,
        subject=compose(subject),
        folded_subject=fold(subject),
        status=status,
        **source.as_fields(),
    )
    try:
        with transaction.atomic():
            keep(document)
    except IntegrityError as error:
        raise Refused(
            f"Văn bản số {symbol or code} của {issuer} đã có trong hồ sơ: hãy dùng văn bản đó.", field="symbol"
        ) from error
    document.co_issuers.set(co_issuers)
    log("document.add", document, actor=actor, after={"code": code, "symbol": symbol, "subject": document.subject})
    return document


@transaction.atomic
def link_documents(document: Document, kind: str, target: Document, *, actor: Actor) -> DocumentLink:
    """Say that one document amends, repeals, implements … another."""
    check_choice("quan hệ", kind, DocumentLink.Kind, field="kind")
    if document.pk == target.pk:
        raise Refused(f"{document} không thể có quan hệ với chính mình: hãy chọn văn bản khác.", field="target")
    link, new = DocumentLink.objects.get_or_create(document=document, kind=kind, target=target)
    if new:
        log("document.link", document, actor=actor, after={"kind": kind, "target": target.code})
    return link


@transaction.atomic
def use_document(
    document: Document, use: str, period: str, *, actor: Actor, topic: str = "", order: int = 0
) -> DocumentUse:
    """Say what a document is used for in a period's work."""
    check_choice("cách dùng", use, DocumentUse.Use, field="use")
    check_words(DocumentUse(document=document, use=use, period=period, topic=topic))
    kept, _ = DocumentUse.objects.update_or_create(
        document=document, use=use, period=period, topic=topic, defaults={"order": order}
    )
    log("document.use", document, actor=actor, after={"use": use, "period": period, "topic": topic, "order": order})
    return kept


@transaction.atomic
def withdraw_document(document: Document, *, actor: Actor, reason: str) -> None:
    """Take a document entered by mistake out of use; it stays readable. Refused while anything stands on it."""
    reason = check_reason(reason, what="rút văn bản")
    kept = Document.objects.select_for_update(of=("self",)).get(pk=document.pk)
    if kept.withdrawn:
        raise Refused(f"{kept} đã rút trước đó.")
    check_free_to_go(kept)
    kept.withdrawn = document.withdrawn = True
    kept.save(update_fields=["withdrawn"])
    log("document.withdraw", kept, actor=actor, before={"code": kept.code, "symbol": kept.symbol}, reason=reason)


def cite(document: Document, *, with_subject: bool = True) -> str:
    """The full citation: type, number, date, issuer, subject (Decree 30/2020, annex I); what is unknown is left out."""
    issuers = " và ".join(party.shown for party in [document.issuer, *document.co_issuers.all()])
    parts = [document.kind]
    if document.symbol:
        parts.append(f"số {document.symbol}")
    if document.issued_on:
        parts.append(f"ngày {print_date(document.issued_on)}")
    parts.append(f"của {issuers}")
    if with_subject and document.subject:
        subject = document.subject
        parts.append(subject if fold(subject).startswith(FOLLOWS) else f"về {subject}")
    return " ".join(parts)
