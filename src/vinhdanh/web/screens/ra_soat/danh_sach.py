"""The people of the record screened for a day: counts by title, and those of the chosen bucket."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.web.access import Request, open_to
from vinhdanh.web.law.screened import BUCKETS, COLUMNS
from vinhdanh.web.law.screening import screening
from vinhdanh.web.law.waiting import WAITS
from vinhdanh.web.privacy import CLOSED_READ

LINES_ON_A_PAGE = 50


@open_to(CLOSED_READ)
def danh_sach(request: Request) -> HttpResponse:
    """Open to those who may read discipline and leave: what is shown follows from them."""
    found = screening(request)
    address = request.GET.copy()
    address.pop("trang", None)
    context = {
        "screening": found,
        "asked": found.asked,
        "buckets": BUCKETS,
        "bucket": BUCKETS[found.bucket],
        "columns": COLUMNS,
        "waits": WAITS,
        "page": Paginator(found.lines, LINES_ON_A_PAGE).get_page(request.GET.get("trang")),
        "people_in_lines": len({line.person.pk for line in found.lines}),
        "address": address.urlencode(),
    }
    return render(request, "screens/ra_soat/danh_sach.html", context, status=422 if found.wrong else 200)
