"""Everybody on record as the rows that screening reads: years and events of persons, in three queries."""

from datetime import date
from typing import NamedTuple

from vinhdanh.casework.proposing.awards_won import Won, awards_won
from vinhdanh.casework.proposing.discipline import discipline_of, under_consideration
from vinhdanh.casework.proposing.held import (
    CLOSED,
    COUNTS,
    DISCIPLINE,
    HIRING,
    INITIATIVES,
    LEAVE,
    RATINGS,
    WHOM,
    Held,
    year_in,
)
from vinhdanh.casework.proposing.hiring import hired_on
from vinhdanh.casework.proposing.initiatives import initiative, recognised
from vinhdanh.casework.proposing.leave import leave_of
from vinhdanh.casework.proposing.ratings import ratings_of
from vinhdanh.law.case import AwardGiven, YearFacts
from vinhdanh.law.facts import months_of, year_of
from vinhdanh.law.keys import Discipline
from vinhdanh.records.models import AwardCase, Entry, Party

_YEAR_MONTHS = 12
_STUDY = "di_hoc"
_ON_THEIR_WAY = (
    AwardCase.State.NOMINATED,
    AwardCase.State.CHECKED,
    AwardCase.State.VOTED,
    AwardCase.State.SUBMITTED,
    AwardCase.State.RETURNED,
)
_COUNTS_AS_SERVICE = {"maternity", "sick", "study"}


class YearRow(NamedTuple):
    """One year of one person, as YEARS of `vinhdanh screen`; None where the record does not say."""

    person_id: int
    year: int
    rating: str | None
    months_worked: int | None
    discipline: str


class EventRow(NamedTuple):
    """One award or initiative of one person, as EVENTS; `key` is the award's key or the initiative's scope."""

    person_id: int
    date: date
    kind: str
    key: str
    type: str


def population(on: date) -> tuple[list[YearRow], list[EventRow]]:
    """(years, events) of all persons as known on the day; `person_id` is the key of the Party.

    It reads closed registers (discipline, leave): whoever shows what follows must have asked for `closed.read`. An
    initiative that served an award already is left out, as it serves no further one.
    """
    people = dict(Party.objects.filter(kind=Party.Kind.PERSON).values_list("code", "pk"))
    registers = {RATINGS, INITIATIVES, *CLOSED}
    kept = Entry.objects.filter(register__code__in=registers, withdrawn=False).select_related("register")
    held = Held(one for one in kept.order_by("id") if one.values.get(WHOM) in people)
    codes = sorted({str(one.values[WHOM]) for one in held.entries}, key=people.__getitem__)
    years = [row for code in codes for row in _years(held, code, people[code], on)]
    return years, [*_awards(on), *_initiatives(held, people, on)]


def on_hold(on: date) -> set[int]:
    """The persons whose discipline is under consideration on the day: every proposal for them waits."""
    people = dict(Party.objects.filter(kind=Party.Kind.PERSON).values_list("code", "pk"))
    kept = Entry.objects.filter(register__code=DISCIPLINE, withdrawn=False).select_related("register")
    held = Held(one for one in kept if one.values.get(WHOM) in people)
    return {
        people[str(one.values[WHOM])] for one in held.entries if under_consideration(held, str(one.values[WHOM]), on)
    }


def told_beyond(year: int) -> set[int]:
    """The persons of whom the record says for the year what the rows of screening have no place for.

    Study with its result, initiatives that served an award, recruitment within the year, and a year without a rating:
    whom to judge one by one.
    """
    people = dict(Party.objects.filter(kind=Party.Kind.PERSON).values_list("code", "pk"))
    registers = {RATINGS, INITIATIVES, LEAVE, HIRING}
    kept = Entry.objects.filter(register__code__in=registers, withdrawn=False).select_related("register")
    held = Held(one for one in kept.order_by("id") if one.values.get(WHOM) in people)
    return {people[code] for code in {str(one.values[WHOM]) for one in held.entries} if _beyond(held, code, year)}


def _beyond(held: Held, code: str, year: int) -> bool:
    hired = hired_on(held, code)
    return (
        any(one.values["loai"] == _STUDY for one in held.of(LEAVE, code))
        or any(one.values.get("da_dung") for one in held.of(INITIATIVES, code))
        or all(year_in(one) != year for one in held.of(RATINGS, code))
        or (hired is not None and hired.year == year)
    )


def proposed(year: int) -> set[tuple[int, str]]:
    """(person, award) of the proposals for the year that are on their way."""
    rows = AwardCase.objects.filter(
        recipient__kind=Party.Kind.PERSON, state__in=_ON_THEIR_WAY, period__startswith=str(year)
    )
    return {(int(str(pk)), str(key)) for pk, key in rows.values_list("recipient_id", "form__code")}


def units_counted(year: int) -> set[int]:
    """The units whose people are counted for the year: quotas can be reckoned for their people."""
    counted = Entry.objects.filter(register__code=COUNTS, withdrawn=False, values__nam=str(year))
    codes = counted.values_list(f"values__{WHOM}", flat=True)
    return set(Party.objects.filter(code__in=list(codes)).values_list("pk", flat=True))


def _years(held: Held, code: str, person: int, on: date) -> list[YearRow]:
    rated, punished, away = ratings_of(held, code), discipline_of(held, code, on), leave_of(held, code)
    found = []
    for year in sorted({*rated, *punished, *away}):
        rating, worked = rated.get(year, (None, None))
        facts = YearFacts(year=year, months_worked=worked, leave=away.get(year, ()))
        measure = punished.get(year, Discipline.NONE)
        found.append(YearRow(person, year, rating and str(rating), _months(facts), str(measure)))
    return found


def _months(facts: YearFacts) -> int | None:
    """Months of service; maternity, sick leave and study count (Decree 152/2025, article 4)."""
    if facts.months_worked is None:
        return None
    away = sum(months_of(one) for one in facts.leave if one.kind in _COUNTS_AS_SERVICE)
    return int(min(_YEAR_MONTHS, facts.months_worked + away))


def _awards(on: date) -> list[EventRow]:
    rows = AwardCase.objects.filter(recipient__kind=Party.Kind.PERSON, state__in=AwardCase.GRANTED)
    won = awards_won(rows.select_related("form", "decision", "movement").order_by("id"), on)
    return [EventRow(_person(one), _counted_on(one), "award", one.given.key, str(one.given.type)) for one in won]


def _person(one: Won) -> int:
    assert one.award.recipient_id is not None  # only awards of persons were asked for
    return one.award.recipient_id


def _counted_on(one: Won) -> date:
    """The day of the decision; where that alone would count for another year than its own, a day of its year."""
    plain = AwardGiven(key=one.given.key, date=one.given.date)
    return plain.date if year_of(plain) == one.year else date(one.year, 4, 1)


def _initiatives(held: Held, people: dict[str, int], on: date) -> list[EventRow]:
    found = []
    for entry in held.entries:
        if entry.register.code != INITIATIVES or not recognised(entry, on):
            continue
        one, year = initiative(entry), year_in(entry)
        if one.used_for is None:
            day = entry.happened_from
            told = day if day is not None and day.year == year else date(year, 1, 1)
            found.append(EventRow(people[str(entry.values[WHOM])], told, "initiative", str(one.scope), one.kind))
    return found
