"""The URL map as a whole."""

import pytest
from django.test import Client
from django.urls import URLPattern, reverse

from vinhdanh.casework.permissions import ACTS
from vinhdanh.records.models import User
from vinhdanh.web.urls import urlpatterns

ARGUMENTS = {
    "code": "2021",
    "pk": 1,
    "event": "x",
    "slot": "x",
    "key": "x",
    "act": "x",
    "kind": "docx",
    "concept": "entry",
}
FIRST_DAY = "bat_dau"
"""The one screen without a sign-in; it is gone once anybody has an account (its own tests say so)."""
every_screen = pytest.mark.parametrize(
    "pattern", [p for p in urlpatterns if p.name != FIRST_DAY], ids=lambda pattern: str(pattern.name)
)


def address(pattern: URLPattern) -> str:
    """Some address of the screen."""
    wanted = pattern.pattern.converters
    assert pattern.name
    return reverse(pattern.name, kwargs={name: ARGUMENTS[name] for name in wanted})


@every_screen
def test_every_screen_names_an_act_of_the_table(pattern: URLPattern) -> None:
    assert getattr(pattern.callback, "act", None) in ACTS


@pytest.mark.django_db
@every_screen
def test_every_screen_asks_a_visitor_to_sign_in(pattern: URLPattern) -> None:
    response = Client().get(address(pattern))
    assert response.status_code == 302
    assert response["Location"].startswith(reverse("account_login"))


@every_screen
def test_no_screen_opens_to_a_stranger(pattern: URLPattern, as_chi: Client) -> None:
    response = as_chi.get(address(pattern))
    assert response.status_code == 403
    assert "vai trò" in response.content.decode()


def test_a_missing_page_says_so_in_vietnamese(as_an: Client) -> None:
    response = as_an.get("/khong-co-trang-nay/")
    assert response.status_code == 404
    assert "Không có trang này" in response.content.decode()


def test_a_retired_account_loses_every_act(an: User, as_an: Client) -> None:
    an.is_active = False
    an.save()
    assert as_an.get("/").status_code == 302
