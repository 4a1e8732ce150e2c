"""Which figures an entry stands behind: the measures that count it, the values and promises that name it."""

from dataclasses import dataclass

from vinhdanh.casework.figures import Figures
from vinhdanh.records.kit.schema import RegisterSpec
from vinhdanh.records.models import Entry, Evidence, Party
from vinhdanh.text.periods import Period, period
from vinhdanh.web.entries.measures import value_in_words


@dataclass(frozen=True)
class Count:
    """One measure in one period that counts the entry."""

    title: str
    period: Period
    value: str


def counts_of(entry: Entry, spec: RegisterSpec, body: Party) -> list[Count]:
    """The measures of the entry's own years that count it, in declared order."""
    if entry.withdrawn:
        return []
    days = {day for pair in entry.events.values_list("happened_from", "happened_to") for day in pair}
    years = sorted({day.year for day in (*days, entry.happened_from, entry.happened_to) if day})
    return [count for year in years for count in _in_year(entry, spec, Figures(body, period(str(year))))]


def evidence_of(entry: Entry) -> list[Evidence]:
    """The promises this entry is evidence for."""
    return list(Evidence.objects.filter(entry=entry).select_related("commitment"))


def _in_year(entry: Entry, spec: RegisterSpec, figures: Figures) -> list[Count]:
    found = [figures.of(f"{entry.register.code}.{code}") for code in spec.measures]
    return [
        Count(figure.title, figures.period, value_in_words(figure))
        for figure in found
        if figure and any(source.concept == "entry" and source.id == entry.pk for source in figure.sources)
    ]
