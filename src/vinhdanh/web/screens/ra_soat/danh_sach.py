"""The people of the record screened for a day: counts by title, and those of the chosen bucket."""

from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.web.access import Request, open_to
from vinhdanh.web.law.screened import BUCKETS, totals
from vinhdanh.web.law.screening import screening
from vinhdanh.web.privacy import CLOSED_READ


@open_to(CLOSED_READ)
def danh_sach(request: Request) -> HttpResponse:
    """Open to those who may read discipline and leave: what is shown follows from them."""
    found = screening(request)
    context = {
        "screening": found,
        "asked": found.asked,
        "buckets": BUCKETS,
        "totals": totals(found.found) if found.found else [],
        "people": len(found.found.outcomes) if found.found else 0,
        "without_years": found.found.without_years if found.found else 0,
        "year": found.found.masks.screened.judged if found.found else None,
        "address": request.GET.urlencode(),
    }
    return render(request, "screens/ra_soat/danh_sach.html", context, status=422 if found.wrong else 200)
