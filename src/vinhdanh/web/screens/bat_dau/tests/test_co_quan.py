"""Founding: an empty record becomes an office's own, once."""

import pytest
from django.test import Client

from vinhdanh.casework.bodies import own_body, pack_of
from vinhdanh.records.models import Party, RegisterType, Role, User

ASKED = {
    "body": "Sở Công Thương tỉnh Hòa Lạc",
    "short_name": "Sở Công Thương",
    "parent": "UBND tỉnh Hòa Lạc",
    "place": "Hòa Lạc",
    "head": "Nguyễn Văn Bình",
    "head_title": "Giám đốc",
    "officer": "Trần Thị An",
    "username": "an",
    "password": "mot-mat-khau-dai",
    "pack": "cong_thuong",
}
pytestmark = pytest.mark.django_db


def test_an_empty_record_is_founded_and_the_officer_is_signed_in(client: Client) -> None:
    answer = client.post("/bat-dau/", ASKED)
    assert answer.status_code == 302
    assert own_body().name == "Sở Công Thương tỉnh Hòa Lạc"
    assert own_body().place == "Hòa Lạc"
    assert pack_of(own_body()) == "cong_thuong"
    assert Role.objects.get(kind="head").title == "GIÁM ĐỐC"
    assert RegisterType.objects.count() > 40
    assert client.get("/").status_code == 200
    assert client.get("/so/").status_code == 200


def test_a_short_password_is_refused_and_nothing_is_kept(client: Client) -> None:
    answer = client.post("/bat-dau/", ASKED | {"password": "123"})
    assert answer.status_code == 422
    assert "Hòa Lạc" in answer.content.decode()
    assert not Party.objects.exists()
    assert not User.objects.exists()


def test_a_missing_name_is_marked_at_its_field(client: Client) -> None:
    answer = client.post("/bat-dau/", ASKED | {"body": " "})
    assert answer.status_code == 422
    assert "w-body" in answer.content.decode()


def test_where_somebody_has_an_account_the_screen_is_gone(client: Client) -> None:
    client.post("/bat-dau/", ASKED)
    assert Client().get("/bat-dau/").status_code == 404
    assert Client().post("/bat-dau/", ASKED | {"username": "chi"}).status_code == 404


def test_sign_in_leads_to_the_beginning_while_the_record_is_empty(client: Client) -> None:
    assert "/bat-dau/" in client.get("/tai-khoan/login/").content.decode()
    client.post("/bat-dau/", ASKED)
    assert "/bat-dau/" not in Client().get("/tai-khoan/login/").content.decode()
