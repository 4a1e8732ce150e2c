"""Mentions of numbered documents, made comparable."""

import re
from datetime import date
from typing import NamedTuple

from vinhdanh.reading.citations import Mention
from vinhdanh.reading.reading import Reading
from vinhdanh.reading.series import Numbered
from vinhdanh.text.dates import print_date
from vinhdanh.text.folding import fold

_NUMBER = re.compile(r"0*(\d+)([a-e]?)")
_YEAR = re.compile(r"^/((?:19|20)\d\d)(?=/)")
_PERSON = re.compile(r"^(?:pho )?(?:chu tich|giam doc|bo truong|truong ban|chanh an) ")


class Cited(NamedTuple):
    """One mention of a numbered document.

    `letters` are those of the symbol without number, year and separators, folded; `inside` the year in the symbol;
    `issuer` the folded body (not its head), "" where it is not named.
    """

    number: int
    letters: str
    inside: int | None
    issuer: str
    mention: Mention

    @property
    def symbol(self) -> str:
        """The symbol as printed, without spaces."""
        return self.mention.symbol or ""

    @property
    def date(self) -> date | None:
        """The full day, where printed."""
        return self.mention.date

    @property
    def place(self) -> tuple[int, int]:
        """Where it stands."""
        return self.mention.start, self.mention.end

    @property
    def in_run(self) -> Numbered | None:
        """Its number and day, where it has both."""
        return Numbered(self.number, self.date) if self.date else None

    def __str__(self) -> str:
        """Name it as a message does: "Quyết định 716/QĐ-UBND (31/7/2020)"."""
        name = f"{self.mention.type or 'Văn bản'} {self.symbol}"
        return f"{name} ({print_date(self.date)})" if self.date else name


def cited_documents(reading: Reading) -> list[Cited]:
    """Every mention with a number, in the order of the text."""
    return [found for mention in reading.mentions if (found := _cited(mention))]


def one_body(one: Cited, other: Cited) -> bool:
    """Whether the two may be of one body: the names fit, or one is not told."""
    return one.issuer in other.issuer or other.issuer in one.issuer


def _cited(mention: Mention) -> Cited | None:
    number = _NUMBER.match(fold(mention.symbol or ""))
    if number is None:
        return None
    year = _YEAR.match(mention.sign)
    letters = "".join(c for c in fold(_YEAR.sub("", mention.sign)) if c.isalnum())
    issuer = _PERSON.sub("", fold(mention.issuers[0])) if mention.issuers else ""
    return Cited(int(number[1]), number[2] + letters, int(year[1]) if year else None, issuer, mention)
