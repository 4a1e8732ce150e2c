"""Which instruments are in force on a day, and which older dossiers stay under older ones."""

from dataclasses import dataclass
from datetime import date

from vinhdanh.law.certainty import MARKS
from vinhdanh.law.epochs import Instrument, epoch_on, frame
from vinhdanh.web.law.sentences import COLOURS, Place, place_of


@dataclass(frozen=True)
class InForce:
    """One instrument on a day; `expired` where it has run out and what follows it is not coded yet."""

    symbol: str
    first: date
    last: date | None
    mark: str
    colour: str
    expired: bool


@dataclass(frozen=True)
class Older:
    """A dossier received before a day stays under what held on `day`."""

    received_before: date
    day: date
    place: Place


def instruments_on(day: date) -> list[InForce]:
    """The instruments of the day, highest first. Raises NoLaw."""
    stack = epoch_on(day).stack
    by_key = {one.key: one for one in frame().instruments}
    return [_shown(by_key[key], day) for key in stack]


def older_dossiers(day: date) -> list[Older]:
    """The transitional rules that a decision of the day may still meet, the latest first. Raises NoLaw."""
    epoch = epoch_on(day)
    kept = {one.key: one for one in frame().epochs}
    found = [
        Older(rule.received_before, last, place_of(rule.cite, epoch))
        for rule in frame().transitional
        if day >= rule.decided_from and (last := kept[rule.stays_in].last) is not None
    ]
    return found[::-1]


def _shown(one: Instrument, day: date) -> InForce:
    expired = one.last is not None and one.last < day
    return InForce(one.symbol, one.first, one.last, MARKS[one.confidence], COLOURS[one.confidence], expired)
