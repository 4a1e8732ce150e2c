"""A series as a drawing."""

from decimal import Decimal

from vinhdanh.text.periods import period
from vinhdanh.text.quantities import Quantity
from vinhdanh.web.series.chart import THEME, draw
from vinhdanh.web.series.points import ACTUAL, IMPLIED, Point


def lots(number: int) -> Quantity:
    """So many visits."""
    return Quantity(Decimal(number), None, "lượt")


def test_the_colours_are_those_of_the_page() -> None:
    drawing = draw([Point(period("2021"), ACTUAL, lots(5000))], "lượt")
    assert "var(--green)" in drawing
    assert "currentColor" in drawing
    assert not any(drawn in drawing for drawn in THEME)


def test_numbers_are_written_as_the_office_writes_them() -> None:
    drawing = draw([Point(period("2021"), ACTUAL, lots(263803))], "lượt")
    assert "263.803" in drawing
    assert "263,803" not in drawing


def test_an_interval_names_both_ends() -> None:
    drawing = draw([Point(period("2020"), IMPLIED, lots(49724), "kế hoạch", lots(50279))], "lượt")
    assert "49.724 đến 50.279" in drawing
    assert "năm 2020, kế hoạch suy ra" in drawing


def test_nothing_known_draws_nothing_and_zero_draws_an_axis() -> None:
    assert draw([], "lượt") == ""
    assert "<svg" in draw([Point(period("2021"), ACTUAL, lots(0))], "lượt")
