"""Figures of another closing day say so, once."""

from datetime import date
from decimal import Decimal

import pytest

from vinhdanh.reports.composing.windows import with_windows
from vinhdanh.reports.pieces import PrintedFigure, Segment
from vinhdanh.text.periods import Window, period
from vinhdanh.text.quantities import Quantity

HALF = period("2021H1").window
MAY, JUNE = date(2021, 5, 31), date(2021, 6, 10)


def figure(text: str, end: date | None = None, start: date = HALF.start) -> PrintedFigure:
    window = Window(start, end) if end else None
    return PrintedFigure(text, Quantity(Decimal(1)), "a", (), window=window)


def printed(*segments: Segment) -> str:
    return "".join(p if isinstance(p, str) else p.text for p in with_windows(segments, HALF))


@pytest.mark.parametrize(
    ("segments", "wanted"),
    [
        (("Khám ", figure("9 lượt"), "."), "Khám 9 lượt."),
        (("Khám ", figure("9 lượt", MAY), "."), "Khám 9 lượt (số liệu tính đến ngày 31/5/2021)."),
        (("Khám ", figure("9 lượt", MAY), " ;"), "Khám 9 lượt (số liệu tính đến ngày 31/5/2021);"),
        (("Khám ", figure("9 lượt", MAY)), "Khám 9 lượt (số liệu tính đến ngày 31/5/2021)"),
        (
            ("Khám ", figure("9 lượt", MAY), ", mổ ", figure("3 ca", MAY), " tại khoa."),
            "Khám 9 lượt, mổ 3 ca tại khoa (số liệu tính đến ngày 31/5/2021).",
        ),
        (
            ("Khám ", figure("9 lượt", MAY), ", mổ ", figure("3 ca", JUNE), ", đẻ ", figure("2 ca", JUNE), "."),
            "Khám 9 lượt (số liệu tính đến ngày 31/5/2021), mổ 3 ca, đẻ 2 ca (số liệu tính đến ngày 10/6/2021).",
        ),
        (
            ("Khám ", figure("9 lượt", HALF.end, date(2021, 4, 1)), "."),
            "Khám 9 lượt (số liệu từ ngày 01/4/2021 đến ngày 30/6/2021).",
        ),
        (("Đến 31/5/2021, khám ", figure("9 lượt", MAY), "."), "Đến 31/5/2021, khám 9 lượt."),
        ((), ""),
    ],
)
def test_the_closing_day_is_said_once(segments: tuple[Segment, ...], wanted: str) -> None:
    assert printed(*segments) == wanted
