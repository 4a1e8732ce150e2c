"""The register of awards."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vinhdanh.casework.awards import record_award
from vinhdanh.casework.commitments import register_commitment
from vinhdanh.casework.parties import add_party
from vinhdanh.records.models import AwardForm, Party, User
from vinhdanh.web.conftest import signed_in
from vinhdanh.web.tests import factories


def form() -> AwardForm:
    """Giấy khen."""
    return AwardForm.objects.get_or_create(code="GIAY_KHEN", title="Giấy khen", level="co_so", is_title=False)[0]


def award(body: Party, number: int, state: str = "decided") -> None:
    """A giấy khen of 2021 for a nurse."""
    nurse = add_party(code=f"dd-{number}", kind="person", name=f"Điều dưỡng {number}", actor=None)
    record_award(
        code=f"gk-{number}",
        form=form(),
        proposer=body,
        authority=body,
        authority_title="Giám đốc Bệnh viện",
        recipient_kind="individual",
        period="2021",
        recipient=nurse,
        state=state,
        actor=None,
    )


def test_a_nominee_before_the_decision_stays_in_the_circle(as_an: Client, an: User, body: Party) -> None:
    award(body, 1)
    award(body, 2, "nominated")
    staff = signed_in(factories.person(body, "Vũ Minh Dung", "staff"))
    assert "Điều dưỡng 2" in as_an.get("/khen-thuong/?nam=2021").content.decode()
    page = staff.get("/khen-thuong/?nam=2021").content.decode()
    assert "Điều dưỡng 1" in page
    assert "Điều dưỡng 2" not in page
    assert "1 hồ sơ chưa có quyết định không hiện" in page


def test_registered_stands_against_achieved(as_an: Client, body: Party) -> None:
    facts: dict[str, Any] = {"title_wanted": form(), "recipient_kind": "individual", "count": 4}
    register_commitment(code="dk", kind="title", owner=body, period="2021", text="đăng ký", actor=None, **facts)
    award(body, 1)
    page = as_an.get("/khen-thuong/?nam=2021").content.decode()
    told = page[page.index("Đăng ký và đạt được") :]
    assert '<td class="num">4</td><td class="num">1</td>' in told
    assert '<rect width="25"' in told


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, body: Party, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        award(body, number)
    with django_assert_num_queries(12):
        as_an.get("/khen-thuong/?nam=2021")
