"""What the rows of record files point to: handles become records, or it is said what is not there."""

from django.db import models

from vinhdanh.casework.references import Record, entry_named, with_code
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.importing.record_files import schema
from vinhdanh.records.kit.refusal import NotFound, Refused
from vinhdanh.records.models import (
    AwardCase,
    AwardForm,
    Commitment,
    Document,
    Entry,
    Measure,
    Movement,
    Party,
    RegisterType,
)

_CONCEPTS: dict[type[models.Model], str] = {
    AwardCase: "hồ sơ khen thưởng",
    Commitment: "cam kết",
    Document: "văn bản",
    Movement: "phong trào",
    Party: "đơn vị, cá nhân",
}
_OF_PACK: dict[type[models.Model], str] = {
    AwardForm: "hình thức khen thưởng",
    Measure: "số đo",
    RegisterType: "sổ",
}


def need(model: type[Record], code: str) -> Record:
    """The record with this handle."""
    found = with_code(model, code)
    if found is not None:
        return found
    if model in _OF_PACK:
        raise Refused(f"Gói ngành không có {_OF_PACK[model]} “{code}”: hãy kiểm tra lại tên.")
    raise NotFound(f"Chưa có {_CONCEPTS[model]} mã “{code}”: hãy kiểm tra lại mã hoặc thêm vào tệp.")


def get(model: type[Record], code: str | None) -> Record | None:
    """The record with this handle, where one is named."""
    return None if code is None else need(model, code)


def pointed(pointer: schema.EntryPointer) -> Entry:
    """The entry that a pointer names."""
    need(RegisterType, pointer.register_)
    return entry_named(pointer.register_, pointer.key)


def source_of(row: schema.Sourced) -> Source:
    """Where a row was read from."""
    if row.source is None:
        return TYPED_IN
    return Source(need(Document, row.source.document), row.source.line, row.source.note)
