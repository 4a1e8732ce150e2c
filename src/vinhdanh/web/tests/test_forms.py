"""Rows of a form."""

from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import FieldSpec
from vinhdanh.web.forms import Row, field_row, marked


def spec(**facts: object) -> FieldSpec:
    """A declared field."""
    return FieldSpec.model_validate({"title": "Giường bệnh", "type": "text"} | facts)


def test_each_type_gets_the_row_that_takes_it() -> None:
    assert field_row("x", spec(), "a").kind == "text"
    assert field_row("x", spec(type="number", unit="giường"), "a").unit == "giường"
    assert field_row("x", spec(type="long_text"), "").kind == "long"
    assert field_row("x", spec(type="list"), "").kind == "long"
    assert field_row("x", spec(type="choice", choices={"a": "A"}), "").choices == (("", "chưa ghi"), ("a", "A"))
    assert field_row("x", spec(type="party"), "").suggest == "/goi-y/party/"
    assert field_row("x", spec(type="entry", register="khoa"), "").suggest == "/goi-y/entry.khoa/"


def test_a_field_worked_out_from_others_takes_no_typing() -> None:
    computed = spec(type="number", unit="giường", computed={"sum": ["a", "b"]})
    assert field_row("x", computed, "12").kind == "computed"


def test_a_declared_hint_stands_before_the_usual_one() -> None:
    assert field_row("x", spec(type="date", hint="ngày ký"), "").hint == "ngày ký"
    assert "29/5/2018" in field_row("x", spec(type="date"), "").hint


def test_a_refusal_stands_at_its_row_or_else_at_the_top() -> None:
    rows = {"rows": [Row("a", "A"), Row("b", "B")]}
    at_row = marked(rows, Refused("sai", field="b"))
    assert [row.why for row in at_row["rows"]] == ["", "sai"]  # type: ignore[attr-defined]  # a template's context
    assert at_row["top"] == ""
    assert marked(rows, Refused("sai", field="khác"))["top"] == "sai"
    assert marked(rows, None) == rows | {"top": ""}
