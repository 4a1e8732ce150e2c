"""The list of movements."""

from datetime import date

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vinhdanh.casework.movements import add_movement, join_movement
from vinhdanh.records.models import Party


def movement(body: Party, code: str, year: int) -> None:
    """A thematic movement of one year, launched and joined by the hospital."""
    kept = add_movement(
        code=code,
        kind="thematic",
        title=f"Phong trào {code}",
        actor=None,
        launchers=(body,),
        starts_on=date(year, 3, 1),
        ends_on=date(year, 10, 31),
    )
    join_movement(kept, body, actor=None)


def test_a_movement_stands_under_its_kind_with_its_days(as_an: Client, body: Party) -> None:
    movement(body, "xanh-sach-dep", 2021)
    page = as_an.get("/phong-trao/").content.decode()
    assert page.index("Thi đua chuyên đề") < page.index("Phong trào xanh-sach-dep")
    assert "từ 01/3/2021 đến 31/10/2021" in page


def test_a_year_keeps_its_own(as_an: Client, body: Party) -> None:
    movement(body, "xanh-sach-dep", 2021)
    assert "xanh-sach-dep" in as_an.get("/phong-trao/?nam=2021").content.decode()
    assert "xanh-sach-dep" not in as_an.get("/phong-trao/?nam=2022").content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, body: Party, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        movement(body, f"pt-{number}", 2021)
    with django_assert_num_queries(9):
        as_an.get("/phong-trao/")
