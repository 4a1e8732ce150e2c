"""Rows of a form, made from the declaration of the fields they fill."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from django.urls import reverse

from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import NUMERIC, FieldSpec, FieldType

Choices = tuple[tuple[str, str], ...]
YESNO: Choices = (("", "chưa ghi"), ("có", "có"), ("không", "không"))
HINTS = {
    FieldType.NUMBER: "số, có thể kèm “khoảng”, “trên”, “từ … đến …”",
    FieldType.MONEY: "ví dụ 135 triệu đồng",
    FieldType.YEAR: "bốn chữ số",
    FieldType.DATE: "ngày/tháng/năm, ví dụ 29/5/2018",
    FieldType.WINDOW: "hai ngày (01/01/2018-31/5/2018), một ngày hoặc một kỳ (2018H1, 2020)",
    FieldType.LIST: "mỗi dòng một mục",
}
SUGGESTED = {FieldType.PARTY: "party", FieldType.DOCUMENT: "document"}


@dataclass(frozen=True)
class Row:
    """One row of a form; `why` is the refusal.

    `kind` is text, number, long, choice, check, password, file or computed.
    """

    name: str
    title: str
    kind: str = "text"
    value: str = ""
    unit: str = ""
    hint: str = ""
    required: bool = False
    choices: Choices = ()
    suggest: str = ""
    why: str = ""


def field_row(code: str, spec: FieldSpec, value: str, *, required: bool | None = None) -> Row:
    """The row for one declared field; `value` is what was typed or what stands."""
    return Row(
        name=code,
        title=spec.title,
        kind=_kind(spec),
        value=value,
        unit=spec.unit if spec.type in NUMERIC else "",
        hint=spec.hint or HINTS.get(spec.type, ""),
        required=spec.required if required is None else required,
        choices=_choices(spec),
        suggest=_suggest(spec),
    )


def field_rows(fields: Mapping[str, FieldSpec], values: Mapping[str, str]) -> list[Row]:
    """Rows for all fields in declared order."""
    return [field_row(code, spec, values.get(code, "")) for code, spec in fields.items()]


def refused(rows: list[Row], field: str, sentence: str) -> list[Row]:
    """The rows with the refusal set at its field."""
    return [replace(row, why=sentence) if row.name == field else row for row in rows]


def marked(groups: Mapping[str, list[Row]], refusal: Refused | None) -> dict[str, object]:
    """The groups of rows with the refusal at its row, and under `top` what belongs to none: a template's context."""
    if refusal is None:
        return {**groups, "top": ""}
    named = {row.name for rows in groups.values() for row in rows}
    shown = {name: refused(rows, refusal.field, refusal.sentence) for name, rows in groups.items()}
    return {**shown, "top": "" if refusal.field in named else refusal.sentence}


def _kind(spec: FieldSpec) -> str:
    if spec.computed:
        return "computed"
    if spec.type in {FieldType.CHOICE, FieldType.YESNO}:
        return "choice"
    if spec.type in {FieldType.LONG_TEXT, FieldType.LIST}:
        return "long"
    return "number" if spec.type in NUMERIC else "text"


def _choices(spec: FieldSpec) -> Choices:
    if spec.type is FieldType.YESNO:
        return YESNO
    return (("", "chưa ghi"), *spec.choices.items()) if spec.choices else ()


def _suggest(spec: FieldSpec) -> str:
    if spec.type in SUGGESTED:
        return reverse("goi_y", args=[SUGGESTED[spec.type]])
    return reverse("goi_y", args=[f"entry.{spec.register_}"]) if spec.type is FieldType.ENTRY else ""
