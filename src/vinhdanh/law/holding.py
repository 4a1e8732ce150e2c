"""Where it stands that a proposal waits while a case against its subject is open."""

from datetime import date
from functools import cache
from importlib.resources import as_file, files

from pydantic import BaseModel, ConfigDict, Field

from vinhdanh.law.citing import Cite
from vinhdanh.law.epochs import NoLaw
from vinhdanh.text.yaml12 import read_declaration


class _Row(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Hold(_Row):
    """The provision of the days from `first` to `last`."""

    first: date = Field(alias="from")
    last: date | None = Field(None, alias="to")
    cite: Cite

    def holds(self, day: date) -> bool:
        """Whether it is in force on the day."""
        return self.first <= day and (self.last is None or day <= self.last)


class _Holds(_Row):
    holds: tuple[Hold, ...]


@cache
def holds() -> tuple[Hold, ...]:
    """All of `holds.yaml`. Raises BadDeclaration."""
    with as_file(files("vinhdanh.law") / "holds.yaml") as path:
        return read_declaration(path, _Holds).holds


def hold_on(day: date) -> Cite:
    """Where it stands on the day of law. Raises NoLaw."""
    found = [one.cite for one in holds() if one.holds(day)]
    if len(found) != 1:
        raise NoLaw(f"Không có quy định tạm dừng xét nào được mã hoá cho ngày {day:%d/%m/%Y}: hãy chọn ngày khác.")
    return found[0]
