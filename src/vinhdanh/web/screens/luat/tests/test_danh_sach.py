"""The list of awards."""

from typing import cast

from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from vinhdanh.law.names import AWARDS


def test_every_award_opens_its_page_on_the_day_of_the_list(as_an: Client) -> None:
    page = as_an.get("/luat/?ngay=2025-09-01").content.decode()
    for code in AWARDS:
        assert f'href="/luat/{code}/?ngay=2025-09-01"' in page
    assert "Nghị định 152/2025/NĐ-CP" in page
    assert "Điều 23 Luật 06/2022/QH15" in page


def test_what_changed_between_two_days_is_told_award_by_award(as_an: Client) -> None:
    page = as_an.get("/luat/?ngay=2024-01-01&so_voi=2023-12-31").content.decode()
    tree = html.fromstring(page)
    rows = cast("list[html.HtmlElement]", tree.xpath("//table//tr[td]"))
    told = {str(row.xpath("normalize-space(td[1]/a)")): str(row.xpath("normalize-space(td[3])")) for row in rows}
    assert told["Chiến sĩ thi đua cơ sở"] == "điều kiện: 1 mới có, 1 không còn"
    assert told["Huy chương"] == "điều đã biết khác nhau"
    assert told["Huân chương Độc lập hạng Nhất"] == "chưa biết điều gì về hai ngày này"
    assert 'href="/luat/CSTDCS/?ngay=2024-01-01&amp;so_voi=2023-12-31"' in page
    same = as_an.get("/luat/?ngay=2024-03-01&so_voi=2024-02-01").content.decode()
    marks = html.fromstring(same).xpath("//table//tr/td[3]/span")
    assert {one.text_content() for one in cast("list[html.HtmlElement]", marks)} == {
        "như nhau",
        "chưa biết điều gì về hai ngày này",
    }


def test_a_day_to_compare_with_that_cannot_be_read_is_refused_in_a_sentence(as_an: Client) -> None:
    response = as_an.get("/luat/?so_voi=hom-qua")
    assert response.status_code == 422
    assert "“hom-qua” không phải là một ngày viết đúng" in response.content.decode()


def test_a_day_before_the_coded_law_is_refused_in_a_sentence(as_an: Client) -> None:
    response = as_an.get("/luat/?ngay=2010-01-01")
    assert response.status_code == 422
    assert "Không có quy định nào được mã hoá cho ngày 01/01/2010" in response.content.decode()


def test_the_law_asks_nothing_of_the_record(as_an: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(4):  # who is signed in, and what they may do
        as_an.get("/luat/")


def test_it_is_reached_from_the_awards(as_an: Client) -> None:
    assert 'href="/luat/"' in as_an.get("/khen-thuong/").content.decode()
