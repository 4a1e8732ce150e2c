"""Each figure has its own closing day: it is printed, and a figure that lacks whole months is not a period's figure."""

from collections.abc import Iterator

from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.dates import print_date


def check(subject: Subject) -> Iterator[Finding]:
    """Printed figures that close on another day than the period; one finding a measure."""
    end = subject.composed.period.window.end
    seen: set[tuple[str, object]] = set()
    for piece in subject.composed.pieces:
        for figure in piece.figures:
            if figure.window is None or (piece.id, figure.window) in seen:
                continue
            seen.add((piece.id, figure.window))
            title = subject.figures.measures[figure.measure].title if figure.measure in subject.figures.measures else ""
            closing = print_date(figure.window.end)
            if figure.window.end > end:
                words = f"{title or figure.text}: số liệu đến {closing}, vượt quá kỳ báo cáo"
                yield Finding(Colour.RED, words, figure.sources, (piece.id,))
            elif (figure.window.end.year, figure.window.end.month) < (end.year, end.month):
                words = f"{title or figure.text}: số liệu chỉ đến {closing}, chưa đủ kỳ báo cáo; mốc đã ghi trong câu"
                yield Finding(Colour.YELLOW, words, figure.sources, (piece.id,))
            else:
                words = f"{title or figure.text}: mốc số liệu {closing} nằm trong kỳ và đã ghi trong câu"
                yield Finding(Colour.GREEN, words, figure.sources, (piece.id,))
