"""The state of the year: what matters now, the band of months, my work, indicators, registered and achieved."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from vinhdanh.casework.bodies import own_body
from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import Observation, Report
from vinhdanh.reports.pieces import Composed
from vinhdanh.text.periods import period
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.composed import composed_report
from vinhdanh.web.indicators import indicator_rows
from vinhdanh.web.office import chosen_year, years_on_record
from vinhdanh.web.registered import registered_and_achieved
from vinhdanh.web.workspace.waiting import ReportRow, report_rows
from vinhdanh.web.year.band import band
from vinhdanh.web.year.tasks import tasks


@open_to("record.read")
def tong_quan(request: Request) -> HttpResponse:
    """The home."""
    years = years_on_record()
    year = chosen_year(request, years)
    today = timezone.localdate()
    reports = report_rows(year)
    now = report_of_now(reports)
    composed = composed_report(now.period.code) if now else None
    at = now.period if now else period(str(year))
    body = own_body()
    indicators = indicator_rows(Figures(body, at))
    found = tasks(composed, year, indicators, at.code)
    context = {
        "body": body,
        "year": year,
        "years": years,
        "sentence": sentence(now, composed, year),
        "due": now.outline.due if now else "",
        "bars": band(year, reports, now, today),
        "months": range(2, 13),
        "tasks": found,
        "pressing": sum(task.colour == "red" for task in found),
        "period": at,
        "indicators": indicators,
        "registered": registered_and_achieved(body, year),
    }
    return render(request, "screens/viec_cua_toi/tong_quan.html", context)


def report_of_now(reports: list[ReportRow]) -> ReportRow | None:
    """The report to work on: not issued, with records of its own period; else the last one of the year."""
    codes = set(Observation.objects.current().values_list("period", flat=True).distinct())
    waiting = [row for row in reports if row.report is None or row.report.state != Report.State.ISSUED]
    told = [row for row in waiting if row.period.code in codes or row.report]
    return next(iter([*told, *waiting, *reports]), None)


def sentence(now: ReportRow | None, composed: Composed | None, year: int) -> str:
    """What matters now, in one sentence."""
    if now is None or composed is None:
        return f"Năm {year} chưa có báo cáo nào đến kỳ"
    name = f"Báo cáo {now.period.title}"
    if now.report and now.report.state == Report.State.ISSUED:
        return f"{name} đã phát hành, số {now.report.number}"
    if not composed.sections:
        return f"{name} chưa có gì để viết: bắt đầu từ sổ, chỉ tiêu hoặc lời văn"
    count = len(composed.gate.open_red)
    if count:
        return f"{name}: còn {count} mâu thuẫn phải gỡ trước khi trình"
    return f"{name} không còn mâu thuẫn, có thể trình"
