"""Open a sector's pack in the record: its registers, measures, indicators and award forms."""

import hashlib
import json
from typing import Any

from django.db import transaction

from vinhdanh.casework.keeping import check_words
from vinhdanh.casework.log import Actor, concept_of, log
from vinhdanh.casework.references import with_code
from vinhdanh.records.kit import packs
from vinhdanh.records.kit.pack_files import IndicatorSpec
from vinhdanh.records.kit.schema import MeasureSpec, RegisterSpec
from vinhdanh.records.models import AwardForm, Measure, RegisterType


@transaction.atomic
def open_pack(pack: str, *, actor: Actor) -> list[RegisterType]:
    """Bring the record's registers, measures and award forms in step with the files of `pack` and of all packs.

    Declarations that did not change are left alone; a changed one is stored with a log line. Nothing is removed.
    """
    specs = [*packs.registers(pack).values(), *packs.shared_registers().values()]
    changed = [row for spec in specs if (row := open_register(pack, spec, actor=actor))]
    for indicator in packs.indicators(pack).values():
        _define(Measure, indicator.indicator, _indicator_fields(indicator), actor)
    for typed in packs.typed_measures(pack):
        _define(Measure, typed.code, {"title": typed.title, "unit": typed.unit, "scope": typed.scope}, actor)
    for form in packs.award_forms():
        fields = form.model_dump(exclude={"code", "valid"})
        dates = {"valid_from": form.valid.get("from"), "valid_to": form.valid.get("to")}
        _define(AwardForm, form.code, fields | dates, actor)
    return changed


@transaction.atomic
def open_register(pack: str, spec: RegisterSpec, *, actor: Actor) -> RegisterType | None:
    """Open one register with its measures; None when it already stands as declared."""
    declaration = spec.model_dump(mode="json", by_alias=True, exclude_none=True)
    digest = hashlib.sha256(json.dumps(declaration).encode()).hexdigest()
    kept = with_code(RegisterType, spec.register_)
    if kept and kept.digest == digest:
        return None
    fields: dict[str, Any] = {
        "title": spec.title,
        "group": spec.group,
        "pack": pack,
        "declaration": declaration,
        "digest": digest,
        "valid_from": spec.valid.get("from"),
        "valid_to": spec.valid.get("to"),
    }
    register, _ = RegisterType.objects.update_or_create(code=spec.register_, defaults=fields)
    for code, measure in spec.measures.items():
        Measure.objects.update_or_create(code=f"{spec.register_}.{code}", defaults=_measure_fields(measure, register))
    before = {"digest": kept.digest} if kept else None
    log("register.open", register, actor=actor, before=before, after={"digest": digest})
    return register


def _define(model: type[AwardForm | Measure], code: str, fields: dict[str, Any], actor: Actor) -> None:
    """Store a definition that is new or has changed, with a log line; one that stands is left alone."""
    kept = with_code(model, code)
    before = {name: getattr(kept, name) for name in fields} if kept else {}
    changed = {name: value for name, value in fields.items() if not kept or before[name] != value}
    if not changed:
        return
    record = kept or model(code=code)
    for name, value in changed.items():
        setattr(record, name, value)
    check_words(record)
    record.save()
    told = {name: str(value) for name, value in changed.items()}
    old = {name: str(before[name]) for name in changed} if kept else None
    log(f"{concept_of(record)}.define", record, actor=actor, before=old, after=told)


def _measure_fields(measure: MeasureSpec, register: RegisterType) -> dict[str, Any]:
    return {
        "title": measure.title,
        "unit": measure.unit,
        "scope": measure.scope,
        "register": register,
        "declaration": measure.model_dump(mode="json", exclude_defaults=True),
    }


def _indicator_fields(indicator: IndicatorSpec) -> dict[str, Any]:
    return {
        "title": indicator.title,
        "unit": indicator.unit,
        "scope": indicator.scope,
        "price_basis": indicator.price_basis,
        "version": indicator.version,
        "valid_from": indicator.valid.get("from"),
        "valid_to": indicator.valid.get("to"),
        "declaration": indicator.model_dump(mode="json", exclude_defaults=True),
    }
