"""A stated number against the list it counts: “05 cụm” with five names of which three are established."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from vinhdanh.casework.counting import Counted
from vinhdanh.casework.figures import SourceRef, spec_of
from vinhdanh.records.kit.computing import add
from vinhdanh.records.kit.fields import BLANK, quantity_of
from vinhdanh.records.kit.schema import MeasureSpec
from vinhdanh.records.models import Entry, Observation
from vinhdanh.reports.gate.agreeing import agrees, exact
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.quantities import Quantity, print_quantity

NAMED = 12  # so many names are told; a list of hundreds is opened from the finding


def check(subject: Subject) -> Iterator[Finding]:
    """Every value that an issued document states for a measure that a register could count.

    Values without any list are told together, one finding a register: what is to do is to fill the register.
    """
    bare: dict[str, list[Observation]] = defaultdict(list)
    for observation in subject.figures.stated():
        register = observation.measure.register
        if register is None or observation.measure.declaration.get("typed"):
            continue
        if subject.figures.lists(observation):
            yield from _listed(subject, observation)
            continue
        counted = subject.figures.counted(observation.measure, subject.figures.own_window(observation))
        if counted is None or not counted.entries:
            bare[register.title].append(observation)
        else:
            yield _unlisted(observation, counted)
    yield from (_bare(title, observations) for title, observations in bare.items())


def _listed(subject: Subject, observation: Observation) -> Iterator[Finding]:
    fit, unfit = subject.figures.listed_that_count(observation)
    about = (SourceRef.of(observation), *map(SourceRef.of, [*fit, *unfit]))
    stated, title = print_quantity(observation.quantity), observation.measure.title
    if unfit:
        message = (
            f"{title}: văn bản ghi {stated}, danh sách có {len(fit) + len(unfit)} nhưng chỉ {len(fit):02d} đạt "
            f"({_names(fit)}); chưa đạt: {_names(unfit)}"
        )
        yield Finding(Colour.RED, message, about)
        return
    value = _value(observation, fit)
    if value is None:
        words = f"{title}: {stated} theo văn bản, danh sách kèm theo không đủ số để cộng lại"
        yield Finding(Colour.YELLOW, words, about)
    elif agrees(observation.quantity, value.low):
        yield Finding(Colour.GREEN, f"{title}: {stated} khớp với {len(fit)} mục trong danh sách ({_names(fit)})", about)
    else:
        colour = Colour.RED if exact(observation.quantity) else Colour.YELLOW
        words = (
            f"{title}: văn bản ghi {stated}, danh sách có {len(fit)} mục, được {print_quantity(value)}: {_names(fit)}"
        )
        yield Finding(colour, words, about)


def _value(observation: Observation, entries: Sequence[Entry]) -> Quantity | None:
    """What the listed entries give: their number, or the sum of the field that the measure adds up."""
    assert observation.measure.register
    spec, measure = spec_of(observation.measure.register), MeasureSpec.model_validate(observation.measure.declaration)
    if measure.event or measure.latest or measure.ratio or measure.total:
        return None
    if not measure.sum:
        return Quantity(Decimal(len(entries)), None, observation.unit)
    values = [entry.values.get(measure.sum) for entry in entries]
    if any(value in BLANK for value in values):
        return None
    field = spec.fields[measure.sum]
    return add([quantity_of(field, value) for value in values], field.stored_unit).in_unit(observation.unit)


def _unlisted(observation: Observation, counted: Counted) -> Finding:
    """The register counted for the days that the stated value covers, not for the whole period."""
    about = (SourceRef.of(observation),)
    stated, title = print_quantity(observation.quantity), observation.measure.title
    value = counted.quantity.in_unit(observation.unit)
    words = print_quantity(value)
    if agrees(observation.quantity, value.low):
        return Finding(Colour.GREEN, f"{title}: {stated} theo văn bản khớp với số đếm từ sổ ({words})", about)
    if value.low > observation.low and exact(observation.quantity):
        return Finding(Colour.RED, f"{title}: văn bản ghi {stated} nhưng sổ đã có {words}", about)
    return Finding(Colour.YELLOW, f"{title}: {stated} theo văn bản, sổ mới có {words}", about)


def _bare(register: str, observations: Sequence[Observation]) -> Finding:
    told = "; ".join(f"{o.measure.title}: {print_quantity(o.quantity)}" for o in observations)
    words = f"Sổ {register} chưa có danh sách để đếm {len(observations)} số theo văn bản ({told})"
    return Finding(Colour.YELLOW, words, tuple(map(SourceRef.of, observations)))


def _names(entries: Sequence[Entry]) -> str:
    more = f" … và {len(entries) - NAMED} mục khác" if len(entries) > NAMED else ""
    return ", ".join(entry.label for entry in entries[:NAMED]) + more
