"""Suggestions while typing."""

from django.test import Client

from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.conftest import signed_in
from vinhdanh.web.tests import factories


def test_whatever_the_box_is_called_its_word_is_looked_for(as_an: Client, body: Party) -> None:
    page = as_an.get("/goi-y/party/?truong_doan=benh+vien").content.decode()
    assert '<option value="Bệnh viện Đa khoa huyện Thanh Bình">' in page
    assert "<option" not in as_an.get("/goi-y/party/?truong_doan=xyzzy").content.decode()


def test_entries_are_suggested_by_register_unless_their_names_are_closed(body: Party, as_an: Client) -> None:
    factories.entry(factories.register(label="Ca {ca_nang}"), ca_nang="cụ Tư")
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    assert "Ca cụ Tư" in as_an.get("/goi-y/entry.kham_luu_dong/?x=cu").content.decode()
    assert "Ca cụ Tư" not in staff.get("/goi-y/entry.kham_luu_dong/?x=cu").content.decode()


def test_an_unknown_kind_is_told(as_an: Client, visits: RegisterType) -> None:
    assert as_an.get("/goi-y/mau_sac/?x=do").status_code == 404
