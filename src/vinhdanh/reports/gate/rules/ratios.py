"""A part of a whole is not above it: 26/43, and measures declared as part of another."""

from collections.abc import Iterator

from vinhdanh.casework.figures import Figure, SourceRef, spec_of
from vinhdanh.records.models import Observation
from vinhdanh.reports.gate.agreeing import exact
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.text.numbers import plain, print_number
from vinhdanh.text.periods import Window
from vinhdanh.text.quantities import Quantity, print_quantity


def check(subject: Subject) -> Iterator[Finding]:
    """Ratios and parts among the figures that the report prints."""
    printed = {figure.measure for piece in subject.composed.pieces for figure in piece.figures}
    for code in sorted(printed & set(subject.figures.measures)):
        figure = subject.figures.of(code)
        if figure is None:
            continue
        if figure.whole:
            yield _judge(figure, figure.whole, figure.window, figure.title)
            yield from _stated_share(subject, code, figure)
        whole = _whole(subject, code, figure)
        if whole:
            yield _judge(figure, whole.quantity, whole.window, f"{figure.title} trong {whole.title}")


def _whole(subject: Subject, code: str, part: Figure) -> Figure | None:
    """The whole of a part; none where a relation of the entry itself, told by its own rule, compares the two."""
    measure = subject.figures.measures[code]
    register, _dot, name = code.partition(".")
    part_of = measure.declaration.get("part_of")
    if not part_of or measure.register is None:
        return None
    spec = spec_of(measure.register)
    fields = [spec.measures[one].latest or spec.measures[one].sum for one in (name, part_of)]
    whole = subject.figures.of(f"{register}.{part_of}")
    told = any(list(relation.at_most or ()) == fields for relation in spec.relations)
    counted = part.observation is None and whole is not None and whole.observation is None
    return None if told and counted else whole


def _stated_share(subject: Subject, code: str, figure: Figure) -> Iterator[Finding]:
    """A percentage that a document prints beside the two numbers it is made of: “143/143 (đạt 100%)”."""
    stated = subject.figures.observed(code, Observation.Basis.STATED)
    if stated is None or stated.unit != "%" or figure.whole is None or not figure.whole.low:
        return
    share = 100 * figure.quantity.low / figure.whole.low
    words = f"{figure.title}: {print_quantity(figure.quantity, with_unit=False)}/{print_quantity(figure.whole)}"
    about = (*figure.sources, SourceRef.of(stated))
    if round(share, max(0, stated.decimals)) == stated.quantity.low:
        yield Finding(Colour.GREEN, f"{words} = {print_quantity(stated.quantity)}, khớp với văn bản", about)
    else:
        percent = print_number(plain(round(share, 1)))
        yield Finding(Colour.RED, f"{words} = {percent}%, văn bản in {print_quantity(stated.quantity)}", about)


def _judge(figure: Figure, whole: Quantity, window: Window | None, title: str) -> Finding:
    """Two figures of other days, or one that is only near, cannot contradict each other for certain."""
    part = figure.quantity.in_unit(whole.unit)
    words = f"{title}: {print_quantity(part, with_unit=False)} / {print_quantity(whole)}"
    if part.low <= (whole.low if whole.high is None else whole.high):
        return Finding(Colour.GREEN, words, figure.sources)
    if figure.window != window:
        return Finding(Colour.YELLOW, f"{words}: phần lớn hơn toàn bộ, nhưng hai số có mốc khác nhau", figure.sources)
    if not (exact(part) and exact(whole)):
        return Finding(Colour.YELLOW, f"{words}: phần lớn hơn toàn bộ, nhưng có số chỉ là gần đúng", figure.sources)
    return Finding(Colour.RED, f"{words}: phần lớn hơn toàn bộ", figure.sources)
