"""What the law asks for one award on one day, ready to show."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.epochs import Epoch, epoch_on
from vinhdanh.law.rule import Known, Route, Rule, Version
from vinhdanh.web.law.sentences import Place, Sentence, place_of, sentence_of


@dataclass(frozen=True)
class ShownRoute:
    """One way to the award; `opens_for` says for whom or on what ground, "" where it is open to all."""

    name: str
    opens_for: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True)
class Standing:
    """The version that holds on the day for `whom`; without one, `missing` says so in a sentence."""

    whom: str
    version: Version | None
    place: Place | None
    common: tuple[Sentence, ...] = ()
    routes: tuple[ShownRoute, ...] = ()
    missing: str = ""


def standings(rule: Rule, day: date) -> list[Standing]:
    """One for each version that holds on the day, and one for the subjects without any. Raises NoLaw."""
    epoch = epoch_on(day)
    whose: dict[str, list[str]] = {}
    found: dict[str, Version | None] = {}
    for kind in rule.subjects:
        version = rule.version_on(day, kind)
        key = version.id if version else ""
        whose.setdefault(key, []).append(kind.words)
        found[key] = version
    return [_standing(", ".join(whose[key]), version, epoch, day) for key, version in found.items()]


def opens_for(route: Route | None) -> str:
    """For which groups, and on what grounds, a route is open."""
    if route is None or not (route.groups or route.grounds):
        return ""
    groups = f"dành cho {', '.join(one.words for one in route.groups)}" if route.groups else ""
    grounds = f"chỉ xét khi nêu {' hoặc '.join(one.words for one in route.grounds)}" if route.grounds else ""
    return "; ".join(filter(None, (groups, grounds)))


def known_on(rule: Rule, day: date) -> list[tuple[Known, Place]]:
    """What is known on the day of an award that cannot be computed."""
    epoch = epoch_on(day)
    return [(one, place_of(one.cite, epoch)) for one in rule.known if one.holds(day)]


def _standing(whom: str, version: Version | None, epoch: Epoch, day: date) -> Standing:
    if version is None:
        missing = f"Không có quy định nào được mã hoá cho {whom} vào ngày {day:%d/%m/%Y}: hãy chọn ngày khác."
        return Standing(whom, None, None, missing=missing)
    return Standing(
        whom,
        version,
        place_of(version.cite, epoch),
        _said(version.all, epoch),
        tuple(ShownRoute(one.name, opens_for(one), _said(one.conditions, epoch)) for one in version.routes),
    )


def _said(conditions: Sequence[Condition], epoch: Epoch) -> tuple[Sentence, ...]:
    return tuple(sentence_of(one, epoch) for one in conditions)
