"""The register of awards of a year, and what was registered against what was decided."""

from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.casework.bodies import own_body
from vinhdanh.records.models import AwardCase
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.office import chosen_year, years_on_record
from vinhdanh.web.privacy import CLOSED_READ
from vinhdanh.web.registered import registered_and_achieved


@open_to("record.read")
def so_khen(request: Request) -> HttpResponse:
    """The awards of the chosen year; nominees before a decision only for those who may see what is closed."""
    years = years_on_record()
    year = chosen_year(request, years)
    found = AwardCase.objects.filter(period__startswith=str(year)).select_related(
        "form", "proposer", "recipient", "decision", "movement", "source"
    )
    hidden = 0
    if CLOSED_READ not in request.acts:
        decided = found.filter(state__in=AwardCase.GRANTED)
        hidden = found.count() - decided.count()
        found = decided
    context = {
        "rows": found.order_by("form__order", "recipient_kind", "id"),
        "granted": AwardCase.GRANTED,
        "hidden": hidden,
        "summary": registered_and_achieved(own_body(), year),
        "years": years,
        "year": year,
        "may_screen": CLOSED_READ in request.acts,
    }
    return render(request, "screens/khen_thuong/so_khen.html", context)
