"""What a record does not say of a case: kinds of facts it holds nothing of, and those the reader may not see.

A year that is rated is a year that was written up: what its other registers then do not hold is taken as not having
happened, and the judgement says so as a warning. Without that an officer would have to record for everybody that
nothing happened, and no verdict would ever be reached. Before the year is rated nothing is concluded from silence.
"""

from vinhdanh.law.case import Case, YearFacts
from vinhdanh.law.keys import Discipline, SubjectKind
from vinhdanh.law.unrecorded import FactKind


def unrecorded(case: Case, *, has_initiatives: bool) -> frozenset[FactKind]:
    """The kinds of facts that the record says nothing of, for the judged year."""
    now = next((one for one in case.years if one.year == case.judged_year), YearFacts(year=case.judged_year))
    kept = now.rating is not None
    unit = case.collective
    disciplined = now.discipline is not Discipline.NONE or bool(unit and unit.disciplined)
    person = case.subject.kind is SubjectKind.PERSON
    told = {
        FactKind.RATING: any(one.rating for one in case.years),
        FactKind.INITIATIVE: kept or has_initiatives,
        FactKind.DISCIPLINE: kept or disciplined,
        FactKind.SERVICE: _served(case, now),
        FactKind.STUDY: kept or any(leave.kind == "study" for leave in now.leave),
        FactKind.COUNTS: unit is not None or (person and kept),
    }
    return frozenset(kind for kind, known in told.items() if not known)


def hidden(case: Case, *, closed: bool) -> frozenset[FactKind]:
    """The kinds of facts that stand in registers which the reader may not see, whatever these hold."""
    if closed:
        return frozenset()
    found = {FactKind.DISCIPLINE, FactKind.STUDY}
    # leave counts as service, so without it only the day of recruitment tells
    return frozenset(found if case.subject.hired else found | {FactKind.SERVICE})


def gaps(case: Case) -> tuple[int, ...]:
    """Years without a rating between the first rated one and the judged one."""
    rated = {one.year for one in case.years if one.rating}
    return tuple(year for year in range(min(rated), case.judged_year + 1) if year not in rated) if rated else ()


def _served(case: Case, now: YearFacts) -> bool:
    """Whether the months of service are known; who was rated in an earlier year is no new recruit."""
    earlier = any(one.rating and one.year < case.judged_year for one in case.years)
    return case.subject.hired is not None or now.months_worked is not None or earlier
