"""The waves of an emulation year follow each other and cover the year."""

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Movement
from vinhdanh.reports.gate.subject import Colour, Finding, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """The waves that lie in the report's year."""
    year = subject.composed.period.whole_year.window
    waves = list(
        Movement.objects.filter(kind=Movement.Kind.WAVE, starts_on__gte=year.start, ends_on__lte=year.end).order_by(
            "starts_on"
        )
    )
    if not waves:
        return
    about = tuple(map(SourceRef.of, waves))
    gaps = [
        (one, other)
        for one, other in pairwise(waves)
        if one.ends_on and other.starts_on and other.starts_on != one.ends_on + timedelta(days=1)
    ]
    whole = waves[0].starts_on == year.start and waves[-1].ends_on == year.end
    if gaps or not whole:
        yield Finding(Colour.YELLOW, f"{len(waves):02d} đợt thi đua chưa nối liền nhau trọn năm", about)
    else:
        days = year.days
        yield Finding(Colour.GREEN, f"{len(waves):02d} đợt thi đua nối tiếp nhau, đủ {days} ngày của năm", about)
