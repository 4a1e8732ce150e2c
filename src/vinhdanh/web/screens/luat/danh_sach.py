"""Every title and form of award, in the groups of the law, as it stands on a day."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from vinhdanh.web.access import Request, open_to
from vinhdanh.web.law.catalogue import catalogue
from vinhdanh.web.law.days import asked_days
from vinhdanh.web.law.in_force import instruments_on, older_dossiers


@open_to("record.read")
def danh_sach(request: Request) -> HttpResponse:
    """The list of the day `?ngay=` (today without it), with what changed since `?so_voi=` where that is given."""
    asked = asked_days(request.GET.dict(), timezone.localdate())
    context = {
        "asked": asked,
        "families": catalogue(asked.day, asked.against),
        "instruments": instruments_on(asked.day),
        "older": older_dossiers(asked.day),
    }
    return render(request, "screens/luat/danh_sach.html", context, status=asked.status)
