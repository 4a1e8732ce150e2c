"""Every register's own examples: what it accepts, what it refuses and why, and what its measures count."""

import hashlib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from vinhdanh.casework.documents import add_document
from vinhdanh.casework.figures import Figures
from vinhdanh.casework.packs import open_register
from vinhdanh.casework.parties import add_party
from vinhdanh.casework.registers import add_entry
from vinhdanh.casework.sources import Source
from vinhdanh.importing.record_files.loading import raw_entry
from vinhdanh.importing.record_files.schema import EntryRow
from vinhdanh.records.kit import packs
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import Example, FieldSpec, FieldType, RegisterSpec
from vinhdanh.records.models import Document, Entry, Party, RegisterType
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import period
from vinhdanh.text.quantities import read_quantity

PACK = "cong_thuong"
SPECS = packs.registers(PACK) | packs.shared_registers()
EXAMPLES = [
    pytest.param(spec, example, id=f"{code}: {example.title}")
    for code, spec in SPECS.items()
    for example in spec.examples
]


@pytest.mark.django_db
@pytest.mark.parametrize(("spec", "example"), EXAMPLES)
def test_example(spec: RegisterSpec, example: Example) -> None:
    register = _open(spec)
    _provide_references(spec, example)
    rows = [raw_entry(EntryRow.model_validate(entry)) for entry in example.entries]
    source = Source(note="ví dụ")
    *accepted, last = rows
    for raw in accepted:
        add_entry(register, raw, actor=None, source=source)
    if example.refused:
        with pytest.raises(Refused) as refusal:
            add_entry(register, last, actor=None, source=source)
        assert example.refused in refusal.value.sentence
        return
    add_entry(register, last, actor=None, source=source)
    if example.measures:
        _check_measures(spec, example)


def test_no_sector_declares_what_all_share() -> None:
    assert packs.registers(PACK).keys() & packs.shared_registers().keys() == set()


def _open(spec: RegisterSpec) -> RegisterType:
    register = open_register(PACK, spec, actor=None)
    assert register is not None
    return register


def _provide_references(spec: RegisterSpec, example: Example) -> None:
    """The parties, documents and entries that an example names exist before it begins."""
    fields = [spec.fields, *(event.fields for event in spec.events.values())]
    for values in _all_values(example):
        for code, name in values.items():
            for field in (group[code] for group in fields if code in group):
                _provide(field, str(name))


def _all_values(example: Example) -> Iterator[dict[str, Any]]:
    for entry in map(EntryRow.model_validate, example.entries):
        yield entry.values
        yield from (event.values for event in entry.events)


def _provide(field: FieldSpec, name: str) -> None:
    key = f"vd-{hashlib.sha1(name.encode()).hexdigest()[:12]}"
    if field.type is FieldType.PARTY and not Party.objects.filter(folded=fold(name)).exists():
        add_party(code=key, kind=Party.Kind.AGENCY, name=name, made=True, actor=None)
    if field.type is FieldType.DOCUMENT and not Document.objects.filter(folded_symbol=fold(name)).exists():
        issuer = Party.objects.filter(code="vd-noi-ban-hanh").first() or add_party(
            code="vd-noi-ban-hanh", kind=Party.Kind.AGENCY, name="Nơi ban hành ví dụ", made=True, actor=None
        )
        add_document(code=key, kind="Văn bản", symbol=name, issuer=issuer, subject=f"ví dụ {name}", actor=None)
    if field.type is FieldType.ENTRY and field.register_:
        other = RegisterType.objects.filter(code=field.register_).first() or open_register(
            PACK, SPECS[field.register_], actor=None
        )
        Entry.objects.get_or_create(register=other, key=fold(name), defaults={"label": name, "folded": fold(name)})


def _check_measures(spec: RegisterSpec, example: Example) -> None:
    owner = add_party(code="don-vi-vi-du", kind=Party.Kind.AGENCY, name="Đơn vị ví dụ", made=True, actor=None)
    figures = Figures(owner, period(example.period))
    for code, wanted in example.measures.items():
        figure = figures.of(f"{spec.register_}.{code}")
        assert figure is not None, code
        if isinstance(wanted, str) and "/" in wanted:
            assert figure.whole is not None, code
            assert f"{figure.quantity.low}/{figure.whole.low}" == wanted, code
        elif isinstance(wanted, str):
            assert figure.quantity == read_quantity(wanted, unit=figure.quantity.unit), code
        else:
            assert figure.quantity.low == Decimal(str(wanted)), code
