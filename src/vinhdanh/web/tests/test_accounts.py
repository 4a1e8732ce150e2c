"""Signing in."""

import pytest
from django.test import Client
from django.urls import reverse

from vinhdanh.records.models import User

PASSWORD = "khong-ai-doan-duoc-1"


@pytest.fixture
def an_with_password(an: User) -> User:
    """An, who chose a password."""
    an.set_password(PASSWORD)
    an.save()
    return an


def test_a_person_of_the_record_signs_in_and_lands_on_the_work(an_with_password: User) -> None:
    response = Client().post(reverse("account_login"), {"login": an_with_password.username, "password": PASSWORD})
    assert response.status_code == 302
    assert response["Location"] == "/"


def test_a_wrong_password_is_told_on_the_page(an: User) -> None:
    page = Client().post(reverse("account_login"), {"login": an.username, "password": "sai"}).content.decode()
    assert 'role="alert"' in page
    assert f'value="{an.username}"' in page


@pytest.mark.django_db
def test_nobody_makes_an_account_for_oneself() -> None:
    signup = reverse("account_signup")
    assert "Không tự lập tài khoản được" in Client().get(signup).content.decode()
    Client().post(signup, {"username": "la", "password1": PASSWORD, "password2": PASSWORD})
    assert not User.objects.filter(username="la").exists()


def test_signing_out_asks_first(as_an: Client) -> None:
    assert as_an.get(reverse("account_logout")).status_code == 200
    as_an.post(reverse("account_logout"))
    assert as_an.get("/").status_code == 302
