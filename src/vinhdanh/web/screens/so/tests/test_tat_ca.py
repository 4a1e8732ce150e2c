"""The list of registers."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vinhdanh.records.models import RegisterType
from vinhdanh.web.tests import factories


def test_a_register_stands_under_its_group_with_its_count(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits, 1)
    withdrawn = factories.entry(visits, 2)
    withdrawn.withdrawn = True
    withdrawn.save()
    page = as_an.get("/so/").content.decode()
    assert page.index("Xã hội, đoàn thể") < page.index("Khám bệnh lưu động")
    assert '<td class="num" data-label="Số mục">1</td>' in page
    assert "phòng Kế hoạch tổng hợp" in page


def test_an_empty_record_says_what_to_do(as_an: Client) -> None:
    assert "Chưa mở sổ nào" in as_an.get("/so/").content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, body: object, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        factories.register(register=f"so_{number}", measures={}, sentences={})
    with django_assert_num_queries(5):
        as_an.get("/so/")
