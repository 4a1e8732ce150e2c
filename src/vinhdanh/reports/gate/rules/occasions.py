"""An anniversary falls on the day of what it remembers, and inside the campaign that is run for it."""

from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Movement
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date


def check(subject: Subject) -> Iterator[Finding]:
    """The campaigns behind the report that have an occasion with its first day."""
    shown = {s.id for piece in subject.composed.pieces for s in piece.sources if s.concept == "movement"}
    found = Movement.objects.filter(pk__in=shown).exclude(occasion_on=None).exclude(occasion_origin=None)
    for movement in found.order_by("occasion_on", "id"):
        yield _judge(movement)


def _judge(movement: Movement) -> Finding:
    day, origin, about = movement.occasion_on, movement.occasion_origin, (SourceRef.of(movement),)
    assert day is not None
    assert origin is not None
    words = f"{movement}: {day.year - origin.year} năm từ {print_date(origin)} đến {print_date(day)}"
    if (day.day, day.month) != (origin.day, origin.month):
        return Finding(Colour.YELLOW, f"{words}, hai ngày không trùng ngày, tháng: hãy xem lại", about)
    outside = (movement.starts_on and day < movement.starts_on) or (movement.ends_on and day > movement.ends_on)
    if outside:
        return Finding(Colour.YELLOW, f"{words}, nằm ngoài thời gian của phong trào: hãy xem lại", about)
    return Finding(Colour.GREEN, f"{words}, nằm trong thời gian của phong trào", about)
