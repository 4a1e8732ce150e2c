"""Field types: what was typed becomes its stored form, the stored form becomes a quantity or words.

Stored forms (JSON): numbers are a decimal string in the field's unit, or {"low", "high", "unit", "qualifier"}
when one of these differs; dates are ISO; windows are two ISO days; parties and documents are codes; entries are
keys; the rest is text, true/false or a list of texts.
"""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import NUMERIC, FieldSpec, FieldType
from vinhdanh.records.kit.storable import check_storable
from vinhdanh.records.kit.when import read_day, read_when
from vinhdanh.text.dates import print_date
from vinhdanh.text.folding import compose, fold, tidy
from vinhdanh.text.numbers import print_number
from vinhdanh.text.periods import Window, print_window
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity, print_quantity, read_quantity
from vinhdanh.text.units import IncompatibleUnits
from vinhdanh.text.units import unit as find_unit

BLANK: tuple[object, ...] = (None, "", [])


def store(code: str, spec: FieldSpec, raw: object) -> Any:
    """The stored form of what was typed; raises Refused naming the field."""
    try:
        return _STORE[spec.type](spec, raw)
    except Refused as error:
        raise Refused(f"{spec.title}: {error.sentence}", field=code) from error
    except ValueError as error:
        raise Refused(f"{spec.title}: {str(error).rstrip('.')}.", field=code) from error


def quantity_of(spec: FieldSpec, stored: Any) -> Quantity:
    """The quantity behind a stored numeric value, in the unit it was printed in."""
    if isinstance(stored, dict):
        high = stored.get("high")
        return Quantity(
            Decimal(stored["low"]),
            None if high is None else Decimal(high),
            stored.get("unit", spec.stored_unit),
            Qualifier(stored.get("qualifier", "exact")),
        )
    return Quantity(Decimal(stored), None, spec.stored_unit, Qualifier.EXACT)


def stored_quantity(spec: FieldSpec, quantity: Quantity) -> Any:
    """The inverse of `quantity_of`, as short as possible."""
    extra = {
        "high": None if quantity.high is None else str(quantity.high),
        "unit": quantity.unit if find_unit(quantity.unit) != find_unit(spec.stored_unit) else None,
        "qualifier": quantity.qualifier.value if quantity.qualifier is not Qualifier.EXACT else None,
    }
    kept = {name: value for name, value in extra.items() if value is not None}
    return {"low": str(quantity.low), **kept} if kept else str(quantity.low)


def shown(spec: FieldSpec, stored: Any, *, with_unit: bool = True) -> str:
    """A stored value in words, as lists and reports print it. Parties, documents and entries print their code."""
    if stored in BLANK:
        return ""
    if spec.type is FieldType.YEAR:
        return str(stored)
    if spec.type in NUMERIC:
        return print_quantity(quantity_of(spec, stored), with_unit=with_unit)
    print_as = _SHOWN.get(spec.type)
    return print_as(spec, stored) if print_as else str(stored)


def typed(spec: FieldSpec, stored: Any) -> str:
    """A stored value as a form shows it for editing."""
    if stored in BLANK:
        return ""
    if spec.type in NUMERIC and spec.type is not FieldType.YEAR:
        quantity = quantity_of(spec, stored)
        if not isinstance(stored, dict):
            return print_number(quantity.low)
        return print_quantity(quantity, pad=False)
    if spec.type is FieldType.LIST:
        return "\n".join(stored)
    if spec.type is FieldType.CHOICE:
        return str(stored)
    return shown(spec, stored)


def _text(_spec: FieldSpec, raw: object) -> str:
    if isinstance(raw, dict | list):
        raise ValueError("phải là một dòng chữ")
    return tidy(str(raw))


def _long_text(_spec: FieldSpec, raw: object) -> str:
    return compose(str(raw)).strip()


def _number(spec: FieldSpec, raw: object) -> Any:
    if isinstance(raw, bool) or not isinstance(raw, str | int | float | Decimal):
        raise ValueError(f"không đọc được số từ “{raw}”, hãy ghi một số")
    if isinstance(raw, str):
        quantity = read_quantity(raw, unit=spec.stored_unit)
    else:
        quantity = Quantity(Decimal(str(raw)), None, spec.stored_unit)
    try:
        quantity.in_unit(spec.stored_unit)
    except IncompatibleUnits as error:
        raise ValueError(f"đơn vị phải là {spec.stored_unit}, không phải {quantity.unit}") from error
    check_storable(quantity)
    return stored_quantity(spec, quantity)


def _year(_spec: FieldSpec, raw: object) -> str:
    text = tidy(str(raw)).lower().removeprefix("năm").strip()
    if not (text.isascii() and text.isdigit() and 1900 <= int(text) <= 2100):
        raise ValueError(f"“{raw}” không phải một năm, hãy ghi bốn chữ số")
    return text


def _date(_spec: FieldSpec, raw: object) -> str:
    return read_day(raw).isoformat()


def _window(_spec: FieldSpec, raw: object) -> list[str]:
    window = read_when(raw)
    return [window.start.isoformat(), window.end.isoformat()]


def _choice(spec: FieldSpec, raw: object) -> str:
    wanted = fold(str(raw))
    for code, title in spec.choices.items():
        if wanted in {code, fold(title)}:
            return code
    raise ValueError(f"“{raw}” không có trong danh sách, hãy chọn một trong: {'; '.join(spec.choices.values())}")


def _yesno(_spec: FieldSpec, raw: object) -> bool:
    if isinstance(raw, bool):
        return raw
    word = fold(str(raw))
    if word not in {"co", "khong", "1", "0", "true", "false"}:
        raise ValueError("hãy ghi có hoặc không")
    return word in {"co", "1", "true"}


def _list(_spec: FieldSpec, raw: object) -> list[str]:
    # names hold commas and dashes ("Việt Nhật, Hiệp Hòa"; "Trung Sơn - Ninh Sơn"): only lines and ";" split
    items = raw if isinstance(raw, list) else str(raw).replace(";", "\n").splitlines()
    return [item for item in (tidy(str(item)) for item in items) if item]


_STORE: dict[FieldType, Callable[[FieldSpec, object], Any]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _long_text,
    FieldType.NUMBER: _number,
    FieldType.MONEY: _number,
    FieldType.YEAR: _year,
    FieldType.DATE: _date,
    FieldType.WINDOW: _window,
    FieldType.PLACE: _text,
    FieldType.PARTY: _text,
    FieldType.DOCUMENT: _text,
    FieldType.ENTRY: _text,
    FieldType.CHOICE: _choice,
    FieldType.YESNO: _yesno,
    FieldType.LIST: _list,
    FieldType.FILE: _text,
}
_SHOWN: dict[FieldType, Callable[[FieldSpec, Any], str]] = {
    FieldType.DATE: lambda _spec, value: print_date(date.fromisoformat(value)),
    FieldType.WINDOW: lambda _spec, value: print_window(Window(*map(date.fromisoformat, value))),
    FieldType.CHOICE: lambda spec, value: spec.choices.get(value, value),
    FieldType.YESNO: lambda _spec, value: "có" if value else "không",
    FieldType.LIST: lambda _spec, value: ", ".join(value),
}
