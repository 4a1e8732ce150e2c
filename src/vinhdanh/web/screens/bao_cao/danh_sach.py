"""Reports by period: how far each is, what the checks say, and what is next."""

from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.web.access import Request, open_to
from vinhdanh.web.office import years_on_record
from vinhdanh.web.workspace.waiting import report_rows


@open_to("report.read")
def danh_sach(request: Request) -> HttpResponse:
    """The reports of every year on record."""
    years = years_on_record()
    rows = [(year, report_rows(year)) for year in years]
    return render(request, "screens/bao_cao/danh_sach.html", {"years": rows})
