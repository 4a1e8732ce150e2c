"""One award on two days, beside each other, with what changed marked."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from vinhdanh.law.comparing import Change, Pair, RoutePair, compare, count_changes
from vinhdanh.law.epochs import Epoch, epoch_on
from vinhdanh.law.rule import Rule, Version
from vinhdanh.web.law.sentences import Sentence, sentence_of
from vinhdanh.web.law.standing import known_on, opens_for
from vinhdanh.web.law.wording import Run, runs

_SHADES = {Change.WORDS: "changed-words", Change.DETAIL: "changed-words", Change.CAME: "came", Change.WENT: "went"}


@dataclass(frozen=True)
class Half:
    """A condition as one of the days has it; the changed words are marked."""

    sentence: Sentence
    runs: tuple[Run, ...]


@dataclass(frozen=True)
class Row:
    """A condition on both days; `shade` says which side differs. A change is neither right nor wrong: it is gold."""

    before: Half | None
    after: Half | None
    label: str
    shade: str

    @property
    def colour(self) -> str:
        """Of the mark."""
        return "amber" if self.shade else "open"


@dataclass(frozen=True)
class Group:
    """A route on both days; without names: what every route asks."""

    before: str
    after: str
    opens_before: str
    opens_after: str
    common: bool
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Compared:
    """The versions of two days for `whom`; `told` counts what changed, `not_coded` are the lists of both days."""

    whom: str
    before: Version | None
    after: Version | None
    told: str
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class Changed:
    """What became of an award between two days, as in "điều kiện: 2 thay đổi, 1 mới có"."""

    told: str
    colour: str


def side_by_side(rule: Rule, before: date, after: date) -> list[Compared]:
    """One for each pair of versions, with the subjects it is for. Raises NoLaw."""
    epochs = epoch_on(before), epoch_on(after)
    whose: dict[tuple[str, str], list[str]] = {}
    found: dict[tuple[str, str], tuple[Version | None, Version | None]] = {}
    for kind in rule.subjects:
        both = rule.version_on(before, kind), rule.version_on(after, kind)
        key = both[0].id if both[0] else "", both[1].id if both[1] else ""
        whose.setdefault(key, []).append(kind.words)
        found[key] = both
    return [_compared(", ".join(whose[key]), both, epochs) for key, both in found.items()]


def _compared(whom: str, both: tuple[Version | None, Version | None], epochs: tuple[Epoch, Epoch]) -> Compared:
    routes = compare(*both)
    counted = [f"{number} điều kiện {one.label}" for one, number in count_changes(routes).items()]
    return Compared(whom, *both, ", ".join(counted), tuple(_group(one, epochs) for one in routes))


def _group(route: RoutePair, epochs: tuple[Epoch, Epoch]) -> Group:
    return Group(
        route.before.name if route.before else "",
        route.after.name if route.after else "",
        opens_for(route.before),
        opens_for(route.after),
        route.before is None and route.after is None,
        tuple(_row(pair, epochs) for pair in route.pairs),
    )


def _row(pair: Pair, epochs: tuple[Epoch, Epoch]) -> Row:
    sentences = [
        sentence_of(one, epoch) if one else None for one, epoch in zip((pair.before, pair.after), epochs, strict=True)
    ]
    halves = _halves(*sentences)
    return Row(*halves, pair.change.label, _SHADES.get(pair.change, ""))


def _halves(before: Sentence | None, after: Sentence | None) -> tuple[Half | None, Half | None]:
    if before is None or after is None:
        return _whole(before), _whole(after)
    return Half(before, tuple(runs(before.text, after.text))), Half(after, tuple(runs(after.text, before.text)))


def _whole(sentence: Sentence | None) -> Half | None:
    return Half(sentence, (Run(sentence.text, changed=False),)) if sentence else None


def everything_same(found: Iterable[Compared]) -> bool:
    """Whether no condition differs on the two days."""
    rows = [row for one in found for group in one.groups for row in group.rows]
    return all(row.label == Change.SAME.label for row in rows)


def changed_between(rule: Rule, before: date, after: date) -> Changed:
    """What became of the award over all subjects. Raises NoLaw."""
    if not rule.computable:
        told = [[one.text for one, _place in known_on(rule, day)] for day in (before, after)]
        if not any(told):
            return Changed("chưa biết điều gì về hai ngày này", "open")
        return Changed("như nhau", "open") if told[0] == told[1] else Changed("điều đã biết khác nhau", "amber")
    rows = [row for one in side_by_side(rule, before, after) for group in one.groups for row in group.rows]
    found = Counter(row.label for row in rows if row.shade)
    if found:
        return Changed(
            "điều kiện: " + ", ".join(f"{found[one.label]} {one.label}" for one in _SHADES if one.label in found),
            "amber",
        )
    alike = all(row.label == Change.SAME.label for row in rows)
    return Changed("như nhau" if alike else "như nhau, chỉ chuyển điều khoản", "open")
