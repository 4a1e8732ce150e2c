"""All awards in the groups of the law, with what is coded of each, and the days on which an award's rules change."""

from dataclasses import dataclass, replace
from datetime import date

from vinhdanh.law.epochs import epoch_on
from vinhdanh.law.families import FAMILIES
from vinhdanh.law.keys import Confidence
from vinhdanh.law.names import award_title
from vinhdanh.law.rule import Rule, Version
from vinhdanh.law.rules_reading import rules
from vinhdanh.web.law.sentences import Place, place_of
from vinhdanh.web.law.side_by_side import Changed, changed_between


@dataclass(frozen=True)
class Line:
    """One award: for whom, where it stands on the day; `state` is coded, known (but not computable), none.

    `changed` is what became of it since another day, where one is given and the award is coded.
    """

    key: str
    title: str
    whom: str
    state: str
    places: tuple[Place, ...]
    changed: Changed | None = None


@dataclass(frozen=True)
class Family:
    """One group of awards."""

    title: str
    lines: tuple[Line, ...]


def catalogue(day: date, against: date | None = None) -> list[Family]:
    """Every award there is, as it stands on the day, and what changed since the other. Raises NoLaw."""
    found = rules()
    return [
        Family(title, tuple(_since(_line(key, found.get(key), day), found.get(key), against, day) for key in keys))
        for title, keys in FAMILIES
    ]


def days_of_change(rule: Rule) -> list[Version]:
    """The versions of an award in the order of their first days, one a day."""
    by_day = {one.first: one for one in sorted(rule.versions, key=lambda one: one.first)}
    return list(by_day.values())


def _line(key: str, rule: Rule | None, day: date) -> Line:
    if rule is None:
        return Line(key, award_title(key), "", "none", ())
    whom = ", ".join(kind.words for kind in rule.subjects)
    epoch = epoch_on(day)
    versions = {one.id: one for kind in rule.subjects if (one := rule.version_on(day, kind)) is not None}
    cites = [one.cite for one in versions.values()] or [one.cite for one in rule.known if one.holds(day)]
    state = "known" if not rule.computable else "coded" if versions else "not_then"
    places = [place_of(cite, epoch) for cite in cites] + [
        place for one in versions.values() if (place := _read_before(rule, one)) is not None
    ]
    return Line(key, award_title(key), whom, state, tuple(dict.fromkeys(places)))


def _since(line: Line, rule: Rule | None, against: date | None, day: date) -> Line:
    if rule is None or against is None:
        return line
    return replace(line, changed=changed_between(rule, against, day))


def _read_before(rule: Rule, version: Version) -> Place | None:
    """Where the text stands that an unread version is taken from, with its own mark; None for one that was read."""
    other = next((one for one in rule.versions if one.id == version.like), None)
    if other is None or version.cite.confidence is not Confidence.MEMORY:
        return None
    place = place_of(other.cite, epoch_on(other.first))
    return replace(place, words=f"nội dung giữ như {place.words}")
