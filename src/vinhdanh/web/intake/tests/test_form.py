"""The form that corrects one item."""

import pytest
from tests import factories as make

from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.importing.reports.telling import Words
from vinhdanh.web.intake import form

pytestmark = pytest.mark.django_db


def item(of: Kind, /, **values: str) -> Item:
    return Item("x1", of, "", "", (), values, Confidence.HIGH, "")


def test_measures_in_the_unit_of_the_value_come_first() -> None:
    make.measure("a", title="Ao cá", unit="ha")
    make.measure("b", title="Viện phí", unit="tỷ đồng", scope="toàn viện")
    found = item(Kind.VALUE, measure="", value="61,4 triệu đồng", basis="stated", period="2024")
    (measure, *others) = form.rows(found, found.values, Words())
    assert [code for code, _title in measure.choices] == ["", "b", "a"]
    assert measure.choices[1][1] == "Viện phí, toàn viện (tỷ đồng)"
    assert [row.name for row in others] == ["value", "basis", "period"]


def test_a_measure_of_a_register_names_the_register() -> None:
    measure = {"title": "Đợt khám", "unit": "đợt", "count": "entries"}
    make.register(make.register_spec("kham", title="Khám lưu động", measures={"dot": measure}))
    found = item(Kind.COMPARISON, measure="", comparison="tăng 3% so với cùng kỳ", period="2024")
    assert form.rows(found, found.values, Words())[0].choices[1] == ("kham.dot", "Đợt khám (đợt) · Khám lưu động")


def test_an_entry_is_corrected_in_the_fields_of_its_register() -> None:
    make.register(make.register_spec("kham", fields={"xa": {"title": "Xã", "type": "text"}}, key=["xa"], label="{xa}"))
    found = item(Kind.ENTRY, register="kham", state="", event="", when="2024", **{"f.xa": "Sơn Hải"})
    assert [(row.name, row.title, row.value) for row in form.rows(found, found.values, Words())] == [
        ("when", "Thời gian", "2024"),
        ("f.xa", "Xã", "Sơn Hải"),
    ]


def test_forms_of_award_are_told_apart_by_their_level() -> None:
    make.award_form("BK_TTG", title="Bằng khen", level="chinh_phu")
    found = item(Kind.AWARD, form="BK_TTG")
    assert form.rows(found, found.values, Words())[0].choices[1] == ("BK_TTG", "Bằng khen (Chính phủ)")


def test_only_what_was_typed_otherwise_is_a_correction() -> None:
    found = item(Kind.PARTY, name="Sở Y tế", kind="agency", aliases="")
    assert form.typed(found, {"name": " Sở Y tế ", "kind": "unit", "khac": "x"}) == {"kind": "unit"}


def test_names_are_suggested_and_long_words_get_room() -> None:
    found = item(Kind.DOCUMENT, kind="", symbol="", issued_on="", issuer="", subject="")
    rows = {row.name: row for row in form.rows(found, found.values, Words())}
    assert rows["issuer"].suggest == "/goi-y/party/"
    assert rows["subject"].kind == "long"
