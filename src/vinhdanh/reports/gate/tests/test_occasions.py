"""Anniversaries of special campaigns."""

from datetime import date

import pytest

from vinhdanh.records.models import Movement
from vinhdanh.reports.gate.rules import occasions
from vinhdanh.reports.gate.subject import Colour
from vinhdanh.reports.tests.factories import Desk, body, colours

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "wanted"),
    [(date(2021, 2, 27), Colour.GREEN), (date(2021, 2, 28), Colour.YELLOW), (date(2020, 2, 27), Colour.YELLOW)],
)
def test_an_anniversary_falls_on_its_day_inside_the_campaign(day: date, wanted: Colour) -> None:
    campaign = Movement.objects.create(
        code="dac-biet",
        kind=Movement.Kind.SPECIAL,
        title="Thi đua đặc biệt Ngày Thầy thuốc Việt Nam",
        starts_on=date(2021, 1, 1),
        ends_on=date(2021, 3, 31),
        occasion="Ngày Thầy thuốc Việt Nam",
        occasion_on=day,
        occasion_origin=date(1955, 2, 27),
    )
    desk = Desk(body()).tell(campaign, words="Phong trào")
    assert colours(occasions.check(desk.subject())) == [wanted]
    assert colours(occasions.check(Desk(body()).subject())) == []
