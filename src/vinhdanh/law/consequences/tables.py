"""Read the tables of this folder, and those that a body lays over them for its own awards."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Generic, TypeVar

from pydantic import BaseModel, ConfigDict

from vinhdanh.law.consequences.provisions import (
    Authority,
    Coefficient,
    Consultation,
    Deadline,
    Dossier,
    Provision,
    Rounding,
    Salary,
    Share,
    Vote,
)
from vinhdanh.law.keys import SubjectKind
from vinhdanh.text.yaml12 import BadDeclaration, read_declaration

Row = TypeVar("Row", bound=Provision)


class _File(BaseModel, Generic[Row]):
    model_config = ConfigDict(extra="forbid", frozen=True)

    provisions: tuple[Row, ...]


class _Money(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    provisions: tuple[Coefficient, ...] = ()
    salaries: tuple[Salary, ...] = ()
    rounding: tuple[Rounding, ...] = ()


@dataclass(frozen=True)
class Tables:
    """One folder of tables; a table that a folder does not have is empty."""

    authority: tuple[Authority, ...] = ()
    dossier: tuple[Dossier, ...] = ()
    vote: tuple[Vote, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    consultation: tuple[Consultation, ...] = ()
    quota: tuple[Share, ...] = ()
    bonus: tuple[Coefficient, ...] = ()
    salaries: tuple[Salary, ...] = ()
    rounding: tuple[Rounding, ...] = ()


@cache
def tables(folder: Path | None = None) -> Tables:
    """Return the tables of a body's own folder, or those of the law. Raises BadDeclaration."""
    if folder is not None:
        return _read(folder)
    with as_file(files("vinhdanh.law") / "consequences") as own:
        return _read(own)


def row_on(rows: tuple[Row, ...], award: str, kind: SubjectKind, day: date) -> Row | None:
    """Return the line for an award on a day: the one that names it, else the one for the rest; None without one."""
    standing = [row for row in rows if row.holds(day)]
    named = [row for row in standing if row.names(award, kind)]
    rest = [row for row in standing if not row.awards and row.fits(kind)]
    return next(iter(named or rest), None)


def rows_on(rows: tuple[Row, ...], award: str, kind: SubjectKind, day: date) -> list[Row]:
    """Return all lines that name an award on a day; those for the rest where none does."""
    standing = [row for row in rows if row.holds(day)]
    named = [row for row in standing if row.names(award, kind)]
    return named or [row for row in standing if not row.awards and row.fits(kind)]


def _read(folder: Path) -> Tables:
    money = _money(folder / "bonus.yaml")
    return Tables(
        authority=_once(folder / "authority.yaml", Authority),
        dossier=_once(folder / "dossier.yaml", Dossier),
        vote=_once(folder / "vote.yaml", Vote),
        deadlines=_rows(folder / "deadlines.yaml", Deadline),
        consultation=_once(folder / "consultation.yaml", Consultation),
        quota=_once(folder / "quota.yaml", Share),
        bonus=_unambiguous(folder / "bonus.yaml", money.provisions),
        salaries=money.salaries,
        rounding=money.rounding,
    )


def _rows(path: Path, kind: type[Row]) -> tuple[Row, ...]:
    return read_declaration(path, _File[kind]).provisions if path.exists() else ()  # type: ignore[valid-type] # a model made at run time


def _once(path: Path, kind: type[Row]) -> tuple[Row, ...]:
    return _unambiguous(path, _rows(path, kind))


def _money(path: Path) -> _Money:
    return read_declaration(path, _Money) if path.exists() else _Money()


def _unambiguous(path: Path, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Refuse two lines for one award, one subject and one day."""
    for at, row in enumerate(rows):
        for other in rows[:at]:
            day = max(row.first, other.first)
            both = set(row.awards) & set(other.awards) or ({"các hình thức khác"} if row.awards == other.awards else ())
            same = any(row.fits(kind) and other.fits(kind) for kind in SubjectKind)
            if both and same and row.holds(day) and other.holds(day):
                place = f"{path.name}, mục provisions → {at}"
                raise BadDeclaration(f"{place}: ngày {day:%d/%m/%Y} đã có một dòng khác cho {', '.join(sorted(both))}.")
    return rows
