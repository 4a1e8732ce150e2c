"""Which year is looked at, and the years there are."""

import re

from django.http import Http404, HttpRequest
from django.utils import timezone

from vinhdanh.records.models import Entry, Observation, Report

_YEAR = re.compile(r"^(19|20|21)\d\d$")


def years_on_record() -> list[int]:
    """Every year with records, latest first; this year when there is none yet."""
    periods = set(Observation.objects.current().values_list("period", flat=True).distinct())
    periods |= set(Report.objects.values_list("period", flat=True).distinct())
    found = {int(code[:4]) for code in periods}
    found |= {day.year for day in Entry.objects.filter(withdrawn=False).dates("happened_to", "year")}
    return sorted(found, reverse=True) or [timezone.localdate().year]


def chosen_year(request: HttpRequest, years: list[int]) -> int:
    """The year of `?nam=`, else the latest with records. 404 for what is no year."""
    asked = request.GET.get("nam", "")
    if not asked:
        return years[0]
    if not _YEAR.match(asked):
        raise Http404(f"Không có năm “{asked}”: hãy ghi bốn chữ số.")
    return int(asked)
