"""The list of one register."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.conftest import signed_in
from vinhdanh.web.tests import factories

HTMX = {"HX-Request": "true"}


def test_measures_stand_above_the_entries_with_their_sources(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits, 1, so_nguoi="120")
    factories.entry(visits, 2, so_nguoi="80", cap_thuoc="0")
    page = as_an.get("/so/kham_luu_dong/").content.decode()
    assert "200 người" in page
    assert "đếm từ sổ · 2 căn cứ" in page
    assert page.index("200 người") < page.index("Đợt 1 tại Phú Bình</a></td>")


def test_words_are_found_without_diacritics(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits, 1, xa="Lãng Cao")
    factories.entry(visits, 2, xa="Đông Hưng")
    page = as_an.get("/so/kham_luu_dong/?q=lang+cao", headers=HTMX).content.decode()
    assert "Đợt 1 tại Lãng Cao" in page
    assert "Đông Hưng" not in page


def test_a_period_keeps_what_happened_in_it(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits, 1)
    assert "Đợt 1" in as_an.get("/so/kham_luu_dong/?ky=2021Q1", headers=HTMX).content.decode()
    assert "Không có mục nào như vậy" in as_an.get("/so/kham_luu_dong/?ky=2021Q2", headers=HTMX).content.decode()


def test_a_state_keeps_those_at_it(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits, 1)
    assert "Đợt 1" in as_an.get("/so/kham_luu_dong/?buoc=da_kham", headers=HTMX).content.decode()
    assert "Đợt 1" not in as_an.get("/so/kham_luu_dong/?buoc=tong_ket", headers=HTMX).content.decode()


def test_htmx_gets_the_table_alone_and_a_browser_the_whole_page(as_an: Client, visits: RegisterType) -> None:
    assert "<html" in as_an.get("/so/kham_luu_dong/").content.decode()
    assert "<html" not in as_an.get("/so/kham_luu_dong/", headers=HTMX).content.decode()


def test_a_closed_field_shows_only_to_its_circle(as_an: Client, body: Party, visits: RegisterType) -> None:
    factories.entry(visits, 1, ca_nang="cụ Tư thôn Đoài")
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    assert "cụ Tư thôn Đoài" in as_an.get("/so/kham_luu_dong/").content.decode()
    assert "cụ Tư thôn Đoài" not in staff.get("/so/kham_luu_dong/").content.decode()


@pytest.mark.parametrize("code", ["2021H3", "hôm nay"])
def test_a_code_that_is_no_period_is_told(code: str, as_an: Client, visits: RegisterType) -> None:
    assert as_an.get("/so/kham_luu_dong/", {"ky": code}).status_code == 404


def test_an_unknown_register_is_told(as_an: Client) -> None:
    response = as_an.get("/so/khong_co/")
    assert response.status_code == 404
    assert "Không có sổ" in response.content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, visits: RegisterType, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    doctor = factories.person(Party.objects.get(kind="agency"), "Đỗ Hải").person
    assert doctor
    for number in range(count):
        factories.entry(visits, number, truong_doan=doctor.code)
    as_an.get("/so/kham_luu_dong/")  # declarations are read once a process
    with django_assert_max_num_queries(20):
        as_an.get("/so/kham_luu_dong/")
