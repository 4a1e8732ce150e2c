"""Decide on one item: accept it as it stands or corrected, drop it, or take the decision back."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from vinhdanh.casework.batches import ACCEPTED, DROPPED, decide
from vinhdanh.importing.reports.committing import items_of, needed_by, values_of
from vinhdanh.importing.reports.items import Item, Kind
from vinhdanh.importing.reports.telling import Words
from vinhdanh.importing.reports.trying import try_item
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import ImportBatch
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.forms import marked
from vinhdanh.web.intake import form
from vinhdanh.web.intake.finding import find_batch, find_item
from vinhdanh.web.intake.groups import progress
from vinhdanh.web.intake.shown import all_shown, shown
from vinhdanh.web.intake.text import marks_of


@open_to("report.import")
def muc(request: Request, pk: int, key: str) -> HttpResponse:
    """The form that corrects an item; a POST decides on it. htmx swaps only the item, its marks and the counts."""
    batch, refusal = find_batch(pk), None
    item = find_item(batch, key)
    words = request.POST.dict()
    if request.method == "POST":
        try:
            changed = _decide(batch, item, words, request)
        except Refused as error:
            refusal = error
        else:
            return _after(request, batch, changed)
    elif request.htmx and "thoi" in request.GET:
        return _after(request, batch, [key])
    return _form(request, batch, item, words, refusal)


def _decide(batch: ImportBatch, item: Item, words: dict[str, str], request: Request) -> list[str]:
    """Keep the decision; gives the keys of the items that it touched."""
    verdict = words.get("verdict", "")
    if verdict != ACCEPTED:
        dropped = {"verdict": DROPPED} if verdict == DROPPED and item.kind is not Kind.REPORT else {}
        decide(batch, {item.key: dropped})
        return [item.key]
    asked = form.typed(item, words) if "sua" in words else batch.decisions.get(item.key, {}).get("values", {})
    try_item(batch, item, {**item.values, **asked}, actor=request.user)
    needed = needed_by(batch, item)
    decision = {"verdict": ACCEPTED} | ({"values": asked} if asked else {})
    decide(batch, {item.key: decision, **needed})
    return [item.key, *needed]


def _after(request: Request, batch: ImportBatch, changed: list[str]) -> HttpResponse:
    key = changed[0]
    if not request.htmx:
        page = request.POST.get("trang", "")
        return redirect(f"{reverse('nhap_bao_cao_xem', args=[batch.pk])}?trang={page}#i-{key}")
    batch.refresh_from_db()
    every = all_shown(batch, items_of(batch))
    rows = sorted((row for row in every if row.item.key in changed), key=lambda row: changed.index(row.item.key))
    context = {
        "batch": batch,
        "open": True,
        "row": rows[0],
        "others": rows[1:],
        "marks": marks_of([(number, text) for number, text in batch.lines], every, changed),
        "progress": progress(batch),
    }
    return render(request, "screens/nhap_bao_cao/_doi.html", context)


def _form(
    request: Request, batch: ImportBatch, item: Item, words: dict[str, str], refusal: Refused | None
) -> HttpResponse:
    names = Words()
    values = {**values_of(batch, item), **{name: words[name] for name in item.values if name in words}}
    rows = form.rows(item, values, names)
    if refusal and refusal.field and not any(row.name == refusal.field for row in rows):
        refusal = Refused(refusal.sentence, field=f"f.{refusal.field}")
    context = marked({"rows": rows}, refusal) | {
        "batch": batch,
        "row": shown(batch, item, names),
        "lines": [(number, text) for number, text in batch.lines if number in {place[0] for place in item.places}],
        "page": request.POST.get("trang") or request.GET.get("trang", ""),
    }
    template = "_sua.html" if request.htmx else "muc.html"
    # htmx swaps only answers of success
    status = 422 if refusal and not request.htmx else 200
    return render(request, f"screens/nhap_bao_cao/{template}", context, status=status)
