"""An award names its decision, and the achievements it honours lie before it."""

from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import AwardCase
from vinhdanh.reports.gate.subject import Colour, Finding, Subject
from vinhdanh.reports.periods import codes_inside
from vinhdanh.text.dates import print_date


def check(subject: Subject) -> Iterator[Finding]:
    """The awards granted in the period."""
    composed = subject.composed
    awards = list(
        AwardCase.objects.filter(
            proposer=composed.owner, period__in=codes_inside(composed.period), state__in=AwardCase.GRANTED
        ).select_related("form", "recipient", "decision")
    )
    without = [award for award in awards if award.decision_id is None]
    if without:
        words = f"{len(without)}/{len(awards)} mục khen thưởng chưa ghi số, ngày quyết định"
        yield Finding(Colour.YELLOW, words, tuple(map(SourceRef.of, without)))
    for award in awards:
        if award.achieved_to is not None:
            yield _judge(award, award.achieved_to, composed.period.year)


def _judge(award: AwardCase, last: int, year: int) -> Finding:
    """An achievement “2016-2020” is honoured in 2020 at the earliest, and told by a report not older than it."""
    span, about = f"{award.form.title}: thành tích đến năm {last}", (SourceRef.of(award),)
    decided = award.decision.issued_on if award.decision else award.decided_to
    if last > year:
        return Finding(Colour.RED, f"{span}, sau năm báo cáo {year}", about)
    if decided and last > decided.year:
        return Finding(Colour.RED, f"{span}, sau ngày quyết định {print_date(decided)}", about)
    return Finding(Colour.GREEN, f"{span}, không sau {'quyết định' if decided else 'năm báo cáo'}", about)
