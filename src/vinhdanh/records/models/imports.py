"""Taking in a past report: what was uploaded, what was read of it, what was decided, and what came of it.

Plumbing between a file and the ten concepts, not one of them (docs/decisions/0010-import-batches.md).
"""

from typing import Any

from django.db import models
from django.db.models import Q

from vinhdanh.records.models.documents import Document
from vinhdanh.records.models.log import LogLine
from vinhdanh.records.models.parties import Party
from vinhdanh.records.models.users import User


class ImportBatch(models.Model):
    """One uploaded report on its way into the record. The file itself is not kept, its digest is.

    `lines` are [line number, words] as they were read; `notes` sentences about the file; `findings` what does not
    hold in it. `items` are what was read, in the shape of `importing/reports/items.py`; `decisions` by the key of an
    item: {"verdict": "accepted" | "dropped", "values": what the officer wrote otherwise}. `made` are the records of
    the commit, [concept, id] in the order they were made; `committed_line` is the line of the log about it.
    """

    class State(models.TextChoices):
        PREVIEWED = "previewed", "đang xem"
        COMMITTED = "committed", "đã ghi vào hồ sơ"
        UNDONE = "undone", "đã hoàn tác"
        DROPPED = "dropped", "đã bỏ"

    owner = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    period = models.CharField(max_length=8)
    file_name = models.CharField(max_length=200)
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=State, default=State.PREVIEWED)
    lines: Any = models.JSONField(default=list)
    notes: Any = models.JSONField(default=list)
    findings: Any = models.JSONField(default=list)
    items: Any = models.JSONField(default=list)
    decisions: Any = models.JSONField(default=dict)
    made: Any = models.JSONField(default=list)
    source = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="batches")
    uploaded_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField()
    closed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)
    committed_line = models.ForeignKey(LogLine, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    reason = models.CharField(max_length=500, blank=True, help_text="vì sao hoàn tác")

    class Meta:
        ordering = ["-uploaded_at", "-id"]
        constraints = [
            models.CheckConstraint(
                name="committed_batch_has_its_document", condition=~Q(state="committed") | Q(source__isnull=False)
            ),
            models.CheckConstraint(name="undone_batch_says_why", condition=~Q(state="undone") | ~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.file_name}, kỳ {self.period}"
