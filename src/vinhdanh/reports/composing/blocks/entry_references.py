"""What the entries of a list point to (documents, parties, other entries), read once for the whole list."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from vinhdanh.casework.naming import Names
from vinhdanh.records.kit.fields import BLANK, shown
from vinhdanh.records.kit.schema import FieldSpec, FieldType, RegisterSpec
from vinhdanh.records.models import Document, Entry

NAMED = frozenset({FieldType.PARTY, FieldType.DOCUMENT, FieldType.ENTRY})
Fields = Mapping[str, FieldSpec]
Values = Mapping[str, Any]


class References:
    """The names and documents behind the codes in the fields and events of `entries`."""

    def __init__(self, spec: RegisterSpec, entries: Iterable[Entry]) -> None:
        sets = list(_value_sets(spec, entries))
        self._names = {id(fields): Names(fields, rows) for fields, rows in sets}
        codes = {code for fields, rows in sets for values in rows for code in _documents(fields, values).values()}
        found = Document.objects.filter(code__in=codes).select_related("issuer").prefetch_related("co_issuers")
        self._documents = {document.code: document for document in found} if codes else {}

    def documents(self, fields: Fields, values: Values) -> dict[str, Document]:
        """The documents that one entry or event names, by field."""
        codes = _documents(fields, values)
        return {name: self._documents[code] for name, code in codes.items() if code in self._documents}

    def shown(self, fields: Fields, name: str, value: Any) -> str:
        """A stored value in words, with the names of parties, documents and entries in place of their codes."""
        spec = fields[name]
        return self._names[id(fields)].shown(spec, value) if spec.type in NAMED else shown(spec, value)


def _value_sets(spec: RegisterSpec, entries: Iterable[Entry]) -> Iterator[tuple[Fields, list[Values]]]:
    kept = list(entries)
    yield spec.fields, [entry.values for entry in kept]
    for code, event in spec.events.items():
        yield event.fields, [e.values for entry in kept for e in entry.events.all() if e.code == code]


def _documents(fields: Fields, values: Values) -> dict[str, str]:
    return {
        name: values[name]
        for name, field in fields.items()
        if field.type is FieldType.DOCUMENT and values.get(name) not in BLANK
    }
