"""Inside one entry: a part may not exceed its whole, and a printed total must be what its parts give."""

from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef, spec_of
from vinhdanh.records.kit.checking import broken_relations, held_relations, relation_in_words, stated_differences
from vinhdanh.records.kit.fields import shown
from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import Entry
from vinhdanh.reports.gate.subject import Colour, Finding, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """Every relation and every stated total of the entries behind the report."""
    for entry in subject.entries:
        spec, about = spec_of(entry.register), (SourceRef.of(entry),)
        for relation in broken_relations(spec, entry.values):
            words = relation_in_words(spec, relation, entry.values)
            yield Finding(Colour.RED, f"{entry.label}: {words}. {relation.why}", about)
        for relation in held_relations(spec, entry.values):
            yield Finding(Colour.GREEN, f"{entry.label}: {relation_in_words(spec, relation, entry.values)}", about)
        differing = set(stated_differences(spec, entry.values, entry.stated))
        for code in [name for name in spec.fields if name in entry.stated]:  # in the order of the register
            if code not in entry.values:
                yield Finding(Colour.YELLOW, _unknown(entry, spec, code), about)
            elif code in differing:
                yield Finding(Colour.RED, _compared(entry, spec, code, "khác"), about)
            else:
                yield Finding(Colour.GREEN, _compared(entry, spec, code, "bằng"), about)


def _compared(entry: Entry, spec: RegisterSpec, code: str, word: str) -> str:
    field = spec.fields[code]
    parts = ", ".join(spec.fields[name].title for name in (field.computed.operands if field.computed else []))
    stated, computed = shown(field, entry.stated[code]), shown(field, entry.values[code])
    return f"{entry.label}: {field.title} ghi {stated} {word} số tính từ {parts} ({computed})"


def _unknown(entry: Entry, spec: RegisterSpec, code: str) -> str:
    field = spec.fields[code]
    return f"{entry.label}: {field.title} ghi {shown(field, entry.stated[code])}, chưa đủ số thành phần để kiểm tra"
