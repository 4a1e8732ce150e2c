"""The reports of a year: those begun, and those that the pack's outlines ask for."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from vinhdanh.casework.bodies import own_body, pack_of
from vinhdanh.records.models import Report
from vinhdanh.reports.outlines.reading import outlines
from vinhdanh.reports.outlines.schema import OutlineSpec
from vinhdanh.text.periods import Period, period

PARTS = {"year": ("",), "half": ("H1", "H2")}
SECOND_HALF = "H2"
"""Usually told by the year's report: shown only once somebody has begun it."""


@dataclass(frozen=True)
class ReportRow:
    """One period's report: not begun when `report` is None."""

    period: Period
    outline: OutlineSpec
    report: Report | None


def report_rows(year: int) -> list[ReportRow]:
    """The reports that the pack's outlines ask for in a year, in the order of their periods."""
    body = own_body()
    kept: dict[tuple[str, str], Report] = {}
    for report in Report.objects.filter(owner=body, period__startswith=str(year)).order_by("version"):
        kept[report.outline, report.period] = report
    rows = [
        ReportRow(at, spec, kept.get((spec.outline, at.code)))
        for spec in outlines(pack_of(body)).values()
        for at in (period(f"{year}{part}") for part in PARTS[spec.period_kind])
    ]
    today = timezone.localdate()
    begun = [row for row in rows if row.report or _expected(row.period, today)]
    return sorted(begun, key=lambda row: (row.period.window.end, row.period.window.start), reverse=True)


def _expected(at: Period, today: date) -> bool:
    return at.window.start <= today and not at.code.endswith(SECOND_HALF)
