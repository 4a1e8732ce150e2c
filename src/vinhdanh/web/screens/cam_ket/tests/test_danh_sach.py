"""The list of promises."""

from decimal import Decimal
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from vinhdanh.casework.commitments import attach_evidence, register_commitment
from vinhdanh.records.models import Commitment, Party, RegisterType
from vinhdanh.web.tests import factories


def promise(body: Party, number: int = 1, **facts: Any) -> Commitment:
    """A key task of 2021."""
    return register_commitment(
        code=f"nv-{number}",
        kind="key_task",
        owner=body,
        period="2021",
        text=f"Xây khoa Cấp cứu, phần {number}",
        actor=None,
        **facts,
    )


def test_a_judgement_without_evidence_is_marked(as_an: Client, body: Party, visits: RegisterType) -> None:
    promise(body, 1, percent=Decimal(100))
    assert '<span class="tag amber">chưa có</span>' in as_an.get("/cam-ket/?nam=2021").content.decode()
    attach_evidence(Commitment.objects.get(), factories.entry(visits), actor=None)
    assert '<span class="tag amber">chưa có</span>' not in as_an.get("/cam-ket/?nam=2021").content.decode()


def test_promises_stand_under_their_kind_and_year(as_an: Client, body: Party) -> None:
    promise(body)
    page = as_an.get("/cam-ket/?nam=2021").content.decode()
    assert page.index("Nhiệm vụ trọng tâm") < page.index("Xây khoa Cấp cứu, phần 1")
    assert "Chưa ghi cam kết" in as_an.get("/cam-ket/?nam=2019").content.decode()


@pytest.mark.parametrize("count", [1, 30])
def test_the_number_of_queries_does_not_grow(
    count: int, as_an: Client, body: Party, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        promise(body, number)
    with django_assert_num_queries(9):
        as_an.get("/cam-ket/?nam=2021")
