"""An award names its decision, and the achievements it honours lie before it."""

from collections.abc import Iterator

from vinhdanh.casework.figures import SourceRef
from vinhdanh.records.models import AwardCase
from vinhdanh.reports.gate.subject import Colour, Finding, Subject


def check(subject: Subject) -> Iterator[Finding]:
    """The awards granted in the period."""
    composed = subject.composed
    awards = list(
        AwardCase.objects.filter(
            proposer=composed.owner, period=composed.period.code, state__in=AwardCase.GRANTED
        ).select_related("form", "recipient")
    )
    without = [award for award in awards if award.decision_id is None]
    if without:
        words = f"{len(without)}/{len(awards)} mục khen thưởng chưa ghi số, ngày quyết định"
        yield Finding(Colour.YELLOW, words, tuple(map(SourceRef.of, without)))
    for award in awards:
        if award.achieved_to is None:
            continue
        span = f"{award.form.title}: thành tích đến năm {award.achieved_to}"
        about = (SourceRef.of(award),)
        if award.achieved_to > composed.period.year:
            yield Finding(Colour.RED, f"{span}, sau năm báo cáo {composed.period.year}", about)
        else:
            yield Finding(Colour.GREEN, f"{span}, không sau năm báo cáo", about)
