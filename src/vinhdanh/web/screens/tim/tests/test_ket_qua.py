"""Finding anything."""

from django.test import Client

from vinhdanh.casework.parties import add_party
from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.conftest import signed_in
from vinhdanh.web.tests import factories


def test_words_without_diacritics_find_entries_figures_and_bodies(as_an: Client, visits: RegisterType) -> None:
    factories.entry(visits, xa="Thanh Bình Hạ")
    page = as_an.get("/tim/?q=thanh+binh").content.decode()
    assert "Đợt 1 tại Thanh Bình Hạ" in page
    assert "Bệnh viện Đa khoa huyện Thanh Bình" in page
    assert "Người được khám" in as_an.get("/tim/?q=nguoi+duoc+kham").content.decode()


def test_nothing_found_is_said(as_an: Client) -> None:
    assert "Không thấy gì" in as_an.get("/tim/?q=xyzzy").content.decode()


def test_closed_names_are_not_found_by_others(body: Party, as_an: Client) -> None:
    factories.entry(factories.register(label="Ca {ca_nang}"), ca_nang="cụ Tư")
    add_party(code="nguoi-benh", kind="person", name="Cụ Tư Sang", privacy="closed", actor=None)
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    mine, theirs = (client.get("/tim/?q=cu+tu").content.decode() for client in (as_an, staff))
    assert "Ca cụ Tư" in mine
    assert "Cụ Tư Sang" in mine
    assert "Không thấy gì" in theirs


def test_an_award_leads_to_what_the_law_asks(as_an: Client) -> None:
    page = as_an.get("/tim/?q=chien si thi dua co so").content.decode()
    assert '<a href="/luat/CSTDCS/">Chiến sĩ thi đua cơ sở</a>' in page
