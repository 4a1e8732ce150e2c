"""The indicators of one period: value, plan, same period; then the other numbers that are typed."""

from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.casework.bodies import own_body
from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import Observation
from vinhdanh.text.periods import Period, period
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.indicators import indicator_row, indicator_rows, typed_measures
from vinhdanh.web.office import years_on_record
from vinhdanh.web.periods import asked_period


@open_to("record.read")
def danh_sach(request: Request) -> HttpResponse:
    """The table of indicators."""
    observed = periods_observed()
    chosen = asked_period(request) or (observed[0] if observed else period(str(years_on_record()[0])))
    figures = Figures(own_body(), chosen)
    typed = [indicator_row(measure, figures) for measure in typed_measures(figures.measures.values())]
    context = {
        "period": chosen,
        "periods": observed,
        "rows": indicator_rows(figures),
        "typed": [row for row in typed if row.figure],
        "typed_missing": [row for row in typed if not row.figure],
    }
    return render(request, "screens/chi_tieu/danh_sach.html", context)


def periods_observed() -> list[Period]:
    """Every period in which an indicator or typed measure has a value, latest first."""
    own = Observation.objects.current().filter(measure__register=None, basis=Observation.Basis.ACTUAL)
    codes = set(own.values_list("period", flat=True).distinct())
    return sorted((period(code) for code in codes), key=lambda p: (p.window.end, p.window.start), reverse=True)
