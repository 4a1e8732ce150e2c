"""What every screen refuses before it looks at its own words."""

from django.test import Client

from vinhdanh.records.models import Document, RegisterType


def test_a_character_that_no_database_keeps_is_refused_in_a_search(as_an: Client, visits: RegisterType) -> None:
    assert as_an.get("/tim/?q=lang%00cao").status_code == 400
    assert as_an.get("/so/kham_luu_dong/?q=%00").status_code == 400


def test_a_character_that_no_database_keeps_is_refused_in_a_form(as_an: Client) -> None:
    words = {"kind": "Quyết định", "issuer": "Sở", "subject": "về\x00việc"}
    assert as_an.post("/van-ban/them/", words).status_code == 400
    assert not Document.objects.exists()


def test_the_first_form_refuses_it_too(db: None) -> None:
    assert Client().post("/bat-dau/", {"body": "Sở\x00"}).status_code == 400
