"""A case of the law made of what the record holds of a party, and of nothing else."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from vinhdanh.casework.proposing.awards_won import Won, awards_won
from vinhdanh.casework.proposing.discipline import discipline_of, discipline_traces, under_consideration
from vinhdanh.casework.proposing.head_counts import (
    collective_of,
    counts_entry,
    counts_traces,
    gravest_of_people,
    titles_of_people,
)
from vinhdanh.casework.proposing.held import Held, Trace, held_of
from vinhdanh.casework.proposing.hiring import hired_on, hiring_traces
from vinhdanh.casework.proposing.initiatives import initiative_traces, initiatives_of
from vinhdanh.casework.proposing.leave import leave_of, leave_traces
from vinhdanh.casework.proposing.ratings import rating_traces, ratings_of
from vinhdanh.casework.proposing.silence import gaps, hidden, unrecorded
from vinhdanh.law.case import AwardGiven, Case, Collective, Subject, YearFacts
from vinhdanh.law.facts import year_of
from vinhdanh.law.keys import Discipline, Group, OpenCase, SubjectKind
from vinhdanh.law.unrecorded import FactKind
from vinhdanh.records.models import AwardCase, Entry, Party

_COLLECTIVES = {
    Party.Kind.UNIT,
    Party.Kind.AGENCY,
    Party.Kind.UNION,
    Party.Kind.ENTERPRISE,
    Party.Kind.COOP,
    Party.Kind.COMMUNE,
}


@dataclass(frozen=True)
class Recorded:
    """The case, and what it was made of: the awards (the latest first) and the entries of registers.

    `traces` lead from the words of a judgement to entries; `unrecorded` are kinds of facts that the record says
    nothing of, `hidden` those the reader may not see, `gaps` years without a rating; `own` the entries on the party,
    `considered` those of them for which every proposal waits.
    """

    case: Case
    won: tuple[Won, ...]
    own: tuple[Entry, ...]
    traces: tuple[Trace, ...]
    unrecorded: frozenset[FactKind]
    hidden: frozenset[FactKind]
    gaps: tuple[int, ...]
    considered: tuple[Entry, ...] = ()


class _Asked(NamedTuple):
    """The day of the decision, the judged year, and whether closed entries may be read."""

    on: date
    year: int
    closed: bool


def subject_kind(party: Party) -> SubjectKind | None:
    """As whom the law sees a party; None for those that nobody proposes (a block, a council, the people at large)."""
    if party.kind == Party.Kind.PERSON:
        return SubjectKind.PERSON
    return SubjectKind.COLLECTIVE if party.kind in _COLLECTIVES else None


def recorded_case(
    party: Party, kind: SubjectKind, on: date, group: Group = Group.CBCCVC, *, closed: bool = False
) -> Recorded:
    """The case of `party` on the day `on`, in four queries at most. What was decided after that day is left out.

    Closed entries (discipline, leave) are read only with `closed`: for readers who may see them.
    """
    rows = AwardCase.objects.filter(recipient=party, state__in=AwardCase.GRANTED)
    won = awards_won(rows.select_related("form", "decision", "movement"), on)
    unit = party if kind is SubjectKind.COLLECTIVE else party.parent
    held = held_of(
        {party.code, unit.code} if unit else {party.code}, _people(party, kind, closed=closed), closed=closed
    )
    subject = Subject(kind=kind, group=group, hired=hired_on(held, party.code))
    return _recorded(party, subject, held, won, _Asked(on, judged_year(on), closed))


def recorded_people(people: Collection[Party], on: date, year: int) -> dict[int, Recorded]:
    """The cases of persons by their keys, as officials, in two queries; only for readers of closed entries.

    The judged year is `year`; the parent of each is at hand.
    """
    rows = AwardCase.objects.filter(recipient__in=people, state__in=AwardCase.GRANTED)
    given: dict[int | None, list[AwardCase]] = defaultdict(list)
    for row in rows.select_related("form", "decision", "movement"):
        given[row.recipient_id].append(row)
    codes = {one.code for one in people} | {one.parent.code for one in people if one.parent}
    held, asked = held_of(codes, [], closed=True), _Asked(on, year, closed=True)
    found = {}
    for one in people:
        subject = Subject(kind=SubjectKind.PERSON, hired=hired_on(held, one.code))
        found[one.pk] = _recorded(one, subject, held, awards_won(given[one.pk], on), asked)
    return found


def judged_year(on: date) -> int:
    """The year that a decision of the day is for: until the end of March, the year before."""
    return year_of(AwardGiven(key="LDTT", date=on))


def _recorded(party: Party, subject: Subject, held: Held, won: Sequence[Won], asked: _Asked) -> Recorded:
    on, year, closed = asked
    kind = subject.kind
    unit = party if kind is SubjectKind.COLLECTIVE else party.parent
    considered = under_consideration(held, party.code, on)
    case = Case(
        on=on,
        subject=subject,
        years=_years(held, party.code, year, on),
        awards=tuple(one.given for one in won),
        open_cases=(OpenCase.DISCIPLINE,) if considered else (),
        collective=_collective(held, unit, kind, year, on, closed=closed) if unit else None,
        year=year,
    )
    initiatives = any(one.initiatives for one in case.years)
    return Recorded(
        case,
        tuple(won),
        tuple(held.about(party.code)),
        _traces(held, party.code, unit.code if unit else "", year, on),
        unrecorded(case, has_initiatives=initiatives),
        hidden(case, closed=closed),
        gaps(case),
        tuple(considered),
    )


def _people(party: Party, kind: SubjectKind, *, closed: bool) -> list[str]:
    """The codes of a unit's people, where their discipline may be read."""
    if kind is not SubjectKind.COLLECTIVE or not closed:
        return []
    return list(Party.objects.filter(parent=party, kind=Party.Kind.PERSON).values_list("code", flat=True))


def _years(held: Held, code: str, judged: int, on: date) -> tuple[YearFacts, ...]:
    """What is recorded of each year up to the judged one, which is there whatever is recorded."""
    rated, done = ratings_of(held, code), initiatives_of(held, code, on)
    punished, away = discipline_of(held, code, on), leave_of(held, code)
    years = {judged, *rated, *done, *punished, *away}
    return tuple(
        YearFacts(
            year=year,
            rating=rated[year][0] if year in rated else None,
            months_worked=rated[year][1] if year in rated else None,
            leave=away.get(year, ()),
            discipline=punished.get(year, Discipline.NONE),
            initiatives=done.get(year, ()),
        )
        for year in sorted(years)
        if year <= judged
    )


def _collective(held: Held, unit: Party, kind: SubjectKind, year: int, on: date, *, closed: bool) -> Collective | None:
    """A unit's numbers; a person's case carries those typed for the unit, which quotas are reckoned from."""
    entry = counts_entry(held, unit.code, year)
    if kind is not SubjectKind.COLLECTIVE:
        return collective_of(entry, {}, closed=closed)
    return collective_of(entry, titles_of_people(unit, year), gravest_of_people(held, year, on), closed=closed)


def _traces(held: Held, code: str, unit: str, year: int, on: date) -> tuple[Trace, ...]:
    return (
        *rating_traces(held, code),
        *initiative_traces(held, code, on),
        *discipline_traces(held, code, on),
        *leave_traces(held, code),
        *hiring_traces(held, code),
        *counts_traces(held, unit, year),
    )
