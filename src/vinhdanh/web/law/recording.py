"""Where an officer writes what a judgement wants: the register of each kind of fact, and its form filled in."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from vinhdanh.casework.proposing.held import CLOSED, COUNTS, DISCIPLINE, HIRING, INITIATIVES, LEAVE, RATINGS
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.unrecorded import FactKind
from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.privacy import CLOSED_READ

REGISTER_OF = {
    FactKind.RATING: RATINGS,
    FactKind.INITIATIVE: INITIATIVES,
    FactKind.DISCIPLINE: DISCIPLINE,
    FactKind.SERVICE: HIRING,
    FactKind.STUDY: LEAVE,
    FactKind.COUNTS: COUNTS,
}
_WRITE = "entry.write"
_WANTED = {
    "rating": RATINGS,
    "initiative": INITIATIVES,
    "no_discipline": DISCIPLINE,
    "nobody_disciplined": COUNTS,
    "months_worked": HIRING,
    "study_result": LEAVE,
    "quota": COUNTS,
    "member_share": COUNTS,
    "member_count": COUNTS,
    "all_complete": COUNTS,
    "collective_fact": COUNTS,
}


@dataclass(frozen=True)
class Place:
    """A register and the address of its form, with party and year filled in."""

    title: str
    url: str


def places(party: Party, year: int, unit: Party | None, acts: Collection[str]) -> dict[str, Place]:
    """By code, the open registers in which the reader may write; numbers of people are written for `unit`."""
    if _WRITE not in acts:
        return {}
    may = set(REGISTER_OF.values()) - (set() if CLOSED_READ in acts else CLOSED)
    found: Iterable[RegisterType] = RegisterType.objects.filter(code__in=may)
    about = {one.code: unit if one.code == COUNTS else party for one in found}
    return {one.code: Place(one.title, _form(one.code, whom, year)) for one in found if (whom := about[one.code])}


def wanting(condition: Condition) -> str:
    """The code of the register that holds what the condition asks for, "" where no register does."""
    if condition.kind == "since_prior":
        wanted = getattr(condition, "initiative", None), getattr(condition, "title", None)
        return INITIATIVES if wanted[0] is not None else RATINGS if wanted[1] is None else ""
    return _WANTED.get(condition.kind, "")


def _form(code: str, whom: Party, year: int) -> str:
    known = {"doi_tuong": whom.code} | ({} if code == HIRING else {"nam": str(year), "when": str(year)})
    return f"{reverse('so_moi', args=[code])}?{urlencode(known)}"
