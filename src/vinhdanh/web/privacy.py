"""What of an entry a reader may see: closed fields, and labels made of closed fields, stay in their circle."""

from collections.abc import Collection

from vinhdanh.casework.figures import spec_of
from vinhdanh.records.kit.schema import TOKEN, FieldSpec, RegisterSpec
from vinhdanh.records.models import Entry, RegisterType

CLOSED_READ = "closed.read"


def visible_fields(fields: dict[str, FieldSpec], acts: Collection[str]) -> dict[str, FieldSpec]:
    """The fields that a reader with these acts may see."""
    if CLOSED_READ in acts:
        return fields
    return {code: spec for code, spec in fields.items() if spec.privacy != "closed"}


def label_is_closed(spec: RegisterSpec) -> bool:
    """Whether naming an entry of this register would already tell what is closed (a petitioner's name)."""
    named = {token.partition(".")[0] for token in TOKEN.findall(spec.label)}
    return spec.privacy == "closed" or any(
        field.privacy == "closed" for code, field in spec.fields.items() if code in named
    )


def visible_label(entry: Entry, spec: RegisterSpec, acts: Collection[str]) -> str:
    """The entry's name, or its place in the register where the name is closed to the reader."""
    if CLOSED_READ in acts or not label_is_closed(spec):
        return entry.label
    return f"{spec.title}, mục {entry.pk}"


def closed_registers() -> set[int]:
    """Ids of the registers whose labels are closed."""
    return {register.pk for register in RegisterType.objects.all() if label_is_closed(spec_of(register))}
