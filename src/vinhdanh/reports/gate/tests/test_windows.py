"""The closing days of figures."""

from datetime import date
from decimal import Decimal

import pytest

from vinhdanh.reports.gate.rules import windows
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.pieces import PrintedFigure
from vinhdanh.reports.tests.factories import Desk, body, colours, indicator
from vinhdanh.text.periods import Window
from vinhdanh.text.quantities import Quantity

pytestmark = pytest.mark.django_db


def figure(end: date | None, measure: str = "ho_so") -> PrintedFigure:
    window = Window(date(2021, 1, 1), end) if end else None
    return PrintedFigure("15 hồ sơ", Quantity(Decimal(15), None, "hồ sơ"), measure, (), window=window)


@pytest.mark.parametrize(
    ("end", "wanted"),
    [
        (date(2021, 12, 15), [Colour.GREEN]),
        (date(2021, 11, 30), [Colour.YELLOW]),
        (date(2022, 1, 5), [Colour.YELLOW]),
        (None, []),
    ],
)
def test_a_figure_of_another_day_is_told(end: date | None, wanted: list[Colour]) -> None:
    assert colours(windows.check(Desk(body()).tell(figures=[figure(end)]).subject())) == wanted


def test_a_figure_younger_than_its_report_breaks() -> None:
    desk = Desk(body(), dated=date(2021, 12, 10)).tell(figures=[figure(date(2021, 12, 15))])
    assert colours(windows.check(desk.subject())) == [Colour.RED]


def test_a_report_of_january_may_hold_figures_of_january() -> None:
    desk = Desk(body(), dated=date(2022, 1, 10)).tell(figures=[figure(date(2022, 1, 5))])
    assert colours(windows.check(desk.subject())) == [Colour.YELLOW]


def test_one_window_is_told_once_a_sentence_by_the_measures_title() -> None:
    indicator("ho_so", "Hồ sơ giải quyết đúng hạn", "hồ sơ")
    end = date(2021, 11, 30)
    findings = list(windows.check(Desk(body()).tell(figures=[figure(end), figure(end, "khac")]).subject()))
    assert len(findings) == 1
    assert findings[0].message.startswith("Hồ sơ giải quyết đúng hạn: số liệu chỉ đến 30/11/2021")
