"""A stated number against the list it counts: “05 cụm” with five names of which three are established."""

from collections.abc import Iterator, Sequence

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import Entry, Observation
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.quantities import print_quantity


def check(subject: Subject) -> Iterator[Finding]:
    """Every value that an issued document states for a measure that a register could count."""
    for observation in subject.figures.stated():
        if observation.measure.register is None or observation.measure.declaration.get("typed"):
            continue
        if observation.listed.exists():
            yield _listed(subject, observation)
        else:
            yield from _unlisted(subject, observation)


def _listed(subject: Subject, observation: Observation) -> Finding:
    fit, unfit = subject.figures.listed_that_count(observation)
    about = (SourceRef.of(observation), *map(SourceRef.of, [*fit, *unfit]))
    stated, title = print_quantity(observation.quantity), observation.measure.title
    if unfit:
        message = (
            f"{title}: văn bản ghi {stated}, danh sách có {len(fit) + len(unfit)} nhưng chỉ {len(fit):02d} đạt "
            f"({_names(fit)}); chưa đạt: {_names(unfit)}"
        )
        return Finding(Colour.RED, message, about)
    if len(fit) != observation.low:
        return Finding(Colour.RED, f"{title}: văn bản ghi {stated}, danh sách có {len(fit)}: {_names(fit)}", about)
    return Finding(Colour.GREEN, f"{title}: {stated} bằng số mục trong danh sách ({_names(fit)})", about)


def _unlisted(subject: Subject, observation: Observation) -> Iterator[Finding]:
    counted = subject.figures.counted(observation.measure)
    about = (SourceRef.of(observation),)
    stated, title = print_quantity(observation.quantity), observation.measure.title
    if counted is None or not counted.entries:
        yield Finding(Colour.YELLOW, f"{title}: {stated} theo văn bản, sổ chưa có danh sách để đếm", about)
        return
    value = counted.quantity.in_unit(observation.unit)
    words = print_quantity(value)
    if value.low == observation.low:
        yield Finding(Colour.GREEN, f"{title}: {stated} theo văn bản bằng số đếm từ sổ", about)
    elif value.low > observation.low:
        yield Finding(Colour.RED, f"{title}: văn bản ghi {stated} nhưng sổ đã có {words}", about)
    else:
        yield Finding(Colour.YELLOW, f"{title}: {stated} theo văn bản, sổ mới có {words}", about)


def _names(entries: Sequence[Entry]) -> str:
    return ", ".join(entry.label for entry in entries)
