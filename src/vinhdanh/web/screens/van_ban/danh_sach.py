"""Documents: found by symbol or words, with what each is used for and how they hang together."""

from django.core.paginator import Paginator
from django.db.models import F, Prefetch, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.records.models import Document, DocumentLink, DocumentUse
from vinhdanh.text.folding import fold
from vinhdanh.web.access import Request, open_to

ON_A_PAGE = 50
WITHDRAWN = "da_rut"


@open_to("record.read")
def danh_sach(request: Request) -> HttpResponse:
    """The list; htmx asks only for the table. `?so=` shows one document, withdrawn or not."""
    words = request.GET.get("q", "").strip()
    use = request.GET.get("dung", "")
    one = request.GET.get("so", "")
    found = _found(words, use, int(one) if one.isdecimal() else None)
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("trang"))
    address = request.GET.copy()
    address.pop("trang", None)
    context = {"page": page, "words": words, "use": use, "one": one, "address": address.urlencode()}
    if request.htmx:
        return render(request, "screens/van_ban/_bang.html", context)
    return render(request, "screens/van_ban/danh_sach.html", context | {"uses": DocumentUse.Use.choices})


def _found(words: str, use: str, one: int | None) -> QuerySet[Document]:
    rows = Document.objects.select_related("issuer", "source").prefetch_related(
        "co_issuers",
        Prefetch("uses", DocumentUse.objects.order_by("-period", "use")),
        Prefetch("links", DocumentLink.objects.select_related("target")),
        Prefetch("linked_from", DocumentLink.objects.select_related("document")),
    )
    rows = rows.filter(withdrawn=use == WITHDRAWN) if one is None else rows.filter(pk=one)
    if words:
        key = fold(words)
        rows = rows.filter(Q(folded_symbol__contains=key) | Q(folded_subject__contains=key))
    if use in DocumentUse.Use.values:
        rows = rows.filter(uses__use=use).distinct()
    return rows.order_by(F("issued_on").desc(nulls_last=True), "id")
