"""One place where a document is cited, before the places that cite the same document are joined."""

from datetime import date
from typing import NamedTuple

from vinhdanh.reading.citations.roles import Role


class Mention(NamedTuple):
    """What is printed at one place. `start` to `end` are type, symbol, date and issuer; `reach` ends the subject.

    `sign` is the symbol without its number ("/QĐ-UBND"), `year` the year of the printed date, also where the day is
    not told; `place` the offset of the number (of the type, where there is no symbol).
    """

    symbol: str | None
    sign: str
    type: str | None
    date: date | None
    year: int | None
    issuers: tuple[str, ...]
    subject: str
    role: Role
    start: int
    end: int
    reach: int
    place: int
