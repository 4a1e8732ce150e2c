"""Every award judged for one case of the record, the nearest first."""

from vinhdanh.casework.proposing.recorded import UNRECORDED, Recorded
from vinhdanh.law.judging import Judgement, NotForSubject, Verdict, by_kind, judge
from vinhdanh.law.rules_reading import rules
from vinhdanh.law.unrecorded import judged_without

_RANKS = {Verdict.ELIGIBLE: 0, Verdict.NEEDS_JUDGEMENT: 1, Verdict.HOLD: 2, Verdict.NOT_ELIGIBLE: 3}
_NOT_COMPUTED = 4


def verdicts(recorded: Recorded) -> list[Judgement]:
    """The judgements on every award that the law knows on the day for this kind of subject. Raises NoLaw."""
    case, found = recorded.case, rules()
    assert case.on is not None  # a recorded case has its day
    judged = []
    for rule in by_kind(found, case.subject.kind):
        try:
            one = judge(case, rule, found, case.on)
        except NotForSubject:
            continue  # nothing holds on the day for this subject
        judged.append(judged_without(one, case, UNRECORDED))
    return sorted(judged, key=_distance)


def _distance(one: Judgement) -> tuple[int, int, int]:
    """The verdict, then what the nearest route wants; what cannot be computed comes last."""
    if not one.routes:
        return (_NOT_COMPUTED, 0, 0)
    return (_RANKS[one.verdict], one.routes[0].missing, one.routes[0].open)
