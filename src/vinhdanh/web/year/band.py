"""The year as a band of months: launched, registered, waves, reviewed, reported; done, here or ahead."""

from dataclasses import dataclass
from datetime import date

from vinhdanh.records.models import AwardCase, Commitment, Movement, Report
from vinhdanh.web.workspace.waiting import ReportRow

REGISTRATION = (1, 3)
REVIEW = (11, 12)
SHORT = {"year": "Báo cáo năm", "half": "Báo cáo 6 tháng"}


@dataclass(frozen=True)
class Bar:
    """One stretch of months. `mark` is done, now or empty (ahead); columns are grid lines, 1 to 13."""

    title: str
    start: int
    end: int
    mark: str

    @property
    def state(self) -> str:
        """The mark in words, for readers who do not see colours."""
        return {"done": "đã xong", "now": "đang làm"}.get(self.mark, "chưa xong")


def band(year: int, reports: list[ReportRow], now: ReportRow | None, today: date) -> list[Bar]:
    """The bars of one year, in the order of their months; `now` is the report to work on."""
    told = [_report(row, here=row is now) for row in reports]
    bars = [*_waves(year, today), *_registration(year), *_review(year, today), *told]
    return sorted(bars, key=lambda bar: (bar.start, bar.end))


def _waves(year: int, today: date) -> list[Bar]:
    found = Movement.objects.filter(kind__in=[Movement.Kind.WAVE, Movement.Kind.SPECIAL], starts_on__year=year)
    return [
        Bar(
            _name(row),
            row.starts_on.month,
            _last_month(row.ends_on, year) + 1,
            _mark(row.starts_on, row.ends_on, today),
        )
        for row in found.exclude(state=Movement.State.CANCELLED)
        if row.starts_on
    ]


def _name(movement: Movement) -> str:
    return f"Đợt {movement.sequence}" if movement.kind == Movement.Kind.WAVE else movement.title


def _registration(year: int) -> list[Bar]:
    """Registrations carry no day: the law asks for them at the start of the year."""
    promised = Commitment.objects.filter(kind=Commitment.Kind.TITLE, period__startswith=str(year))
    count = promised.exclude(state=Commitment.State.WITHDRAWN).count()
    return [Bar("Đăng ký danh hiệu", REGISTRATION[0], REGISTRATION[1] + 1, "done")] if count else []


def _review(year: int, today: date) -> list[Bar]:
    cases = AwardCase.objects.filter(period__startswith=str(year)).exclude(state=AwardCase.State.WITHDRAWN)
    if not cases.exists():
        return []
    open_cases = cases.exclude(state__in=[*AwardCase.GRANTED, AwardCase.State.REFUSED])
    mark = "done" if not open_cases.exists() else "now" if today.year == year else ""
    return [Bar("Bình xét, khen thưởng", REVIEW[0], REVIEW[1] + 1, mark)]


def _report(row: ReportRow, *, here: bool) -> Bar:
    month = row.period.window.end.month
    issued = row.report is not None and row.report.state == Report.State.ISSUED
    mark = "done" if issued else "now" if here else ""
    return Bar(SHORT[row.outline.period_kind], max(1, month - 1), month + 1, mark)


def _last_month(day: date | None, year: int) -> int:
    return 12 if day is None or day.year > year else day.month


def _mark(start: date, end: date | None, today: date) -> str:
    if end and end < today:
        return "done"
    return "now" if start <= today else ""
