"""Everything of one reading that may enter the record, each with its lines, its quote and how sure it is."""

from dataclasses import dataclass
from decimal import Decimal

from vinhdanh.importing.reports.awards import Awards
from vinhdanh.importing.reports.documents import Documents
from vinhdanh.importing.reports.entries import entries
from vinhdanh.importing.reports.figures import Figures, comparisons
from vinhdanh.importing.reports.items import Item
from vinhdanh.importing.reports.itself import itself
from vinhdanh.importing.reports.measures import Measures
from vinhdanh.importing.reports.parties import Parties
from vinhdanh.importing.reports.standing import Standing
from vinhdanh.reading.reading import Reading
from vinhdanh.records.models import Party, RecipientKind
from vinhdanh.text.folding import fold
from vinhdanh.text.periods import Period

_HONOURED = frozenset(fold(str(label)) for label in RecipientKind.labels)


@dataclass(frozen=True)
class Proposal:
    """The items in the order in which they would be recorded; the first is the report itself."""

    items: tuple[Item, ...]


def propose(reading: Reading, owner: Party, period: Period) -> Proposal:
    """What `reading`, a report of `owner` on `period`, says that the record could hold. Changes nothing."""
    text = reading.text
    parties = Parties(owner, reading.header.place)
    cited = Documents(text, reading.citations, parties)
    documents = [cited.item(number, citation) for number, citation in enumerate(reading.citations, 1)]
    cases = Awards(text, parties, period)
    awards = [cases.item(number, award) for number, award in enumerate(reading.awards, 1)]
    standing = Standing(owner, period)
    figures = Figures(reading, Measures(period), standing)
    values = figures.read(_told_elsewhere(reading))
    compared = comparisons(text, reading.ratios, values, standing)
    listed = entries(text, reading.figures, values.measures, period)
    report = itself(reading, owner, period)
    return Proposal((report, *parties.items(), *documents, *values.items, *compared, *listed, *awards))


def _told_elsewhere(reading: Reading) -> frozenset[int]:
    """The figures that a citation or an award mention tells, which are no values of measures."""
    spans = [(award.start, award.end) for award in reading.awards]
    spans += [span for cited in reading.citations for span in (cited.mentions or ((cited.start, cited.end),))]
    spans.sort()
    given = {(reading.text.paragraph(award.start), Decimal(award.how_many)) for award in reading.awards}
    found: set[int] = set()
    at = 0
    for number, figure in enumerate(reading.figures):
        while at < len(spans) and spans[at][1] <= figure.start:
            at += 1
        inside = at < len(spans) and spans[at][0] <= figure.start
        honoured = fold(figure.unit) in _HONOURED and (reading.text.paragraph(figure.start), figure.value) in given
        if inside or honoured:
            found.add(number)
    return frozenset(found)
