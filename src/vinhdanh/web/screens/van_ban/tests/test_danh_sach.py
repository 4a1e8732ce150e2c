"""The list of documents."""

from datetime import date
from itertools import pairwise

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vinhdanh.casework.documents import add_document, link_documents, use_document, withdraw_document
from vinhdanh.casework.sources import Source
from vinhdanh.records.models import Document, Party

HTMX = {"HX-Request": "true"}


def document(body: Party, number: int, subject: str = "phát động thi đua", **facts: object) -> Document:
    """A plan of the hospital."""
    given: dict[str, object] = {"symbol": f"{number}/KH-BV", "issued_on": date(2021, 1, number % 28 + 1)}
    return add_document(
        code=f"kh-{number}",
        kind="Kế hoạch",
        issuer=body,
        subject=subject,
        actor=None,
        **(given | facts),  # type: ignore[arg-type]
    )


def test_it_is_found_by_symbol_and_by_words_without_diacritics(as_an: Client, body: Party) -> None:
    document(body, 7, "rửa tay thường quy")
    document(body, 8, "trực Tết")
    for words in ("7/kh-bv", "RUA TAY"):
        page = as_an.get("/van-ban/", {"q": words}, headers=HTMX).content.decode()
        assert "rửa tay thường quy" in page
        assert "trực Tết" not in page


def test_links_and_uses_are_told_both_ways(as_an: Client, body: Party) -> None:
    old, new = document(body, 7), document(body, 8)
    link_documents(new, "amends", old, actor=None)
    use_document(new, "guidance", "2021", actor=None)
    page = as_an.get("/van-ban/").content.decode()
    assert "sửa đổi, bổ sung <a" in page
    assert "sửa đổi, bổ sung văn bản này" in page
    assert "hướng dẫn, 2021" in page
    assert "8/KH-BV" in as_an.get("/van-ban/?dung=guidance", headers=HTMX).content.decode()
    assert "7/KH-BV</b>" not in as_an.get("/van-ban/?dung=guidance", headers=HTMX).content.decode()


def test_a_missing_number_is_marked(as_an: Client, body: Party) -> None:
    document(body, 9, symbol="", issued_on=None)
    assert "chưa có số, ký hiệu" in as_an.get("/van-ban/").content.decode()


def test_a_source_link_shows_the_one_document(as_an: Client, body: Party) -> None:
    one = document(body, 7, "rửa tay")
    document(body, 8, "trực Tết")
    page = as_an.get(f"/ho-so/document/{one.pk}/", follow=True).content.decode()
    assert "rửa tay" in page
    assert "trực Tết" not in page


def test_a_withdrawn_one_is_listed_only_among_the_withdrawn(as_an: Client, body: Party) -> None:
    gone = document(body, 7, "rửa tay")
    withdraw_document(gone, actor=None, reason="nhập nhầm")
    assert "rửa tay" not in as_an.get("/van-ban/", headers=HTMX).content.decode()
    for address in ("/van-ban/?dung=da_rut", f"/van-ban/?so={gone.pk}"):
        page = as_an.get(address, headers=HTMX).content.decode()
        assert "rửa tay" in page
        assert "đã rút khỏi hồ sơ" in page


def test_one_read_from_a_report_says_where(as_an: Client, body: Party) -> None:
    report = document(body, 8, "sơ kết")
    document(body, 7, source=Source(report, 11, "trích “Kế hoạch số 7/KH-BV”"))
    page = as_an.get("/van-ban/", headers=HTMX).content.decode()
    assert "Kế hoạch số 8/KH-BV, dòng 11, trích “Kế hoạch số 7/KH-BV”" in page


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, body: Party, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    kept = [document(body, number) for number in range(1, count + 1)]
    for one, other in pairwise(kept):
        link_documents(other, "amends", one, actor=None)
        use_document(one, "guidance", "2021", actor=None)
    with django_assert_num_queries(10):
        as_an.get("/van-ban/")
