"""Movements: the year with its waves, then special, thematic and standing ones, with who takes part."""

from django.db.models import Count, Q
from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.records.models import Movement
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.office import chosen_year, years_on_record


@open_to("record.read")
def danh_sach(request: Request) -> HttpResponse:
    """The movements that run in the chosen year, or all of them."""
    years = years_on_record()
    found = Movement.objects.prefetch_related("launchers").select_related("parent", "source")
    year = None
    if "nam" in request.GET:
        year = chosen_year(request, years)
        began = Q(starts_on=None) | Q(starts_on__year__lte=year)
        found = found.filter(began, Q(ends_on=None) | Q(ends_on__year__gte=year))
    rows = list(found.annotate(joined=Count("participations")).order_by("starts_on", "sequence", "id"))
    groups = [(kind.label, [row for row in rows if row.kind == kind.value]) for kind in Movement.Kind]
    context = {"groups": [(title, kept) for title, kept in groups if kept], "years": years, "year": year}
    return render(request, "screens/phong_trao/danh_sach.html", context)
