"""The last look before a row is written: words that fit their columns, choices that exist, handles that are free."""

from collections.abc import Iterable
from datetime import date

from django.db import models

from vinhdanh.casework.references import with_code
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.text.dates import print_date


def keep(record: models.Model) -> None:
    """Insert a new row; refuses what the tables would cut off, or store without meaning it.

    SQLite stores a text of any length and any choice; PostgreSQL refuses the length with an error of its own.
    """
    check_words(record)
    record.save(force_insert=True)


def check_words(record: models.Model) -> None:
    """Refuse a text too long for its column and a value outside its column's choices."""
    for field in record._meta.concrete_fields:  # noqa: SLF001 - Django documents _meta for reading
        value = getattr(record, field.attname)
        if not isinstance(value, str) or not value:
            continue
        if field.max_length and len(value) > field.max_length:
            raise Refused(
                f"“{value[:40]}…” dài {len(value)} chữ, chỗ này chứa được {field.max_length}: hãy ghi gọn lại.",
                field=field.name,
            )
        if field.choices and value not in dict(field.flatchoices):
            raise Refused(f"Không dùng được “{value}”: chọn một trong {_all(field.flatchoices)}.", field=field.name)


def check_choice(what: str, value: str, choices: type[models.TextChoices], *, field: str) -> None:
    """Refuse a value that is not among the choices; `what` names the concept: “loại cam kết”."""
    if value not in choices.values:
        raise Refused(f"Không có {what} “{value}”: chọn một trong {_all(choices.choices)}.", field=field)


def check_free(model: type[models.Model], code: str) -> None:
    """Refuse a handle that another row bears."""
    other = with_code(model, code)
    if other is not None:
        raise Refused(f"Mã “{code}” đã dùng cho “{other}”: hãy chọn mã khác.", field="code")


def check_order(start: date | None, end: date | None, *, field: str) -> None:
    """Refuse a span whose last day is before its first."""
    if start and end and end < start:
        raise Refused(f"Ngày {print_date(end)} trước ngày {print_date(start)}: hãy kiểm tra lại hai ngày.", field=field)


def check_reason(reason: str, *, what: str) -> str:
    """The reason, stripped; refuses an empty one. `what` names the act: “rút văn bản”."""
    if not reason.strip():
        raise Refused(f"Hãy ghi lý do {what}.", field="reason")
    return reason.strip()


def _all(choices: Iterable[tuple[object, object]]) -> str:
    return ", ".join(f"{value} ({label})" for value, label in choices if value)
