"""Promises of a year by kind, each with its evidence, its judgement, or what is still missing."""

from django.db.models import Count
from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.records.models import Commitment
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.office import chosen_year, years_on_record


@open_to("record.read")
def danh_sach(request: Request) -> HttpResponse:
    """The promises of the chosen year."""
    recorded = years_on_record()
    year = chosen_year(request, recorded)
    years = sorted({int(code[:4]) for code in _periods()} | {year}, reverse=True)
    rows = list(
        Commitment.objects.filter(period__startswith=str(year))
        .select_related("owner", "title_wanted", "measure", "assigned_by", "source")
        .annotate(shown=Count("evidence"))
        .order_by("kind", "period", "topic", "sequence", "id")
    )
    kinds = [(kind.label, [row for row in rows if row.kind == kind.value]) for kind in Commitment.Kind]
    context = {"groups": [(title, kept) for title, kept in kinds if kept], "years": years, "year": year}
    return render(request, "screens/cam_ket/danh_sach.html", context)


def _periods() -> list[str]:
    return list(Commitment.objects.order_by().values_list("period", flat=True).distinct())
