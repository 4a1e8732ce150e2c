"""Keeping a contradiction with a reason."""

import re

import pytest
from django.test import Client

from vinhdanh.records.models import KeptReason, Party, RegisterType, User
from vinhdanh.web.tests import factories


@pytest.fixture
def address(body: Party, visits: RegisterType, outline: str, as_an: Client) -> str:
    """The page of one contradiction."""
    factories.contradiction(body, outline)
    found = re.search(r'href="(/bao-cao/2021/giu-ly-do/[^"]+)"', as_an.get("/bao-cao/2021/").content.decode())
    assert found
    return found[1]


def test_the_reason_is_kept_with_its_author_and_opens_the_way(as_an: Client, an: User, address: str) -> None:
    assert "hoàn thành" in as_an.get(address).content.decode()
    as_an.post(address, {"reason": "Bộ Y tế đã giảm chỉ tiêu giữa năm"})
    kept = KeptReason.objects.get()
    assert (kept.by, kept.reason) == (an, "Bộ Y tế đã giảm chỉ tiêu giữa năm")
    page = as_an.get("/bao-cao/2021/?xem=kiem-tra").content.decode()
    assert "Mâu thuẫn, đã ghi lý do" in page
    assert "Bộ Y tế đã giảm chỉ tiêu giữa năm" in page


def test_an_empty_reason_is_refused_at_its_row(as_an: Client, address: str) -> None:
    response = as_an.post(address, {"reason": "  "})
    assert response.status_code == 422
    assert 'id="w-reason"' in response.content.decode()
    assert not KeptReason.objects.exists()


def test_a_finding_that_is_gone_is_told(as_an: Client, address: str) -> None:
    assert as_an.get("/bao-cao/2021/giu-ly-do/khong-con/").status_code == 404
