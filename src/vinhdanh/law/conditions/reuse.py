"""Which initiatives can serve: one that served an award is spent, but for the awards a rule names."""

from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from vinhdanh.law.case import Initiative
from vinhdanh.law.facts import Facts
from vinhdanh.law.keys import Scope
from vinhdanh.law.names import award_title
from vinhdanh.law.outcome import Outcome, no, unknown, warned, yes

_KINDS = {"sang_kien": "sáng kiến", "de_tai": "đề tài", "de_an": "đề án"}


class Reuse(BaseModel):
    """Uses that do not spend an initiative: `allowed` ones with a warning, `unclear` ones left to a person."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    allowed: tuple[str, ...] = ()
    unclear: tuple[str, ...] = ()


class Counted(NamedTuple):
    """Initiatives of some years: those that serve, those that may, those that are spent; each with its year."""

    serve: list[tuple[int, Initiative]]
    unclear: list[tuple[int, Initiative]]
    spent: list[tuple[int, Initiative]]


def counted(facts: Facts, years: range, scope: Scope, reuse: Reuse) -> Counted:
    """Sort the initiatives of the years."""
    found = Counted([], [], [])
    for year in years:
        for one in facts.initiatives_in(year, scope):
            free = not one.used_for or one.used_for in reuse.allowed
            place = found.serve if free else found.unclear if one.used_for in reuse.unclear else found.spent
            place.append((year, one))
    return found


def enough(facts: Facts, found: Counted, scope: Scope, number: int, when: str) -> Outcome:
    """Whether `number` of them serve, with each told; `when` says in which years they were looked for."""
    told = tuple(_told(year, one) for year, one in found.serve)
    if len(found.serve) >= number:
        used = [(year, one) for year, one in found.serve if one.used_for]
        return warned(yes(facts.year, *told), *(_again(year, one) for year, one in used))
    missing = f"{when} mới có {len(found.serve)}/{number} sáng kiến, đề tài, đề án {scope.words}"
    if len(found.serve) + len(found.unclear) >= number:
        return unknown(f"{missing}; {'; '.join(_again(year, one) for year, one in found.unclear)}", *told)
    spent = "".join(f"; {_told(year, one)} đã dùng để xét {_title(one)}, không dùng lại" for year, one in found.spent)
    return no(f"{missing}{spent}", facts.year + 1, *told)


def _told(year: int, one: Initiative) -> str:
    return f"{_KINDS[one.kind]} {one.scope.words} năm {year}"


def _again(year: int, one: Initiative) -> str:
    return f"{_told(year, one)} đã dùng để xét {_title(one)}: chưa có quy định rõ có được dùng lại, cần cân nhắc"


def _title(one: Initiative) -> str:
    try:
        return award_title(str(one.used_for))
    except KeyError:
        return "lần khen trước"
