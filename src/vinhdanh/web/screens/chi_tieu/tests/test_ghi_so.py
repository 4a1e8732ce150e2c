"""Recording a value."""

from decimal import Decimal

import pytest
from django.test import Client

from vinhdanh.records.models import Measure, Observation, Party
from vinhdanh.web.tests import factories

WORDS = {"period": "2021", "basis": "actual", "value": "ước 60.000", "status": "estimate"}


@pytest.fixture
def visits(body: Party) -> Measure:
    """The indicator."""
    return factories.indicator()


def test_what_was_typed_is_kept_with_its_qualifier(as_an: Client, visits: Measure) -> None:
    response = as_an.post("/chi-tieu/luot_kham/ghi/", WORDS | {"as_of": "30/11/2021"})
    kept = Observation.objects.get()
    assert response["Location"] == "/chi-tieu/luot_kham/?ky=2021"
    assert (kept.low, kept.qualifier, kept.status) == (Decimal(60000), "estimate", "estimate")
    assert str(kept.window_to) == "2021-11-30"


def test_a_second_value_needs_its_reason_and_keeps_the_first(as_an: Client, visits: Measure) -> None:
    as_an.post("/chi-tieu/luot_kham/ghi/", WORDS)
    again = as_an.post("/chi-tieu/luot_kham/ghi/", WORDS | {"value": "61.000"})
    assert again.status_code == 422
    assert 'id="w-reason"' in again.content.decode()
    as_an.post("/chi-tieu/luot_kham/ghi/", WORDS | {"value": "61.000", "reason": "số chính thức"})
    assert Observation.objects.current().get().low == 61000
    assert Observation.objects.count() == 2


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"value": "nhiều lắm"}, "value"),
        ({"value": ""}, "value"),
        ({"value": "5 km"}, "value"),
        ({"period": "năm ngoái"}, "period"),
        ({"as_of": "31/2/2021"}, "as_of"),
        ({"basis": "mong_uoc"}, "basis"),
        ({"source": "99/KHÔNG"}, "source"),
    ],
)
def test_a_wrong_word_is_refused_where_it_stands(
    change: dict[str, str], field: str, as_an: Client, visits: Measure
) -> None:
    response = as_an.post("/chi-tieu/luot_kham/ghi/", WORDS | change)
    assert response.status_code == 422
    assert f'id="w-{field}"' in response.content.decode()
    assert not Observation.objects.exists()
