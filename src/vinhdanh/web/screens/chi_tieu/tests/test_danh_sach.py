"""The indicators of a period."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vinhdanh.records.models import Measure, Party
from vinhdanh.web.tests import factories


def test_growth_and_share_are_worked_out(as_an: Client, body: Party) -> None:
    visits = factories.indicator()
    factories.value(visits, body, "2020", "80.000")
    factories.value(visits, body, "2021", "ước 100.000")
    factories.value(visits, body, "2021", "125.000", "plan")
    page = as_an.get("/chi-tieu/?ky=2021").content.decode()
    assert "+25%" in page
    assert "80%" in page
    assert '<span class="muted small">ước</span> 100.000' in page


def test_a_plan_of_which_only_the_share_survives_is_told_as_an_interval(as_an: Client, body: Party) -> None:
    visits = factories.indicator()
    factories.value(visits, body, "2021", "45.000")
    factories.share(visits, body, "2021", "90")
    page = as_an.get("/chi-tieu/").content.decode()
    assert "trong khoảng 49.724 đến 50.279 lượt" in page


def test_an_indicator_without_a_value_is_marked(as_an: Client, body: Party) -> None:
    factories.indicator()
    assert "chưa có" in as_an.get("/chi-tieu/?ky=2021").content.decode()


def test_a_definition_shows_only_while_it_is_valid(as_an: Client, body: Party) -> None:
    factories.indicator("cu", valid_to="2019-12-31", title="Lượt khám (sổ cũ)")
    factories.indicator("moi", valid_from="2020-01-01", title="Lượt khám (sổ mới)")
    page = as_an.get("/chi-tieu/?ky=2021").content.decode()
    assert "sổ mới" in page
    assert "sổ cũ" not in page


def test_numbers_that_nothing_counts_stand_apart(as_an: Client, body: Party) -> None:
    beds = Measure.objects.create(code="giuong", title="Giường bệnh tăng thêm", unit="giường")
    factories.value(beds, body, "2021", "12")
    page = as_an.get("/chi-tieu/").content.decode()
    assert page.index("Số liệu ghi tay khác") < page.index("Giường bệnh tăng thêm") < page.index("12 giường")


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, body: Party, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        factories.value(factories.indicator(f"ct_{number}"), body, "2021", "5")
    with django_assert_max_num_queries(14):
        as_an.get("/chi-tieu/?ky=2021")
