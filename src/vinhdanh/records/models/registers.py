"""What happened: registers declared by the pack, their entries, and the dated events of each entry."""

from django.db import models
from django.db.models import F, Q

from vinhdanh.records.models.ordered_json import OrderedJSON
from vinhdanh.records.models.sourcing import Sourced
from vinhdanh.records.models.users import User


class RegisterType(models.Model):
    """A register as its pack declares it; `declaration` is the checked YAML, `digest` its fingerprint."""

    code = models.SlugField(max_length=60, unique=True)
    title = models.CharField(max_length=200)
    group = models.CharField(max_length=40)
    pack = models.CharField(max_length=60)
    declaration = OrderedJSON()
    digest = models.CharField(max_length=64)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["group", "code"]

    def __str__(self) -> str:
        return self.title


class EntryQuerySet(models.QuerySet["Entry"]):
    """Entries in the order of time."""

    def by_time(self) -> "EntryQuerySet":
        """Undated entries first, then by their first day; the same order in both databases."""
        return self.order_by(F("happened_from").asc(nulls_first=True), "id")


class Entry(Sourced):
    """One thing that happened: a cluster, a fair, a petition, a gift.

    `values` holds the fields in the stored forms of `records/kit/fields.py`. `stated` keeps what an issued
    document printed for a computed field, so that both can be compared. `as_printed` marks an entry copied
    from an issued document although it breaks a relation of its register; the gate shows it in red.
    The window `happened_from`–`happened_to` is one day when the day is known, else the span that is known.
    """

    register = models.ForeignKey(RegisterType, on_delete=models.PROTECT, related_name="entries")
    key = models.CharField(max_length=300, help_text="khóa nhận dạng đã bỏ dấu")
    label = models.CharField(max_length=400)
    folded = models.CharField(max_length=400, editable=False)
    state = models.CharField(max_length=40, blank=True)
    happened_from = models.DateField(null=True, blank=True)
    happened_to = models.DateField(null=True, blank=True)
    values = models.JSONField(default=dict)
    stated = models.JSONField(default=dict, blank=True)
    as_printed = models.BooleanField(default=False)
    version = models.PositiveIntegerField(default=1)
    withdrawn = models.BooleanField(default=False, help_text="rút khỏi sổ, vẫn còn trong lịch sử")

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["register", F("happened_from").asc(nulls_first=True), "id"]
        constraints = [
            models.UniqueConstraint(name="entry_once", fields=["register", "key"], condition=Q(withdrawn=False)),
            models.CheckConstraint(
                name="entry_window_in_order",
                # a check passes on NULL: that both days are known must be asked for
                condition=Q(happened_from=None, happened_to=None)
                | Q(happened_from__isnull=False, happened_to__isnull=False, happened_to__gte=F("happened_from")),
            ),
        ]
        indexes = [
            models.Index(fields=["register", "happened_to", "happened_from"], name="entry_window"),
            models.Index(fields=["folded"], name="entry_folded"),
        ]

    def __str__(self) -> str:
        return self.label


class EntryVersion(models.Model):
    """What an entry said at one time. Never changed: a correction adds the next version with its reason."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    values = models.JSONField()
    stated = models.JSONField(default=dict)
    happened_from = models.DateField(null=True, blank=True)
    happened_to = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=500, blank=True)
    by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT)
    at = models.DateTimeField()

    class Meta:
        ordering = ["entry", "number"]
        constraints = [
            models.UniqueConstraint(name="version_once", fields=["entry", "number"]),
            models.CheckConstraint(name="correction_has_a_reason", condition=Q(number=1) | ~Q(reason="")),
        ]

    def __str__(self) -> str:
        return f"{self.entry} (bản {self.number})"


class EntryEvent(Sourced):
    """Something that happened to an entry: it reached a state, or a declared event took place."""

    class Kind(models.TextChoices):
        STATE = "state", "trạng thái"
        EVENT = "event", "sự việc"

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="events")
    kind = models.CharField(max_length=6, choices=Kind)
    code = models.CharField(max_length=40)
    happened_from = models.DateField()
    happened_to = models.DateField()
    values = models.JSONField(default=dict, blank=True)
    document = models.ForeignKey(
        "records.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="entry_events"
    )
    note = models.CharField(max_length=500, blank=True)
    withdrawn = models.BooleanField(default=False)

    class Meta:
        ordering = ["entry", "happened_from", "id"]
        constraints = [
            models.CheckConstraint(name="event_window_in_order", condition=Q(happened_to__gte=F("happened_from"))),
        ]
        indexes = [models.Index(fields=["code", "happened_to", "happened_from"], name="event_window")]

    def __str__(self) -> str:
        return f"{self.entry}: {self.code}"
