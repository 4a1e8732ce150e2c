"""All values of one measure through the periods: for the chart and the table beside it."""

from dataclasses import dataclass

from vinhdanh.casework.figures import Figures
from vinhdanh.records.models import Measure, Observation, Party
from vinhdanh.text.periods import Period, period
from vinhdanh.text.quantities import Quantity
from vinhdanh.web.indicators import Against, indicator_row

ACTUAL, PLAN, IMPLIED = "thực hiện", "kế hoạch", "suy ra từ tỷ lệ đã in"


@dataclass(frozen=True)
class Point:
    """One value of the series. `high` is the upper end where only an interval is known."""

    period: Period
    kind: str
    quantity: Quantity
    note: str = ""
    high: Quantity | None = None


def observations(measure: Measure, owner: Party) -> list[Observation]:
    """Every value ever recorded, latest period first, standing ones before those they replaced."""
    rows = Observation.objects.filter(measure=measure, owner=owner).select_related("source")
    return sorted(rows, key=lambda row: (period(row.period).window.end, row.current, row.pk), reverse=True)


def points(measure: Measure, owner: Party, rows: list[Observation]) -> list[Point]:
    """The standing values and the bases that printed shares imply, in the order of their periods."""
    codes = {row.period for row in rows if row.current}
    found: dict[tuple[str, str], Point] = {}
    for code in sorted(codes):
        for point in _of_period(measure, Figures(owner, period(code))):
            found.setdefault((point.period.code, point.kind), point)
    known = {(point.period.code, point.kind) for point in found.values()}
    kept = [p for p in found.values() if p.kind != IMPLIED or not _recorded(p, known)]
    return sorted(kept, key=lambda point: (point.period.window.end, point.period.window.start, point.kind))


def _of_period(measure: Measure, figures: Figures) -> list[Point]:
    row = indicator_row(measure, figures)
    told: list[Point] = []
    if row.figure:
        told.append(Point(figures.period, ACTUAL, row.figure.quantity))
    plan = figures.observed(measure.code, Observation.Basis.PLAN)
    if plan:
        told.append(Point(figures.period, PLAN, plan.quantity))
    told += _implied(figures.period.same_period_before, row.same, "giá trị cùng kỳ")
    return told + _implied(figures.period, row.plan, "kế hoạch")


def _implied(at: Period, found: Against | None, note: str) -> list[Point]:
    if found is None or found.implied is None:
        return []
    low, high = found.implied
    return [Point(at, IMPLIED, low, note, high)]


def _recorded(point: Point, known: set[tuple[str, str]]) -> bool:
    """An implied same-period value steps back once the value itself is on record."""
    return point.note == "giá trị cùng kỳ" and (point.period.code, ACTUAL) in known
