"""Names for codes, many rows at once."""

import pytest
from pytest_django import DjangoAssertNumQueries

from vinhdanh.casework.naming import Names
from vinhdanh.casework.parties import add_party
from vinhdanh.records.kit.schema import FieldSpec

FIELDS = {
    "chu_nhiem": FieldSpec.model_validate({"title": "Chủ nhiệm", "type": "party"}),
    "kinh_phi": FieldSpec.model_validate({"title": "Kinh phí", "type": "money", "unit": "triệu đồng"}),
}


@pytest.mark.django_db
def test_thirty_rows_ask_once(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    rows = [{"chu_nhiem": f"gv-{n}"} for n in range(30)]
    for n in range(30):
        add_party(code=f"gv-{n}", kind="person", name=f"Cô giáo {n}", actor=None)
    with django_assert_num_queries(1):
        names = Names(FIELDS, rows)
        told = [names.shown(FIELDS["chu_nhiem"], row["chu_nhiem"]) for row in rows]
    assert told[29] == "Cô giáo 29"


@pytest.mark.django_db
def test_a_code_that_names_nobody_any_more_stands_as_it_is() -> None:
    assert Names(FIELDS, [{"chu_nhiem": "da-xoa"}]).shown(FIELDS["chu_nhiem"], "da-xoa") == "da-xoa"


@pytest.mark.django_db
def test_a_number_keeps_its_unit_only_where_it_is_another() -> None:
    names = Names(FIELDS, [])
    assert names.shown(FIELDS["kinh_phi"], "12.5") == "12,5"
    assert names.shown(FIELDS["kinh_phi"], {"low": "2", "unit": "tỷ đồng"}) == "2 tỷ đồng"
    assert names.shown(FIELDS["kinh_phi"], None) == ""
