"""The waves of an emulation movement follow each other and cover it."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from django.db.models import Q

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Movement
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date
from vinhdanh.text.periods import Window


def check(subject: Subject) -> Iterator[Finding]:
    """The waves of every movement that touches the report's year; each movement is judged by its own days."""
    year = subject.composed.period.whole_year.window
    waves: dict[Movement, list[Movement]] = defaultdict(list)
    found = Movement.objects.filter(
        Q(starts_on__lte=year.end, ends_on__gte=year.start), kind=Movement.Kind.WAVE
    ).exclude(parent=None)
    parents = found.values_list("parent_id", flat=True)
    every = Movement.objects.filter(kind=Movement.Kind.WAVE, parent__in=parents).exclude(state=Movement.State.CANCELLED)
    for wave in every.select_related("parent").order_by("starts_on", "id"):
        if wave.parent:
            waves[wave.parent].append(wave)
    for movement, run in waves.items():
        yield _judge(movement, run, _span(movement, year))


def _span(movement: Movement, year: Window) -> Window:
    """What the waves should cover: the movement's own days (a school year runs from September), else the year."""
    return Window(movement.starts_on or year.start, movement.ends_on or year.end)


def _judge(movement: Movement, waves: list[Movement], span: Window) -> Finding:
    about = (SourceRef.of(movement), *map(SourceRef.of, waves))
    days = [Window(wave.starts_on, wave.ends_on) for wave in waves if wave.starts_on and wave.ends_on]
    head = f"{movement}: {len(waves):02d} đợt thi đua"
    holes = [f"từ {print_date(a.end)} đến {print_date(b.start)}" for a, b in pairwise(days) if not _joined(a, b)]
    if days[0].start > span.start:
        holes.insert(0, f"đợt đầu bắt đầu {print_date(days[0].start)}")
    if days[-1].end < span.end:
        holes.append(f"đợt cuối kết thúc {print_date(days[-1].end)}")
    if holes:
        return Finding(Colour.YELLOW, f"{head} chưa nối liền nhau trọn thời gian thi đua: {'; '.join(holes)}", about)
    return Finding(Colour.GREEN, f"{head} nối tiếp nhau, đủ {span.days} ngày", about)


def _joined(one: Window, other: Window) -> bool:
    return other.start == one.end + timedelta(days=1)
