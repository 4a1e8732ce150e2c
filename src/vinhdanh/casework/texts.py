"""The officer's words in a report: writing them keeps the wording before."""

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.log import Actor, log
from vinhdanh.records.models import Party, ReportText
from vinhdanh.text.folding import compose


@transaction.atomic
def write_text(owner: Party, outline: str, period: str, slot: str, text: str, *, actor: Actor) -> ReportText:
    """Keep the words for one slot of one period's report; the wording before stays in the history."""
    text = compose(text).strip()
    standing = ReportText.objects.filter(owner=owner, outline=outline, period=period, slot=slot, current=True)
    before = standing.first()
    if before and before.text == text:
        return before
    standing.update(current=False)
    kept = ReportText.objects.create(
        owner=owner, outline=outline, period=period, slot=slot, text=text, by=actor, at=timezone.now()
    )
    log("text.write", kept, actor=actor, before={"text": before.text} if before else None, after={"text": text})
    return kept
