"""“Tăng”, “giảm so với cùng kỳ” in the officer's words against the values."""

import pytest

from vinhdanh.records.models import Party
from vinhdanh.reports.gate.rules import trends
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours, indicator, observe

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    owner = body("Sở Nông nghiệp Đông Giang")
    rice = indicator("lua", "Sản lượng lúa gạo", "tấn")
    observe(rice, owner, "2021", "90")
    observe(rice, owner, "2020", "100")
    observe(indicator("ca", "Giá trị thủy sản", "tỷ đồng"), owner, "2021", "7")
    return owner


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("Sản lượng lúa gạo giảm so với cùng kỳ do hạn hán.", [Colour.GREEN]),
        ("Lúa gạo giảm mạnh so với năm trước.", [Colour.GREEN]),
        ("Sản lượng lúa gạo tăng 5% so với cùng kỳ.", [Colour.RED]),
        ("Giá trị thuỷ sản tăng so với cùng kỳ.", [Colour.YELLOW]),
        ("Hạ tầng cho lúa gạo tốt hơn so với cùng kỳ.", []),
        ("Số vụ cháy giảm so với cùng kỳ; lúa gạo được mùa.", []),
        ("Sản lượng lúa gạo tăng so với kế hoạch.", []),
    ],
)
def test_a_trend_is_held_against_the_values(owner: Party, words: str, wanted: list[Colour]) -> None:
    assert colours(trends.check(Desk(owner).write(words).subject())) == wanted
