"""Which version of a report is looked at: the one under way, or one that was issued."""

from django.http import Http404, HttpRequest

from vinhdanh.records.models import Report
from vinhdanh.reports.pieces import Composed


def versions_of(composed: Composed) -> list[Report]:
    """All versions of the report, latest first."""
    found = Report.objects.filter(owner=composed.owner, outline=composed.outline, period=composed.period.code)
    return list(found.order_by("-version"))


def asked_version(request: HttpRequest, composed: Composed) -> Report | None:
    """The issued report to show: of `?ban=`, else the last one when it is issued; None while one is under way."""
    number = request.GET.get("ban", "")
    if number:
        for report in versions_of(composed):
            if str(report.version) == number and report.state == Report.State.ISSUED:
                return report
        raise Http404(f"Không có bản {number} đã phát hành.")
    latest = composed.report
    return latest if latest and latest.state == Report.State.ISSUED else None
