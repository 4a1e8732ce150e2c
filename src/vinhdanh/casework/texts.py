"""The officer's words in a report: writing them keeps the wording before."""

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.keeping import keep
from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.reports import refuse_closed
from vinhdanh.records.models import Party, Report, ReportText
from vinhdanh.text.folding import compose


@transaction.atomic
def write_text(owner: Party, outline: str, period: str, slot: str, text: str, *, actor: Actor) -> ReportText:
    """Keep the words for one slot of one period's report; the wording before stays in the history.

    Refused while the report is with its signatory or issued.
    """
    _refuse_closed(owner, outline, period)
    text = compose(text).strip()
    standing = ReportText.objects.filter(owner=owner, outline=outline, period=period, slot=slot, current=True)
    before = standing.first()
    if before and before.text == text:
        return before
    standing.update(current=False)
    kept = ReportText(owner=owner, outline=outline, period=period, slot=slot, text=text, by=actor, at=timezone.now())
    keep(kept)
    log("text.write", kept, actor=actor, before={"text": before.text} if before else None, after={"text": text})
    return kept


def _refuse_closed(owner: Party, outline: str, period: str) -> None:
    """What was submitted, signed or issued is not reworded behind the signatory's back."""
    report = Report.objects.filter(owner=owner, outline=outline, period=period).order_by("-version").first()
    if report:
        refuse_closed(report)
