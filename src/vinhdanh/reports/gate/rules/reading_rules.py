"""The report read as its readers will read it: what holds and what breaks among the printed words and numbers.

The other rules compare records; the officer's own words and the text as a whole are only seen here. What those rules
told before, with better evidence, is not told again.
"""

from collections.abc import Iterator

from vinhdanh.reading.findings.run import Told, examine
from vinhdanh.reading.findings.sentences import clause
from vinhdanh.reading.model import Severity
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading, read
from vinhdanh.records.models import Report
from vinhdanh.reports.as_source import Printed, as_source
from vinhdanh.reports.freezing import thaw
from vinhdanh.reports.gate.already_told import already_told
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.reports.pieces import Composed
from vinhdanh.reports.rendering import to_document
from vinhdanh.text.shortening import shorten

COLOURS = {Severity.ERROR: Colour.RED, Severity.WARNING: Colour.YELLOW, None: Colour.GREEN}
QUOTED = 100  # characters of the clause that a message names


def check(subject: Subject) -> Iterator[Finding]:
    """Every relation that `vinhdanh check` would tell of the printed report; one finding a message."""
    printed = _printed(subject.composed)
    reading = read(printed.source)
    broken, held = examine(reading, _previous(subject.composed))
    found: dict[str, Finding] = {}
    for told in (*broken, *_widest(held, (*broken, *held))):
        finding = _finding(told, reading.text, printed, subject)
        if already_told(told.rule, finding, subject.rows):
            continue
        same = found.get(finding.message)
        found[finding.message] = finding if same is None else same.joined_with(finding)
    yield from found.values()


def _widest(held: tuple[Told, ...], every: tuple[Told, ...]) -> Iterator[Told]:
    """What holds, without “2 nằm trong 4” where “2 + 2 = 4” is told of the same numbers."""
    operands = [set(told.finding.places) for told in every]
    return (told for told in held if not any(set(told.finding.places) < other for other in operands))


def _printed(composed: Composed) -> Printed:
    return as_source(to_document(composed), [piece.id for piece in composed.front if piece.kind == "basis"])


def _previous(composed: Composed) -> Reading | None:
    """The last report of an earlier year that the body issued on the same outline, as it was issued."""
    issued = Report.objects.filter(
        owner=composed.owner,
        outline=composed.outline,
        period__lt=str(composed.period.year),  # codes begin with their year
        state=Report.State.ISSUED,
    )
    report = issued.order_by("-period", "-version").first()
    return read(as_source(thaw(report.snapshot)).source) if report and report.snapshot else None


def _finding(told: Told, text: Text, printed: Printed, subject: Subject) -> Finding:
    places = told.finding.places
    pieces = printed.pieces_on(line for start, end in places for line in text.lines(start, end))
    colour, message = COLOURS[told.finding.severity], told.finding.message.rstrip(".")
    if colour is Colour.GREEN:
        return Finding(colour, message, (), pieces)
    quote = _quote(text, places[0])
    if len(pieces) == 1 and quote not in message:
        message = f"“{quote}”: {message}"  # the same numbers may break in another sentence too
    return Finding(colour, message, subject.behind(pieces), pieces)


def _quote(text: Text, place: tuple[int, int]) -> str:
    start, end = clause(text, *place)
    return shorten(" ".join(text.text[start:end].split()).removeprefix("- "), QUOTED)
