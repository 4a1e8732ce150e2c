"""Suggestions while typing a name: parties, documents, entries of a register."""

from django.db.models import F, Q
from django.http import Http404, HttpResponse
from django.shortcuts import render

from vinhdanh.casework.figures import spec_of
from vinhdanh.records.models import Document, Entry, Party, RegisterType
from vinhdanh.text.folding import fold
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.privacy import CLOSED_READ, label_is_closed

MOST = 30


@open_to("entry.write")
def goi_y(request: Request, kind: str) -> HttpResponse:
    """Options for a datalist; whatever single value the box sends is what to look for."""
    key = fold(str(next(iter(request.GET.values()), "")))
    if kind == "party":
        options = _parties(key, closed=CLOSED_READ in request.acts)
    elif kind == "document":
        options = _documents(key)
    elif kind.startswith("entry."):
        options = _entries(request, kind.removeprefix("entry."), key)
    else:
        raise Http404(f"Không có gợi ý loại “{kind}”.")
    return render(request, "screens/tim/goi_y.html", {"options": options})


def _parties(key: str, *, closed: bool) -> list[tuple[str, str]]:
    found = Party.objects.filter(Q(folded__contains=key) | Q(aliases__folded__contains=key)).distinct()
    if not closed:
        found = found.exclude(privacy="closed")
    return [(party.name, party.get_kind_display()) for party in found.order_by("name")[:MOST]]


def _documents(key: str) -> list[tuple[str, str]]:
    found = Document.objects.filter(Q(folded_symbol__contains=key) | Q(folded_subject__contains=key), withdrawn=False)
    return [
        (document.symbol or document.code, document.subject[:120])
        for document in found.order_by(F("issued_on").desc(nulls_last=True), "id")[:MOST]
    ]


def _entries(request: Request, code: str, key: str) -> list[tuple[str, str]]:
    register = RegisterType.objects.filter(code=code).first()
    if register is None or (CLOSED_READ not in request.acts and label_is_closed(spec_of(register))):
        return []
    found = Entry.objects.filter(register=register, withdrawn=False, folded__contains=key)
    return [(entry.label, "") for entry in found.order_by("label")[:MOST]]
