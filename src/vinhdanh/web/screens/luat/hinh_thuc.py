"""One award: what the law asks on a day, and what changed against another day."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from vinhdanh.law.names import AWARDS, award_title
from vinhdanh.law.rules_reading import rules
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.law.catalogue import days_of_change
from vinhdanh.web.law.days import asked_days
from vinhdanh.web.law.follows import follows, follows_side_by_side
from vinhdanh.web.law.in_force import instruments_on, older_dossiers
from vinhdanh.web.law.side_by_side import everything_same, side_by_side
from vinhdanh.web.law.standing import known_on, standings


@open_to("record.read")
def hinh_thuc(request: Request, code: str) -> HttpResponse:
    """The award on `?ngay=` (today without it), beside the day `?so_voi=` where one is given."""
    if code not in AWARDS:
        raise Http404("Không có danh hiệu, hình thức khen thưởng này: hãy chọn trong danh sách của trang Luật.")
    asked = asked_days(request.GET.dict(), timezone.localdate())
    rule = rules().get(code)
    context = {
        "code": code,
        "title": award_title(code),
        "asked": asked,
        "rule": rule,
        "instruments": instruments_on(asked.day),
        "older": older_dossiers(asked.day),
        "earlier": instruments_on(asked.against) if asked.against else [],
    }
    if rule:
        compared = side_by_side(rule, asked.against, asked.day) if asked.against else []
        context |= {
            "changes": days_of_change(rule),
            "known": known_on(rule, asked.day),
            "known_before": known_on(rule, asked.against) if asked.against else [],
            "compared": compared,
            "same": everything_same(compared),
            "follows_compared": follows_side_by_side(rule, asked.against, asked.day) if asked.against else [],
            "follows": [] if asked.against else follows(rule, asked.day),
            "standings": [] if compared else standings(rule, asked.day),
        }
    return render(request, "screens/luat/hinh_thuc.html", context, status=asked.status)
