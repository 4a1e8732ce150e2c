"""The columns and rows of a register's list, from its declaration."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from vinhdanh.casework.naming import Names
from vinhdanh.records.kit.fields import BLANK
from vinhdanh.records.kit.schema import NUMERIC, TOKEN, FieldSpec, FieldType, RegisterSpec
from vinhdanh.records.models import Entry
from vinhdanh.web.privacy import visible_fields, visible_label

MOST_COLUMNS = 6
LONG = frozenset({FieldType.LONG_TEXT, FieldType.LIST, FieldType.FILE})


@dataclass(frozen=True)
class Column:
    """One column: its field, its head and whether figures stand right."""

    code: str
    title: str
    unit: str
    numeric: bool


@dataclass(frozen=True)
class EntryRow:
    """One entry as a list shows it."""

    entry: Entry
    label: str
    state: str
    cells: tuple[tuple[Column, str], ...]


def all_columns(spec: RegisterSpec, acts: Collection[str]) -> list[Column]:
    """Every field the reader may see, for the sheet to take away."""
    return [_column(code, field) for code, field in visible_fields(spec.fields, acts).items()]


def list_columns(spec: RegisterSpec, acts: Collection[str], entries: Iterable[Entry]) -> list[Column]:
    """The fields worth a column on a screen: short ones that the label does not say already and an entry fills."""
    in_label = set(TOKEN.findall(spec.label))
    filled = {code for entry in entries for code, value in entry.values.items() if value not in BLANK}
    fields = visible_fields(spec.fields, acts)
    short = {c: f for c, f in fields.items() if c in filled - in_label and f.type not in LONG}
    ranked = sorted(short, key=lambda code: (not short[code].required, short[code].type not in NUMERIC))
    kept = set(ranked[:MOST_COLUMNS])
    return [_column(code, field) for code, field in short.items() if code in kept]


def rows(spec: RegisterSpec, columns: list[Column], entries: Iterable[Entry], acts: Collection[str]) -> list[EntryRow]:
    """The entries as rows; names behind codes are read once for all of them."""
    entries = list(entries)
    fields = {column.code: spec.fields[column.code] for column in columns}
    names = Names(fields, [entry.values for entry in entries])
    return [
        EntryRow(
            entry,
            visible_label(entry, spec, acts),
            spec.states.get(entry.state, ""),
            tuple((column, names.shown(fields[column.code], entry.values.get(column.code))) for column in columns),
        )
        for entry in entries
    ]


def _column(code: str, field: FieldSpec) -> Column:
    numeric = field.type in NUMERIC
    unit = field.stored_unit if numeric and field.type is not FieldType.YEAR else ""
    return Column(code, field.title, unit, numeric)
