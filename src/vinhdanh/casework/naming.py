"""Names for the codes in many rows at once: one query for parties, one for documents, one for entries."""

from collections.abc import Iterable, Mapping
from typing import Any

from vinhdanh.records.kit.fields import BLANK, shown
from vinhdanh.records.kit.schema import FieldSpec, FieldType
from vinhdanh.records.models import Document, Entry, Party

Values = Mapping[str, Any]
REFERENCES = (FieldType.PARTY, FieldType.DOCUMENT, FieldType.ENTRY)


class Names:
    """The names behind the codes that `rows` hold in `fields`, read once for all of them."""

    def __init__(self, fields: Mapping[str, FieldSpec], rows: Iterable[Values]) -> None:
        wanted = _codes_by_type(fields, rows)
        parties = Party.objects.filter(code__in=wanted[FieldType.PARTY]) if wanted[FieldType.PARTY] else ()
        documents = Document.objects.filter(code__in=wanted[FieldType.DOCUMENT]) if wanted[FieldType.DOCUMENT] else ()
        entries = Entry.objects.filter(key__in=wanted[FieldType.ENTRY], withdrawn=False).select_related("register")
        self._names: dict[tuple[FieldType, str, str], str] = {}
        self._names |= {(FieldType.PARTY, "", party.code): party.name for party in parties}
        self._names |= {(FieldType.DOCUMENT, "", document.code): str(document) for document in documents}
        if wanted[FieldType.ENTRY]:
            self._names |= {(FieldType.ENTRY, entry.register.code, entry.key): entry.label for entry in entries}

    def shown(self, spec: FieldSpec, stored: Any, *, with_unit: bool = False) -> str:
        """One stored value in words; unless asked for, a unit is shown only where it differs from the field's."""
        if stored in BLANK:
            return ""
        if spec.type in REFERENCES:
            return self._names.get((spec.type, spec.register_ or "", str(stored)), str(stored))
        own_unit = isinstance(stored, dict) and "unit" in stored
        return shown(spec, stored, with_unit=with_unit or own_unit)


def _codes_by_type(fields: Mapping[str, FieldSpec], rows: Iterable[Values]) -> dict[FieldType, set[str]]:
    wanted: dict[FieldType, set[str]] = {kind: set() for kind in REFERENCES}
    references = {code: spec.type for code, spec in fields.items() if spec.type in wanted}
    for values in rows:
        for code, kind in references.items():
            if values.get(code) not in BLANK:
                wanted[kind].add(str(values[code]))
    return wanted
