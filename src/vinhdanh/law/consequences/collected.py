"""All consequences of one award on one day, each with its citation."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple, TypeVar

from vinhdanh.law.certainty import MARKS
from vinhdanh.law.citing import Cite
from vinhdanh.law.consequences.money import bonus_vnd, decimal, standing, worked
from vinhdanh.law.consequences.provisions import Coefficient, Deadline, Provision, Share, Vote
from vinhdanh.law.consequences.tables import Tables, row_on, rows_on, tables
from vinhdanh.law.epochs import day_of_law
from vinhdanh.law.keys import Confidence, SubjectKind, weakest

_Row = TypeVar("_Row", bound=Provision)


@dataclass(frozen=True)
class Consequences:
    """What follows from an award; None where the law sets nothing, `notes` say why. `cites` and `notes` go by name."""

    decided_by: str | None = None
    dossier: tuple[str, ...] | None = None
    copies: int | None = None
    vote: Vote | None = None
    bonus_vnd: int | None = None
    base_salary_vnd: int | None = None
    deadlines: tuple[Deadline, ...] = ()
    consultation_days: int | None = None
    quota: Share | None = None
    cites: dict[str, Cite] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)


class _Asked(NamedTuple):
    award: str
    kind: SubjectKind
    day: date


def consequences_of(
    award: str, kind: SubjectKind, on: date, received: date | None = None, *overlays: Path
) -> Consequences:
    """Return what follows from `award` for a subject, decided on `on`; a body's own tables (`overlays`) come first.

    The rules are those of the dossier's stack, the base salary that of the day of decision.
    Raises NoLaw for a day before the first law, BadDeclaration for a broken table.
    """
    asked = _Asked(award, kind, day_of_law(on, received))
    stack = [tables(folder) for folder in reversed(overlays)] + [tables()]
    authority = _first([one.authority for one in stack], asked)
    dossier = _first([one.dossier for one in stack], asked)
    vote = _first([one.vote for one in stack], asked)
    consultation = _first([one.consultation for one in stack], asked)
    quota = _first([one.quota for one in stack], asked)
    deadlines = _deadlines(stack, asked)
    bonus = _bonus(stack, asked, on)
    told: dict[str, Provision | None] = {
        "decided_by": authority,
        "dossier": dossier,
        "vote": vote,
        "deadlines": deadlines[0] if deadlines else None,
        "consultation_days": consultation,
        "quota": quota,
    }
    return Consequences(
        decided_by=authority.decided_by if authority else None,
        dossier=dossier.items if dossier else None,
        copies=dossier.copies if dossier else None,
        vote=vote if vote and vote.share is not None else None,
        bonus_vnd=bonus.bonus_vnd,
        base_salary_vnd=bonus.base_salary_vnd,
        deadlines=tuple(one for one in deadlines if one.what is not None),
        consultation_days=consultation.working_days if consultation else None,
        quota=quota if quota and quota.share is not None else None,
        cites={name: row.cite for name, row in told.items() if row} | bonus.cites,
        notes={name: row.note for name, row in told.items() if row and row.note} | bonus.notes,
    )


def _first(layers: list[tuple[_Row, ...]], asked: _Asked) -> _Row | None:
    """The line of the first layer that has one: a body's own before the law's."""
    found = (row_on(rows, *asked) for rows in layers)
    return next((row for row in found if row is not None), None)


def _deadlines(stack: list[Tables], asked: _Asked) -> list[Deadline]:
    found = (rows_on(one.deadlines, *asked) for one in stack)
    return next((rows for rows in found if rows), [])


def _bonus(stack: list[Tables], asked: _Asked, on: date) -> Consequences:
    """The money alone: `bonus_vnd` is only as sure as the less sure of coefficient and base salary."""
    row = _first([one.bonus for one in stack], asked)
    if row is None:
        return Consequences()
    coefficient = row.of(asked.kind)
    if coefficient is None:
        return Consequences(cites={"bonus_vnd": row.cite}, notes={"bonus_vnd": row.note} if row.note else {})
    salary = standing(tuple(line for one in stack for line in one.salaries), on)
    rounding = standing(tuple(line for one in stack for line in one.rounding), asked.day)
    sure = weakest(row.cite.confidence, salary.cite.confidence, rounding.cite.confidence)
    vnd = bonus_vnd(coefficient, salary.vnd, rounding.to_vnd)
    told = [worked(coefficient, salary.vnd, vnd), *_others(row, asked.kind, salary.vnd, rounding.to_vnd), row.note]
    return Consequences(
        bonus_vnd=vnd,
        base_salary_vnd=salary.vnd,
        cites={
            "bonus_vnd": row.cite.model_copy(update={"confidence": sure}),
            "base_salary_vnd": salary.cite,
            "rounding": rounding.cite,
        },
        notes={"bonus_vnd": "; ".join(filter(None, told))} if any(told) else {},
    )


def _others(row: Coefficient, kind: SubjectKind, salary: int, to: int) -> list[str]:
    """The bonus where somebody else signs, in words, marked where it is not sure."""
    return [
        f"{one.who}: {decimal(multiple)} lần mức lương cơ sở, {decimal(Decimal(bonus_vnd(multiple, salary, to)))} đồng"
        + ("" if one.confidence is Confidence.TEXT else f" ({MARKS[one.confidence]})")
        for one, multiple in row.by_others(kind)
    ]
