"""What the rows of YEARS and EVENTS hold, seen in one pass before they are packed: one row that tells of all."""

from typing import Any

from vinhdanh.law.keys import Scope
from vinhdanh.law.names import AWARDS
from vinhdanh.law.screening.lookups import Numbers, numbered
from vinhdanh.law.screening.packing import KNOWN


def seen_years(years: Any) -> Any:
    """Return the number of rows, of those with a person and with a year, the first and last year, the fewest and most
    months; then what `_strings` tells of the ratings and measures of discipline.
    """
    return years.aggregate(
        rows=years.count(),
        people=years.person_id.count(),
        dated=years.year.count(),
        first=years.year.min(),
        last=years.year.max(),
        fewest=years.months_worked.min(),
        most=years.months_worked.max(),
        **_strings(years, ("rating", "discipline")),
    )


def seen_events(events: Any) -> Any:
    """Return the number of rows, of those with a person and with a day, the first and last day, and whether some key is
    not one of its kind; then what `_strings` tells of the kinds, keys and types.
    """
    return events.aggregate(
        rows=events.count(),
        people=events.person_id.count(),
        dated=events.date.count(),
        first=events.date.min(),
        last=events.date.max(),
        mixed=mixed(events).any(),
        **_strings(events, ("kind", "key", "type")),
    )


def mixed(events: Any) -> Any:
    """Whether an award is called an initiative, or the other way round."""
    scope = numbered(events.key, _dense("key")) >= len(AWARDS)
    return scope != (numbered(events.kind, _dense("kind")) == 1)


def _strings(table: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """For each column the rows that have a string, and those that have a known one."""
    told = {}
    for name in names:
        told[f"{name}_there"] = table[name].count()
        told[f"{name}_known"] = numbered(table[name], _dense(name)).count()
    return told


def _dense(name: str) -> Numbers:
    """The known strings numbered from 0 on, without gaps."""
    return {value: number for number, value in enumerate(KNOWN[name])}


assert KNOWN["key"][len(AWARDS) :] == tuple(map(str, Scope))  # `mixed` rests on it
