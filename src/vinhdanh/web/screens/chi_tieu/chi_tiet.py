"""One measure: its value in a period, every comparison in words, its series, and everything ever recorded."""

from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.casework.bodies import own_body
from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import Measure
from vinhdanh.text.periods import period
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.entries.measures import value_in_words
from vinhdanh.web.indicators import indicator_row
from vinhdanh.web.office import years_on_record
from vinhdanh.web.periods import asked_period
from vinhdanh.web.series.chart import draw
from vinhdanh.web.series.finding import find_measure
from vinhdanh.web.series.points import observations, points
from vinhdanh.web.sources import source_links


@open_to("record.read")
def chi_tiet(request: Request, code: str) -> HttpResponse:
    """The page of one measure."""
    measure = find_measure(code)
    body = own_body()
    kept = observations(measure, body)
    latest = kept[0].period if kept else str(years_on_record()[0])
    figures = Figures(body, asked_period(request) or period(latest))
    row = indicator_row(measure, figures)
    series = points(measure, body, kept)
    same_length = [point for point in series if point.period.kind == figures.period.kind]
    context = {
        "measure": measure,
        "period": figures.period,
        "row": row,
        "value": value_in_words(row.figure) if row.figure else "",
        "sources": source_links(row.figure.sources, request.acts) if row.figure else [],
        "comparisons": [found for found in (row.same, row.plan) if found],
        "observations": kept,
        "points": series,
        "chart": draw(same_length, measure.unit),
        "others": Measure.objects.filter(title=measure.title, register=None).exclude(pk=measure.pk),
    }
    return render(request, "screens/chi_tieu/chi_tiet.html", context)
