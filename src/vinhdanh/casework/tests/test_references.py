"""Names become records; records are shown by name again, with one query for each kind."""

from collections.abc import Callable
from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries
from tests import factories as make

from vinhdanh.casework.naming import Names
from vinhdanh.casework.references import document_named, entry_named, party_named, resolve, shown_values
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import FieldSpec
from vinhdanh.records.models import PartyAlias

pytestmark = pytest.mark.django_db


def field(kind: str, **facts: Any) -> FieldSpec:
    return FieldSpec.model_validate({"title": "Mục thử", "type": kind, **facts})


@pytest.mark.parametrize("name", ["hong-ha", "Công ty Hồng Hà", "CONG TY  HONG HA", "Hồng Hà JSC"])
def test_a_party_is_found_by_code_name_or_confirmed_alias(name: str) -> None:
    company = make.party("Công ty Hồng Hà", code="hong-ha")
    PartyAlias.objects.create(party=company, name="Hồng Hà JSC", folded="hong ha jsc", confirmed=True)
    assert party_named(name) == company


def test_an_alias_that_nobody_confirmed_names_nobody() -> None:
    PartyAlias.objects.create(party=make.party(), name="Hồng Hà JSC", folded="hong ha jsc")
    with pytest.raises(Refused, match="Chưa có “Hồng Hà JSC”"):
        party_named("Hồng Hà JSC")


def test_documents_and_entries_are_found_by_handle_or_name() -> None:
    document = make.document("15/QĐ-BYT", code="qd-15")
    assert document_named("qd-15") == document_named("15/qđ-byt") == document
    entry = make.entry(register=make.register(make.register_spec("so_a")), key="may ct", folded="may ct 128")
    assert entry_named("so_a", "Máy CT") == entry_named("so_a", "Máy CT 128") == entry


@pytest.mark.parametrize(
    ("find", "words"),
    [
        (lambda: party_named("Công ty Hồng Hà"), "Có hai đơn vị, cá nhân cùng tên “Công ty Hồng Hà”: hãy ghi mã"),
        (lambda: party_named("ai đó"), "Chưa có “ai đó” trong danh sách đơn vị, cá nhân: hãy thêm"),
        (lambda: document_named("15/QĐ"), "Có hai văn bản cùng số “15/QĐ”: hãy ghi mã"),
        (lambda: document_named("16/QĐ"), "Chưa có văn bản “16/QĐ”: hãy nhập văn bản trước"),
        (lambda: entry_named("so_a", "nhãn"), "có hai mục “nhãn”: hãy kiểm tra lại tên"),
        (lambda: entry_named("so_a", "rút"), "chưa có mục “rút”: hãy kiểm tra lại tên"),
        (lambda: entry_named("so_b", "nhãn"), "chưa có mục “nhãn”"),
    ],
)
def test_a_name_of_none_or_two_is_refused(find: Callable[[], object], words: str) -> None:
    for _twice in range(2):
        make.party("Công ty Hồng Hà")
        make.document("15/QĐ")
    register = make.register(make.register_spec("so_a"))
    for key in ("a", "b"):
        make.entry(register=register, key=key, folded="nhan")
    make.entry(register=register, key="rut", withdrawn=True)
    with pytest.raises(Refused, match=words):
        find()


def test_a_reference_in_a_field_is_stored_as_its_handle() -> None:
    make.party("Công ty Hồng Hà", code="hong-ha")
    make.document("15/QĐ-BYT", code="qd-15")
    make.entry(register=make.register(make.register_spec("so_a")), key="may ct", folded="may ct 128")
    assert resolve("a", field("party"), "công ty hồng hà") == "hong-ha"
    assert resolve("a", field("document"), "15/QĐ-BYT") == "qd-15"
    assert resolve("a", field("entry", register="so_a"), "Máy CT 128") == "may ct"
    assert resolve("a", field("text"), "công ty hồng hà") == "công ty hồng hà"
    with pytest.raises(Refused) as refusal:
        resolve("nha_thau", field("party"), "ai đó")
    assert refusal.value.sentence.startswith("Mục thử: Chưa có “ai đó”")
    assert refusal.value.field == "nha_thau"


FIELDS = {
    "ai": field("party"),
    "can_cu": field("document"),
    "may": field("entry", register="so_a"),
    "gia": field("money", unit="triệu đồng"),
}


def test_values_are_shown_with_names_in_place_of_handles() -> None:
    make.party("Công ty Hồng Hà", code="hong-ha")
    make.document("15/QĐ-BYT", code="qd-15")
    make.entry(register=make.register(make.register_spec("so_a")), key="may ct", label="Máy CT")
    values = {"ai": "hong-ha", "can_cu": "qd-15", "may": "may ct", "gia": "5", "la": "x"}
    assert shown_values(FIELDS, values) == {
        "ai": "Công ty Hồng Hà",
        "can_cu": "Quyết định số 15/QĐ-BYT",
        "may": "Máy CT",
        "gia": "5 triệu đồng",
    }
    assert shown_values(FIELDS, {"ai": "mat", "gia": None}) == {"ai": "mat", "gia": ""}


def test_many_rows_are_named_with_one_query_a_kind(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    register = make.register(make.register_spec("so_a"))
    rows = [
        {
            "ai": make.party(f"Công ty {n}").code,
            "can_cu": make.document().code,
            "may": make.entry(register=register).key,
        }
        for n in range(5)
    ]
    with django_assert_num_queries(3):
        names = Names(FIELDS, rows)
        assert [names.shown(FIELDS["ai"], row["ai"]) for row in rows] == [f"Công ty {n}" for n in range(5)]


@pytest.mark.parametrize(
    ("stored", "words"), [("5", "5"), ({"low": "5", "unit": "tỷ đồng"}, "5 tỷ đồng"), (None, ""), ("", "")]
)
def test_in_a_table_a_unit_is_shown_only_where_it_is_another(stored: object, words: str) -> None:
    assert Names(FIELDS, []).shown(FIELDS["gia"], stored) == words


def test_rows_without_references_ask_nothing(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(0):
        Names(FIELDS, [{"gia": "5"}])
