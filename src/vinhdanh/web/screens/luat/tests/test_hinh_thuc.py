"""One award under the law of a day."""

from typing import cast

import pytest
from django.test import Client
from lxml import html
from pytest_django import DjangoAssertNumQueries

from vinhdanh.law.names import AWARDS

STANDARDS = "//section[starts-with(@aria-labelledby, 'so-')]"
PROCEDURES = "//section[starts-with(@aria-labelledby, 'kem-so-')]"


def within(node: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """The elements at `path` below a node."""
    return cast("list[html.HtmlElement]", node.xpath(path))


def words(node: html.HtmlElement, path: str) -> str:
    """The words of the first element at `path`."""
    return str(node.xpath(f"normalize-space({path})"))


@pytest.mark.parametrize("code", AWARDS)
def test_every_award_has_a_page_with_an_article_in_every_sentence(as_an: Client, code: str) -> None:
    response = as_an.get(f"/luat/{code}/?ngay=2025-09-01")
    assert response.status_code == 200
    tree = html.fromstring(response.content.decode())
    for item in within(tree, "//ul[@class='asks']/li[.//*[@class='cite']]"):
        assert words(item, ".//cite")
        assert within(item, ".//*[@class='cite']//span[starts-with(@class, 'tag')]")
    assert within(tree, "//ul[@class='asks']/li") or "hãy tra văn bản" in response.content.decode()


def test_the_award_of_an_unknown_code_is_not_there(as_an: Client) -> None:
    response = as_an.get("/luat/CSTD_XA/")
    assert response.status_code == 404
    assert "Không có danh hiệu, hình thức khen thưởng này" in response.content.decode()


def test_the_page_follows_the_law_of_the_day(as_an: Client) -> None:
    old = as_an.get("/luat/CSTDCS/?ngay=2023-06-30").content.decode()
    new = as_an.get("/luat/CSTDCS/?ngay=2024-06-30").content.decode()
    assert "Không quá 15%" in old
    assert "Không quá 15%" not in new
    assert "áp dụng từ 01/10/2017 đến 31/12/2023" in old
    assert "Nghị định 91/2017/NĐ-CP" in old
    assert "Nghị định 98/2023/NĐ-CP" in new


def test_what_is_not_coded_is_said(as_an: Client) -> None:
    page = as_an.get("/luat/CSTDCS/?ngay=2024-06-30").content.decode()
    assert "Chương trình không tính được" in page
    assert "Không còn tỷ lệ 15%" in page


def test_two_days_stand_side_by_side_with_what_changed(as_an: Client) -> None:
    page = as_an.get("/luat/CSTDCS/?ngay=2024-06-30&so_voi=2023-06-30").content.decode()
    tree = html.fromstring(page)
    assert [cell.text_content() for cell in within(tree, "//section[@aria-labelledby='so-1']//thead//th")] == [
        "Ngày 30/6/2023",
        "Ngày 30/6/2024",
        "Khác nhau",
    ]
    rows = {words(row, "td[3]"): row for row in within(tree, f"{STANDARDS}//tr[td[3]]")}
    assert "15%" in words(rows["không còn"], "td[1]")
    assert words(rows["không còn"], "td[2]") == "không đòi hỏi"
    assert "hoàn thành xuất sắc" in words(rows["mới có"], "td[2]")


def test_changed_words_are_marked_on_both_sides(as_an: Client) -> None:
    page = as_an.get("/luat/HCLD_BA/?ngay=2025-12-30&so_voi=2023-06-30").content.decode()
    changed = within(html.fromstring(page), f"{STANDARDS}//tr[td[3][normalize-space()='thay đổi']]")
    assert changed
    for row in changed:
        assert within(row, "td[1]//mark | td[2]//mark")
    assert not within(html.fromstring(page), f"{STANDARDS}//tr[td[3][normalize-space()='mới có']]//mark")


def test_procedures_of_two_days_stand_side_by_side_with_their_articles(as_an: Client) -> None:
    page = as_an.get("/luat/CSTDCS/?ngay=2025-12-01&so_voi=2023-06-30").content.decode()
    tree = html.fromstring(page)
    rows = {words(one, "th"): one.getnext() for one in within(tree, f"{PROCEDURES}//tr[@class='group']")}
    quota = rows["Tỷ lệ xét tặng"]
    assert "không quá 15%" in words(quota, "td[1]").lower()
    assert "Không còn giới hạn 15%" in words(quota, "td[2]")
    assert words(quota, "td[3]") == "thay đổi"
    assert words(rows["Hồ sơ"], "td[3]") == "thay đổi"
    for row in rows.values():
        for side in within(row, "td[position() < 3]"):
            assert within(side, ".//cite") or side.text_content().strip() == "không có quy định được mã hoá"


def test_procedures_of_the_same_law_are_told_to_stay(as_an: Client) -> None:
    page = as_an.get("/luat/CSTDCS/?ngay=2025-12-02&so_voi=2025-12-01").content.decode()
    marks = {one.text_content().strip() for one in within(html.fromstring(page), f"{PROCEDURES}//td[3]")}
    assert marks == {"giữ nguyên"}


def test_a_change_is_marked_as_neither_right_nor_wrong(as_an: Client) -> None:
    page = as_an.get("/luat/CSTDCS/?ngay=2024-06-30&so_voi=2023-06-30").content.decode()
    tags = within(html.fromstring(page), f"{STANDARDS}//td[3]/span")
    assert {str(one.get("class")) for one in tags} == {"tag amber", "tag open"}


def test_two_days_under_the_same_version_are_said_to_be_alike(as_an: Client) -> None:
    page = as_an.get("/luat/CSTDCS/?ngay=2024-06-30&so_voi=2024-05-30").content.decode()
    assert "Hai ngày này luật đòi hỏi như nhau." in page


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("ngay=30/02/2025", "Không có ngày 30/2/2025 trong lịch"),
        ("ngay=2016-01-01", "Không có quy định nào được mã hoá cho ngày 01/01/2016: hãy chọn ngày từ 01/10/2017."),
        ("ngay=2025-01-01&so_voi=abc", "“abc” không phải là một ngày viết đúng"),
    ],
)
def test_a_wrong_day_is_said_once_and_kept_in_its_box(as_an: Client, query: str, said: str) -> None:
    response = as_an.get(f"/luat/CSTDCS/?{query}")
    page = response.content.decode()
    assert response.status_code == 422
    assert page.count('role="alert"') == 1
    assert said in page
    assert f'value="{query.rpartition("=")[2]}"' in page


def test_an_award_that_cannot_be_computed_says_why_and_what_is_known(as_an: Client) -> None:
    page = as_an.get("/luat/HUY_CHUONG/").content.decode()
    assert "không tính được" in page
    assert "Những điều đã biết" in page
    assert ".." not in within(html.fromstring(page), "//section[@aria-labelledby='da-biet']")[0].text_content()


def test_what_is_known_of_two_days_is_told_for_each(as_an: Client) -> None:
    page = as_an.get("/luat/HUY_CHUONG/?ngay=2025-12-01&so_voi=2023-06-30").content.decode()
    assert "Những điều đã biết về ngày 01/12/2025" in page
    assert "Những điều đã biết về ngày 30/6/2023" in page


def test_the_law_asks_nothing_of_the_record(as_an: Client, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(4):  # who is signed in, and what they may do
        as_an.get("/luat/HCLD_BA/?ngay=2025-12-30&so_voi=2023-06-30")
