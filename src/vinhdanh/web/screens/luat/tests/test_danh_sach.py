"""The list of awards."""

from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vinhdanh.law.names import AWARDS


def test_every_award_opens_its_page_on_the_day_of_the_list(as_an: Client) -> None:
    page = as_an.get("/luat/?ngay=2025-09-01").content.decode()
    for code in AWARDS:
        assert f'href="/luat/{code}/?ngay=2025-09-01"' in page
    assert "Nghị định 152/2025/NĐ-CP" in page
    assert "Điều 23 Luật 06/2022/QH15" in page


def test_a_day_before_the_coded_law_is_refused_in_a_sentence(as_an: Client) -> None:
    response = as_an.get("/luat/?ngay=2010-01-01")
    assert response.status_code == 422
    assert "Không có quy định nào được mã hoá cho ngày 01/01/2010" in response.content.decode()


def test_the_law_asks_nothing_of_the_record(as_an: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(4):  # who is signed in, and what they may do
        as_an.get("/luat/")


def test_it_is_reached_from_the_awards(as_an: Client) -> None:
    assert 'href="/luat/"' in as_an.get("/khen-thuong/").content.decode()
