"""What happened to an entry, and what it said before: the two histories of one record."""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise

from vinhdanh.casework.naming import Names
from vinhdanh.records.kit.fields import BLANK
from vinhdanh.records.kit.schema import FieldSpec, RegisterSpec
from vinhdanh.records.models import Entry, EntryEvent, EntryVersion
from vinhdanh.web.privacy import visible_fields


@dataclass(frozen=True)
class Happening:
    """One dated state or event in words."""

    event: EntryEvent
    title: str
    details: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Change:
    """One version: what differs from the one before, as (name, was, now)."""

    version: EntryVersion
    changes: tuple[tuple[str, str, str], ...]


def happenings(entry: Entry, spec: RegisterSpec, acts: Collection[str]) -> list[Happening]:
    """States and events in the order of their days."""
    return [_happening(event, spec, acts) for event in entry.events.select_related("document", "source")]


def changes(entry: Entry, spec: RegisterSpec, acts: Collection[str]) -> list[Change]:
    """Versions, latest first, each with what it changed in the fields the reader may see."""
    versions = list(entry.versions.select_related("by__person"))
    fields = visible_fields(spec.fields, acts)
    names = Names(fields, [version.values for version in versions])
    told = [Change(versions[0], ())] if versions else []
    told += [Change(after, _differences(fields, names, before, after)) for before, after in pairwise(versions)]
    return told[::-1]


def field_facts(
    fields: dict[str, FieldSpec], values: dict[str, object], acts: Collection[str]
) -> list[tuple[str, FieldSpec, str]]:
    """(code, declaration, value in words) of every visible field that holds something."""
    seen = visible_fields(fields, acts)
    names = Names(seen, [values])
    return [
        (code, spec, _with_unit(spec, names.shown(spec, values[code])))
        for code, spec in seen.items()
        if values.get(code) not in BLANK
    ]


def _with_unit(spec: FieldSpec, words: str) -> str:
    """Facts stand alone, so a bare number gets its unit."""
    bare = words and words[-1].isdecimal() and spec.type.value in {"number", "money"}
    return f"{words} {'đồng' if spec.stored_unit == 'VND' else spec.stored_unit}" if bare else words


def _happening(event: EntryEvent, spec: RegisterSpec, acts: Collection[str]) -> Happening:
    if event.kind == EntryEvent.Kind.STATE:
        return Happening(event, spec.states.get(event.code, event.code), ())
    declared = spec.events.get(event.code)
    if declared is None:
        return Happening(event, event.code, ())
    facts = field_facts(declared.fields, event.values, acts)
    return Happening(event, declared.title, tuple((field.title, words) for _code, field, words in facts))


def _differences(
    fields: dict[str, FieldSpec], names: Names, before: EntryVersion, after: EntryVersion
) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (field.title, names.shown(field, before.values.get(code)), names.shown(field, after.values.get(code)))
        for code, field in fields.items()
        if before.values.get(code) != after.values.get(code)
    )
