"""Names become records: a party, a document or an entry named in a field must exist."""

from typing import Any, TypeVar

from django.db import models

from vinhdanh.casework.naming import Names
from vinhdanh.records.kit.fields import BLANK
from vinhdanh.records.kit.refusal import NotFound, Refused
from vinhdanh.records.kit.schema import FieldSpec, FieldType
from vinhdanh.records.models import Document, Entry, Party
from vinhdanh.text.folding import fold

Record = TypeVar("Record", bound=models.Model)


def with_code(model: type[Record], code: str) -> Record | None:
    """The record of this model that bears the handle `code`; None when there is none."""
    return model._default_manager.filter(code=code).first()  # noqa: SLF001 - a model's class has no typed manager


def party_named(name: str) -> Party:
    """The party with this code, name, short name or confirmed alias; refuses an unknown or ambiguous name."""
    by_code = with_code(Party, name)
    if by_code:
        return by_code
    key = fold(name)
    found = list(Party.objects.filter(folded=key)[:2]) or list(
        Party.objects.filter(aliases__folded=key, aliases__confirmed=True).distinct()[:2]
    )
    if not found:
        raise NotFound(f"Chưa có “{name}” trong danh sách đơn vị, cá nhân: hãy thêm vào rồi ghi lại.")
    if len(found) > 1:
        raise Refused(f"Có hai đơn vị, cá nhân cùng tên “{name}”: hãy ghi mã để phân biệt.")
    return found[0]


def document_named(name: str) -> Document:
    """The document with this code or symbol."""
    standing = Document.objects.filter(withdrawn=False)
    found = list(standing.filter(code=name)) or list(standing.filter(folded_symbol=fold(name))[:2])
    if not found:
        raise NotFound(f"Chưa có văn bản “{name}”: hãy nhập văn bản trước.")
    if len(found) > 1:
        raise Refused(f"Có hai văn bản cùng số “{name}”: hãy ghi mã văn bản để phân biệt.")
    return found[0]


def entry_named(register: str, name: str) -> Entry:
    """The entry of `register` with this key or label."""
    entries = Entry.objects.filter(register__code=register, withdrawn=False)
    key = fold(name)
    found = list(entries.filter(key=key)[:2]) or list(entries.filter(folded=key)[:2])
    if not found:
        raise NotFound(f"Trong sổ {register} chưa có mục “{name}”: hãy kiểm tra lại tên.")
    if len(found) > 1:
        raise Refused(f"Trong sổ {register} có hai mục “{name}”: hãy kiểm tra lại tên.")
    return found[0]


def resolve(code: str, spec: FieldSpec, stored: Any) -> Any:
    """The stored form of a reference: the code of the party or document, the key of the entry."""
    if stored in BLANK:
        return stored
    try:
        if spec.type is FieldType.PARTY:
            return party_named(stored).code
        if spec.type is FieldType.DOCUMENT:
            return document_named(stored).code
        if spec.type is FieldType.ENTRY and spec.register_:
            return entry_named(spec.register_, stored).key
    except Refused as error:
        raise type(error)(f"{spec.title}: {error.sentence}", field=code) from error
    return stored


def shown_values(fields: dict[str, FieldSpec], values: dict[str, Any]) -> dict[str, str]:
    """Every value in words, with the names of parties, documents and entries in place of their codes."""
    names = Names(fields, [values])
    return {code: names.shown(fields[code], value, with_unit=True) for code, value in values.items() if code in fields}
