"""Whose record this is, which year is looked at, and the years there are."""

import re

from django.db.models import Max, Min
from django.http import Http404, HttpRequest
from django.utils import timezone

from vinhdanh.records.models import Commitment, Entry, Observation, Party, Report, Role, User

_YEAR = re.compile(r"^(19|20|21)\d\d$")


def own_body(user: User | None = None) -> Party | None:
    """The body that keeps this record: the user's own, else the one reports and figures belong to."""
    if user and user.person_id:
        role = Role.objects.on(timezone.localdate()).filter(party_id=user.person_id).select_related("body").first()
        if role:
            return _agency(role.body)
    for owners in (Report.objects, Observation.objects, Commitment.objects):
        row = owners.order_by("id").select_related("owner").first()
        if row:
            return _agency(row.owner)
    head = Role.objects.filter(kind=Role.Kind.HEAD).select_related("body").order_by("id").first()
    return head.body if head else None


def years_on_record() -> list[int]:
    """Every year with records, latest first; this year when there is none yet."""
    periods = set(Observation.objects.current().values_list("period", flat=True).distinct())
    periods |= set(Report.objects.values_list("period", flat=True).distinct())
    found = {int(code[:4]) for code in periods}
    span = Entry.objects.filter(withdrawn=False).aggregate(first=Min("happened_to"), last=Max("happened_to"))
    found |= {day.year for day in span.values() if day}
    return sorted(found, reverse=True) or [timezone.localdate().year]


def chosen_year(request: HttpRequest, years: list[int]) -> int:
    """The year of `?nam=`, else the latest with records. 404 for what is no year."""
    asked = request.GET.get("nam", "")
    if not asked:
        return years[0]
    if not _YEAR.match(asked):
        raise Http404(f"Không có năm “{asked}”: hãy ghi bốn chữ số.")
    return int(asked)


def _agency(body: Party) -> Party:
    """A division's record is its agency's."""
    while body.kind == Party.Kind.UNIT and body.parent is not None:
        body = body.parent
    return body
