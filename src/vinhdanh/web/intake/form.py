"""The form that corrects one item: rows by its kind, and what was typed that differs from what was read."""

from collections.abc import Mapping

from django.urls import reverse

from vinhdanh.importing.reports.items import Item, Kind
from vinhdanh.importing.reports.telling import CHOICES, FIELDS, Words
from vinhdanh.records.models import AwardForm, Measure
from vinhdanh.text.quantities import UnreadableQuantity, read_quantity
from vinhdanh.text.units import unit
from vinhdanh.web.forms import Choices, Row

LONG = frozenset({"subject", "text"})
NAMES = frozenset({"issuer", "authority", "recipient"})
FIXED = frozenset({"register", "state", "event"})
HINTS = {
    "issuer": "nhiều nơi cùng ban hành thì cách nhau bằng dấu ;",
    "aliases": "cách nhau bằng dấu ;",
    "period": "2020, 2018H1, 2019Q2",
    "issued_on": "ngày/tháng/năm",
    "comparison": "ví dụ tăng 27,6% so với cùng kỳ; đạt 45,9% kế hoạch",
    "value": "ví dụ ước 66.148 tỷ đồng",
    "recipient": "bỏ trống khi báo cáo chỉ nêu số lượng",
    "when": "ngày, kỳ hoặc hai ngày",
}


def rows(item: Item, values: Mapping[str, str], words: Words) -> list[Row]:
    """The rows of an item's form; `values` are what stands or what was typed."""
    asked = [(field, title) for field, title in FIELDS[item.kind] if item.kind is not Kind.ENTRY or field not in FIXED]
    made = [_row(item.kind, field, title, values.get(field, ""), words, values) for field, title in asked]
    if item.kind is Kind.ENTRY:
        made += [Row(name, title, value=value) for name, title, value in words.entry_fields(values)]
    return made


def typed(item: Item, words: Mapping[str, str]) -> dict[str, str]:
    """Of what was typed, that which differs from what was read."""
    return {
        name: words[name].strip() for name in item.values if name in words and words[name].strip() != item.values[name]
    }


def _row(kind: Kind, field: str, title: str, value: str, words: Words, values: Mapping[str, str]) -> Row:
    choices = _choices(kind, field, words, values)
    if choices:
        return Row(field, title, "choice", value, choices=choices)
    return Row(
        field,
        title,
        "long" if field in LONG else "text",
        value,
        hint=HINTS.get(field, ""),
        suggest=reverse("goi_y", args=["party"]) if field in NAMES else "",
    )


def _choices(kind: Kind, field: str, words: Words, values: Mapping[str, str]) -> Choices:
    if field == "measure":
        return (("", "chưa gắn chỉ tiêu"), *_measures(words, values.get("value", "")))
    if field == "form":
        return (("", "chưa chọn"), *((code, _form(form)) for code, form in words.forms.items()))
    return CHOICES.get((kind, field), ())


def _measures(words: Words, value: str) -> Choices:
    """Every measure, those that measure in the unit of `value` first."""
    base = _base(value)
    rows = sorted(words.measures.values(), key=lambda measure: (unit(measure.unit).base != base, measure.title))
    return tuple((measure.code, _named(measure)) for measure in rows)


def _base(value: str) -> str:
    """What the unit of a printed value measures; that of no unit when it cannot be read."""
    try:
        return unit(read_quantity(value).unit).base
    except UnreadableQuantity:
        return ""


def _named(measure: Measure) -> str:
    where = f" · {measure.register.title}" if measure.register else ""
    scope = f", {measure.scope}" if measure.scope else ""
    return f"{measure.title}{scope} ({measure.unit}){where}"


def _form(form: AwardForm) -> str:
    return f"{form.title} ({form.get_level_display()})"
