"""Each figure has its own closing day: it is printed, and a figure that lacks whole months is not a period's figure."""

from collections.abc import Iterator

from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.reports.pieces import PrintedFigure
from vinhdanh.text.dates import print_date


def check(subject: Subject) -> Iterator[Finding]:
    """Printed figures that close on another day than the period; one finding a sentence and window."""
    seen: set[tuple[str, object]] = set()
    for piece in subject.composed.pieces:
        for figure in piece.figures:
            if figure.window is None or (piece.id, figure.window) in seen:
                continue
            seen.add((piece.id, figure.window))
            colour, words = _judge(figure, subject)
            known = figure.measure in subject.figures.measures
            title = subject.figures.measures[figure.measure].title if known else figure.text
            yield Finding(colour, f"{title}: {words}", figure.sources, (piece.id,))


def _judge(figure: PrintedFigure, subject: Subject) -> tuple[Colour, str]:
    """A figure cannot be younger than its report; before the report has its day, that cannot be told."""
    assert figure.window
    end, report = subject.composed.period.window.end, subject.composed.report
    last, closing = figure.window.end, print_date(figure.window.end)
    if report and report.dated and last > report.dated:
        return Colour.RED, f"số liệu đến {closing}, sau ngày của báo cáo"
    if last > end:
        return Colour.YELLOW, f"số liệu đến {closing}, vượt quá kỳ báo cáo"
    if (last.year, last.month) < (end.year, end.month):
        return Colour.YELLOW, f"số liệu chỉ đến {closing}, chưa đủ kỳ báo cáo; mốc đã ghi trong câu"
    return Colour.GREEN, f"mốc số liệu {closing} nằm trong kỳ và đã ghi trong câu"
