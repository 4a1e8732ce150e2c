"""Find anything by words, with or without diacritics: entries, figures, documents, people and bodies."""

from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.records.models import Document, Entry, Measure, Party
from vinhdanh.text.folding import fold
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.privacy import CLOSED_READ, closed_registers

MOST = 20


@open_to("record.read")
def ket_qua(request: Request) -> HttpResponse:
    """What was found, by kind."""
    words = request.GET.get("q", "").strip()
    key = fold(words)
    context: dict[str, Any] = {"words": words}
    if key:
        context |= {
            "entries": _entries(request, key)[:MOST],
            "documents": _documents(key)[:MOST],
            "measures": [m for m in Measure.objects.all() if key in fold(m.title)][:MOST],
            "parties": _parties(request, key)[:MOST],
        }
        context["none"] = not any(context[name] for name in ("entries", "documents", "measures", "parties"))
    return render(request, "screens/tim/ket_qua.html", context)


def _entries(request: Request, key: str) -> QuerySet[Entry]:
    found = Entry.objects.filter(folded__contains=key, withdrawn=False).select_related("register")
    return found if CLOSED_READ in request.acts else found.exclude(register__in=closed_registers())


def _documents(key: str) -> QuerySet[Document]:
    found = Document.objects.filter(Q(folded_symbol__contains=key) | Q(folded_subject__contains=key), withdrawn=False)
    return found.order_by(F("issued_on").desc(nulls_last=True), "id")


def _parties(request: Request, key: str) -> QuerySet[Party]:
    found = Party.objects.filter(Q(folded__contains=key) | Q(aliases__folded__contains=key)).distinct().order_by("name")
    return found if CLOSED_READ in request.acts else found.exclude(privacy="closed")
