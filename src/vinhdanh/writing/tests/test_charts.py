import struct
from collections.abc import Callable

import pytest

from vinhdanh.writing import charts
from vinhdanh.writing.fonts import document_font
from vinhdanh.writing.pieces import Chart
from vinhdanh.writing.tests.samples import chart


def test_a_drawing_keeps_its_words_in_the_document_font() -> None:
    drawn = charts.svg(chart())
    assert "Số sáng kiến được công nhận" in drawn
    assert f'font-family="{document_font().name}"' in drawn


def test_numbers_on_an_axis_are_written_the_vietnamese_way() -> None:
    assert "1.000" in charts.svg(chart())


def test_a_picture_has_200_dots_to_the_inch() -> None:
    across, _ = struct.unpack(">II", charts.png(chart())[16:24])
    assert across == pytest.approx(charts.width(chart(), 1000) / 25.4 * 200, abs=2)


def test_a_chart_wider_than_the_text_is_made_as_wide_as_the_text() -> None:
    assert charts.width(chart(width=2000), 155) == 155
    assert charts.width(chart(width=100), 155) < 60


@pytest.mark.parametrize("draw", [charts.svg, charts.png])
def test_a_chart_that_fetches_its_data_is_refused_by_name(draw: Callable[[Chart], object]) -> None:
    with pytest.raises(charts.CannotDraw, match=r"Không vẽ được hình “Hình 1\. Sáng kiến"):
        draw(chart(data={"url": "http://127.0.0.1:9/so-lieu.csv"}))


def test_a_wrong_specification_is_refused_in_one_line() -> None:
    with pytest.raises(charts.CannotDraw, match=r"mô tả hình sai \(.+\); hãy sửa mô tả hình\.$"):
        charts.svg(chart(mark="khong-co"))
