"""How one person of the record stands to one title: by the columns, or by the judgement where one was made."""

from dataclasses import dataclass
from typing import NamedTuple

from vinhdanh.casework.screening.recorded import ScreenedRecord
from vinhdanh.casework.screening.telling import MET, OPEN, WANTING, Wanting, standing, titles_of
from vinhdanh.law.conditions.base import Condition
from vinhdanh.law.judging import Verdict, verdict_of
from vinhdanh.law.screening.outcomes import VERDICTS, conditions_column
from vinhdanh.law.screening.titles import Title


class Lack(NamedTuple):
    """A condition that is wanting or left open, and what the record says of it ("" where columns told)."""

    condition: Condition
    told: str


@dataclass(frozen=True)
class Stand:
    """The verdict were nothing open; `held` where every proposal waits, and then neither near nor overlooked.

    `granted` and `proposed` tell of this title in the judged year: whoever is proposed already is not overlooked.
    """

    title: Title
    verdict: Verdict
    held: bool
    near: bool
    overlooked: bool
    granted: bool
    proposed: bool


def stands(found: ScreenedRecord, person: int) -> list[Stand]:
    """One for each title that was screened, in the law's order."""
    return [_stand(found, person, one) for one in found.masks.screened.titles]


def lacks(found: ScreenedRecord, person: int, title: Title) -> list[Lack]:
    """What the nearest route wants, else what it leaves to people."""
    judged = found.one_by_one.get(person, {}).get(title.award)
    if judged is not None:
        conditions = judged.routes[0].conditions if judged.routes else ()
        wanting = [one for one in conditions if one.outcome.met is False]
        lacking = wanting or [one for one in conditions if one.outcome.met is None]
        return [Lack(one.condition, one.outcome.missing) for one in lacking]
    ways = sorted(standing(title, found.outcomes[person][conditions_column(title.award)]), key=_distance)
    states = [one for one in ways[0] if one.state == WANTING] or [one for one in ways[0] if one.state == OPEN]
    return [Lack(one.condition, "") for one in states]


def _stand(found: ScreenedRecord, person: int, title: Title) -> Stand:
    screened, outcome = found.masks.screened, found.outcomes[person]
    held = person in found.on_hold
    near = title.award in titles_of(screened, outcome["near"])
    overlooked = title.award in titles_of(screened, outcome["overlooked"])
    verdict = Verdict(VERDICTS[outcome[title.award]])
    judged = found.one_by_one.get(person, {}).get(title.award)
    if judged is not None and judged.routes:
        verdict = verdict_of(judged.routes)
        near = verdict is Verdict.NOT_ELIGIBLE and any(one.missing == 1 and not one.open for one in judged.routes)
        overlooked = overlooked and verdict is Verdict.ELIGIBLE
    granted, proposed = ((person, title.award) in some for some in (found.granted, found.proposed))
    return Stand(
        title,
        verdict,
        held=held,
        near=near and not held,
        overlooked=overlooked and not held and not proposed,
        granted=granted,
        proposed=proposed,
    )


def _distance(way: list[Wanting]) -> tuple[int, int, int]:
    """As judging.nearness: what is missing, what is open, what stands."""
    states = [one.state for one in way]
    return (states.count(WANTING), states.count(OPEN), -states.count(MET))
