"""Figures that close on another day than the report's period say so, once a sentence."""

from collections.abc import Sequence

from vinhdanh.reports.pieces import PrintedFigure, Segment
from vinhdanh.text.dates import print_date
from vinhdanh.text.periods import Window


def with_windows(segments: tuple[Segment, ...], period: Window) -> tuple[Segment, ...]:
    """Add the window of the figures: at the end of the sentence when all that have one share it, else behind the last
    figure of each. A sentence that names the day in its own words needs no note.
    """
    windows = list(dict.fromkeys(p.window for p in segments if isinstance(p, PrintedFigure) and p.window))
    words = "".join(part for part in segments if isinstance(part, str))
    untold = [window for window in windows if print_date(window.end) not in words]
    if not untold:
        return segments
    if len(windows) == 1:
        return _at_the_end(segments, _note(windows[0], period))
    noted: list[Segment] = []
    for index, part in enumerate(segments):
        noted.append(part)
        window = part.window if isinstance(part, PrintedFigure) else None
        if window in untold and not _comes_again(window, segments[index + 1 :]):
            noted.append(_note(window, period))
    return tuple(noted)


def _note(window: Window, period: Window) -> str:
    if window.start == period.start:
        return f" (số liệu tính đến ngày {print_date(window.end)})"
    return f" (số liệu từ ngày {print_date(window.start)} đến ngày {print_date(window.end)})"


def _at_the_end(segments: tuple[Segment, ...], note: str) -> tuple[Segment, ...]:
    last = segments[-1]
    if isinstance(last, PrintedFigure):
        return (*segments, note)
    stem = last.rstrip()
    ending = stem[-1:] if stem.endswith((".", ";")) else ""
    return (*segments[:-1], stem.removesuffix(ending).rstrip() + note + ending)


def _comes_again(window: Window, rest: Sequence[Segment]) -> bool:
    return any(isinstance(part, PrintedFigure) and part.window == window for part in rest)
