"""The past reports that were uploaded: what is waiting, what was recorded, what was taken back."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.records.models import ImportBatch
from vinhdanh.text.periods import period
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.intake.groups import made

ON_A_PAGE = 50
COLOURS = {"previewed": "amber", "committed": "ok", "undone": "red", "dropped": "open"}


@open_to("report.import")
def lo(request: Request) -> HttpResponse:
    """Every upload, latest first."""
    found = ImportBatch.objects.select_related("owner", "source", "uploaded_by__person").defer(
        "lines", "items", "findings", "decisions", "notes"
    )
    page = Paginator(found, ON_A_PAGE).get_page(request.GET.get("trang"))
    rows = [(batch, period(batch.period).title, COLOURS[batch.state], made(batch)) for batch in page.object_list]
    return render(request, "screens/nhap_bao_cao/lo.html", {"rows": rows, "page": page, "address": ""})
