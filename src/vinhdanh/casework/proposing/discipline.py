"""Disciplinary measures that were decided, and those under consideration."""

from collections.abc import Iterable
from datetime import date

from vinhdanh.casework.proposing.held import DISCIPLINE, Held, Trace, known_by, year_in
from vinhdanh.law.keys import Discipline, at_least
from vinhdanh.records.models import Entry

_DECIDED, _CONSIDERED = "quyet_dinh", "xem_xet"


def discipline_of(held: Held, code: str, on: date) -> dict[int, Discipline]:
    """The gravest measure of each year that has one."""
    found: dict[int, Discipline] = {}
    for one in _decided(held, code, on):
        year = year_in(one)
        found[year] = gravest([found.get(year, Discipline.NONE), measure(one)])
    return found


def under_consideration(held: Held, code: str, on: date) -> list[Entry]:
    """The cases that are still open: they hold every proposal back."""
    return [one for one in held.of(DISCIPLINE, code) if one.state == _CONSIDERED and known_by(one, on)]


def discipline_traces(held: Held, code: str, on: date) -> list[Trace]:
    """How the law tells a measure."""
    decided = _decided(held, code, on)
    return [Trace((f"năm {year_in(one)} bị kỷ luật {measure(one).words}",), one) for one in decided]


def measure(entry: Entry) -> Discipline:
    """The measure of a decided entry."""
    return Discipline(entry.values["hinh_thuc"])


def decided(entry: Entry, on: date) -> bool:
    """Whether the measure was decided by the day."""
    return entry.state == _DECIDED and known_by(entry, on)


def gravest(measures: Iterable[Discipline]) -> Discipline:
    """The gravest of some measures; none where there are none."""
    worst = Discipline.NONE
    for one in measures:
        worst = one if at_least(one, worst) else worst
    return worst


def _decided(held: Held, code: str, on: date) -> list[Entry]:
    return [one for one in held.of(DISCIPLINE, code) if decided(one, on)]
