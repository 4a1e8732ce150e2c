"""Entering a document."""

import pytest
from django.test import Client

from vinhdanh.records.models import Document, Party

WORDS = {
    "kind": "Kế hoạch",
    "symbol": "12/KH-BV",
    "issued_on": "05/02/2021",
    "issuer": "Bệnh viện Đa khoa huyện Thanh Bình",
    "subject": "thi đua chào mừng ngày Thầy thuốc Việt Nam",
    "status": "issued",
}


def test_it_is_kept_with_a_code_of_its_own(as_an: Client, body: Party) -> None:
    as_an.post("/van-ban/them/", WORDS)
    kept = Document.objects.get()
    assert (kept.symbol, kept.issuer, kept.code) == ("12/KH-BV", body, "ke-hoach-12-kh-bv-2021")


def test_the_same_number_twice_in_a_year_is_refused_at_the_number(as_an: Client, body: Party) -> None:
    as_an.post("/van-ban/them/", WORDS)
    response = as_an.post("/van-ban/them/", WORDS | {"subject": "khác"})
    assert response.status_code == 422
    assert 'id="w-symbol"' in response.content.decode()


def test_two_documents_without_a_number_get_two_codes(as_an: Client, body: Party) -> None:
    for _time in range(2):
        as_an.post("/van-ban/them/", WORDS | {"symbol": "", "issued_on": ""})
    assert len({document.code for document in Document.objects.all()}) == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [({"subject": " "}, "subject"), ({"issuer": "Bệnh viện Sao Hỏa"}, "issuer"), ({"issued_on": "31/2"}, "issued_on")],
)
def test_a_wrong_word_is_refused_where_it_stands(
    change: dict[str, str], field: str, as_an: Client, body: Party
) -> None:
    response = as_an.post("/van-ban/them/", WORDS | change)
    assert f'id="w-{field}"' in response.content.decode()
    assert not Document.objects.exists()
