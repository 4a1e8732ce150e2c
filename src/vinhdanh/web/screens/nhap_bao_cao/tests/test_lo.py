"""The list of uploads."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests import factories as make

from vinhdanh.records.models import Party


def test_an_empty_list_says_where_to_begin(as_an: Client) -> None:
    page = as_an.get("/nhap-bao-cao/").content.decode()
    assert "Chưa tải lên báo cáo nào" in page
    assert 'href="/nhap-bao-cao/tai-len/"' in page
    assert '<a href="/bao-cao/" aria-current="page">Báo cáo</a>' in page


def test_each_upload_says_where_it_stands_and_what_is_next(as_an: Client, body: Party) -> None:
    source = make.document("1/BC-BV", kind="Báo cáo")
    waiting = make.import_batch(owner=body, file_name="cho.txt", period="2021H1")
    done = make.import_batch(
        owner=body, file_name="xong.txt", state="committed", source=source, made=[["document", source.pk]]
    )
    make.import_batch(owner=body, file_name="rut.txt", state="undone", reason="tải nhầm")
    page = as_an.get("/nhap-bao-cao/").content.decode()
    assert "6 tháng đầu năm 2021" in page
    assert f'<a href="/nhap-bao-cao/{waiting.pk}/">Xem tiếp' in page
    assert f'<a href="/nhap-bao-cao/{done.pk}/hoan-tac/">Hoàn tác' in page
    assert "1 văn bản" in page
    assert "tải nhầm" in page


@pytest.mark.parametrize("count", [1, 20])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, body: Party, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _time in range(count):
        make.import_batch(owner=body)
    with django_assert_num_queries(6):
        as_an.get("/nhap-bao-cao/")
