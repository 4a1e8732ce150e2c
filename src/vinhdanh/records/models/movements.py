"""In which drive: emulation movements, their waves, and who takes part."""

from django.db import models
from django.db.models import F, Q

from vinhdanh.records.models.parties import Party
from vinhdanh.records.models.sourcing import Sourced


class Movement(Sourced):
    """An emulation movement; a year holds waves, a special campaign answers an occasion (C2)."""

    class Kind(models.TextChoices):
        YEAR = "year", "thi đua năm"
        WAVE = "wave", "đợt thi đua"
        SPECIAL = "special", "thi đua đặc biệt"
        THEMATIC = "thematic", "thi đua chuyên đề"
        STANDING = "standing", "cuộc vận động thường xuyên"

    class State(models.TextChoices):
        DRAFT = "draft", "soạn"
        SUBMITTED = "submitted", "trình"
        LAUNCHED = "launched", "phát động"
        RUNNING = "running", "đang chạy"
        CLOSED = "closed", "kết thúc"
        REVIEWED = "reviewed", "đã sơ kết, tổng kết"
        CANCELLED = "cancelled", "huỷ"

    code = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    title = models.CharField(max_length=400)
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="waves")
    sequence = models.PositiveSmallIntegerField(null=True, blank=True)
    launchers = models.ManyToManyField(Party, blank=True, related_name="launched_movements")
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    occasion = models.CharField(max_length=300, blank=True)
    occasion_on = models.DateField(null=True, blank=True)
    occasion_origin = models.DateField(null=True, blank=True)
    aims = models.TextField(blank=True)
    state = models.CharField(max_length=10, choices=State, default=State.RUNNING)

    class Meta:
        ordering = [F("starts_on").asc(nulls_first=True), F("sequence").asc(nulls_first=True), "id"]
        constraints = [
            models.CheckConstraint(
                name="movement_dates_in_order",
                condition=Q(starts_on=None) | Q(ends_on=None) | Q(ends_on__gte=F("starts_on")),
            ),
            models.CheckConstraint(
                name="wave_has_parent_dates_and_number",
                condition=~Q(kind="wave")
                | Q(
                    parent__isnull=False,
                    sequence__isnull=False,
                    starts_on__isnull=False,
                    ends_on__isnull=False,
                ),
            ),
            models.UniqueConstraint(name="wave_number_once", fields=["parent", "sequence"], condition=Q(kind="wave")),
        ]

    def __str__(self) -> str:
        return self.title


class Participation(Sourced):
    """A party joins a movement."""

    movement = models.ForeignKey(Movement, on_delete=models.PROTECT, related_name="participations")
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="participations")
    since = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(name="participates_once", fields=["movement", "party"])]

    def __str__(self) -> str:
        return f"{self.party} tham gia {self.movement}"
