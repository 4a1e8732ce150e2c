"""Told: reports, the officer's words in them, the reasons kept, and whom they went to."""

from django.db import models
from django.db.models import Q

from vinhdanh.records.models.parties import Party, Role
from vinhdanh.records.models.users import User


class Report(models.Model):
    """One report of one body for one period. Issuing freezes `snapshot`; a correction is the next version."""

    class State(models.TextChoices):
        OPEN = "open", "mở"
        COLLECTING = "collecting", "thu số liệu"
        DRAFTING = "drafting", "soạn"
        CHECKING = "checking", "kiểm tra"
        SUBMITTED = "submitted", "trình"
        SIGNED = "signed", "ký"
        NUMBERED = "numbered", "lấy số"
        ISSUED = "issued", "phát hành"

    outline = models.CharField(max_length=60, help_text="tong_ket_nam, so_ket_nua_nam …")
    period = models.CharField(max_length=8)
    owner = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="reports")
    version = models.PositiveSmallIntegerField(default=1)
    state = models.CharField(max_length=10, choices=State, default=State.DRAFTING)
    number = models.PositiveIntegerField(null=True, blank=True)
    dated = models.DateField(null=True, blank=True)
    signatory = models.ForeignKey(Role, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    snapshot = models.JSONField(null=True, blank=True)
    snapshot_digest = models.CharField(max_length=64, blank=True)
    supersedes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    correction_reason = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["-period", "outline", "-version"]
        constraints = [
            models.UniqueConstraint(name="report_version_once", fields=["owner", "outline", "period", "version"]),
            models.CheckConstraint(
                name="issued_report_is_frozen_numbered_and_dated",
                condition=~Q(state="issued")
                | Q(snapshot__isnull=False, snapshot_digest__gt="", number__isnull=False, dated__isnull=False),
            ),
            models.CheckConstraint(name="new_version_says_why", condition=Q(version=1) | ~Q(correction_reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.outline} {self.period} (bản {self.version})"


class ReportText(models.Model):
    """The officer's words for one slot of one period's report; figures stand in it as live references.

    A new wording is a new row; `current` marks the one that stands.
    """

    owner = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="report_texts")
    outline = models.CharField(max_length=60)
    period = models.CharField(max_length=8)
    slot = models.CharField(max_length=60)
    text = models.TextField()
    current = models.BooleanField(default=True)
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["outline", "period", "slot", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_current_text",
                fields=["owner", "outline", "period", "slot"],
                condition=Q(current=True),
            )
        ]

    def __str__(self) -> str:
        return f"{self.outline} {self.period}: {self.slot}"


class KeptReason(models.Model):
    """Why an officer keeps what the gate calls a contradiction. `finding` is the gate row's fingerprint."""

    owner = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="+")
    outline = models.CharField(max_length=60)
    period = models.CharField(max_length=8)
    finding = models.CharField(max_length=64)
    message = models.TextField()
    reason = models.CharField(max_length=1000)
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="kept_reason_is_written", condition=~Q(reason="")),
            models.UniqueConstraint(name="one_reason_per_finding", fields=["owner", "outline", "period", "finding"]),
        ]

    def __str__(self) -> str:
        return self.reason


class Dispatch(models.Model):
    """One copy of an issued report sent to one recipient."""

    report = models.ForeignKey(Report, on_delete=models.PROTECT, related_name="dispatches")
    recipient = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="+")
    printed = models.CharField(max_length=200)
    channel = models.CharField(max_length=12, choices=Role.Channel)
    sent_on = models.DateField()

    class Meta:
        constraints = [models.UniqueConstraint(name="sent_once", fields=["report", "recipient"])]

    def __str__(self) -> str:
        return self.printed
