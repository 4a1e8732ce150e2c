"""Promised: one promise of one party for one period, judged at its end."""

from django.db import models
from django.db.models import F, Q

from vinhdanh.records.models.awards import AwardCase, AwardForm, RecipientKind
from vinhdanh.records.models.documents import Document
from vinhdanh.records.models.measures import QUALIFIERS, Measure, Observation
from vinhdanh.records.models.movements import Movement
from vinhdanh.records.models.parties import Party
from vinhdanh.records.models.registers import Entry
from vinhdanh.records.models.sourcing import Sourced
from vinhdanh.records.models.users import User
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.shortening import shorten


class Commitment(Sourced):
    """A registration, pledge, target, key task, deed or direction: who promises what, by when, kept or not.

    `count` is above 1 only for promises taken from an old report that names a number and no list.
    """

    class Kind(models.TextChoices):
        TITLE = "title", "đăng ký danh hiệu, hình thức khen thưởng"
        TARGET = "target", "chỉ tiêu"
        KEY_TASK = "key_task", "nhiệm vụ trọng tâm"
        BLOCK_PLEDGE = "block_pledge", "giao ước thi đua khối"
        DEED = "deed", "việc làm theo gương Bác"
        INITIATIVE = "initiative", "sáng kiến"
        STANDARD = "standard", "đạt chuẩn văn hóa, an toàn"
        THRIFT = "thrift", "thực hành tiết kiệm"
        TASK = "task", "nhiệm vụ"
        DIRECTION = "direction", "phương hướng"

    class State(models.TextChoices):
        DRAFT = "draft", "nháp"
        REGISTERED = "registered", "đã đăng ký"
        AMENDED = "amended", "đã điều chỉnh"
        SELF_ASSESSED = "self_assessed", "đã tự đánh giá"
        VERIFIED = "verified", "đã thẩm tra"
        CONCLUDED = "concluded", "đã kết luận"
        WITHDRAWN = "withdrawn", "rút"
        CANCELLED = "cancelled", "huỷ"

    class Outcome(models.TextChoices):
        EXCEEDED = "exceeded", "vượt"
        MET = "met", "hoàn thành"
        PARTLY = "partly", "hoàn thành một phần"
        NOT_MET = "not_met", "không hoàn thành"
        CANCELLED = "cancelled", "huỷ"

    code = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=14, choices=Kind)
    owner = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="commitments")
    period = models.CharField(max_length=8)
    sequence = models.PositiveSmallIntegerField(default=0)
    topic = models.CharField(max_length=60, blank=True, help_text="to_chuc, noi_dung, bien_phap …")
    text = models.TextField()
    movement = models.ForeignKey(Movement, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments")
    title_wanted = models.ForeignKey(AwardForm, null=True, blank=True, on_delete=models.PROTECT)
    recipient_kind = models.CharField(max_length=12, choices=RecipientKind, blank=True)
    count = models.PositiveIntegerField(default=1)
    measure = models.ForeignKey(Measure, null=True, blank=True, on_delete=models.PROTECT, related_name="commitments")
    target_low = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    target_high = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    target_unit = models.CharField(max_length=60, blank=True)
    target_qualifier = models.CharField(max_length=10, choices=QUALIFIERS, default=Qualifier.EXACT.value)
    assigned_by = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="assigned")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="parts")
    due = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=14, choices=State, default=State.REGISTERED)
    outcome = models.CharField(max_length=10, choices=Outcome, blank=True)
    percent = models.DecimalField(max_digits=7, decimal_places=2, null=True, blank=True)
    self_assessed_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    verified_by = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["period", "kind", "topic", "sequence", "id"]
        constraints = [
            models.CheckConstraint(
                name="title_registration_names_a_form",
                condition=~Q(kind="title") | Q(title_wanted__isnull=False, recipient_kind__gt=""),
            ),
            models.CheckConstraint(name="commitment_counts_something", condition=Q(count__gte=1)),
            models.CheckConstraint(name="percent_is_not_negative", condition=Q(percent=None) | Q(percent__gte=0)),
            models.CheckConstraint(
                name="target_range_in_order",
                condition=Q(target_high=None) | Q(target_low__isnull=False, target_high__gte=F("target_low")),
            ),
            models.CheckConstraint(
                name="judged_by_two_people",
                condition=Q(verified_by=None) | Q(self_assessed_by=None) | ~Q(verified_by=F("self_assessed_by")),
            ),
        ]
        indexes = [models.Index(fields=["owner", "period", "kind"], name="commitment_lookup")]

    def __str__(self) -> str:
        return shorten(self.text, 120)


class Evidence(models.Model):
    """What shows that a commitment was kept: exactly one entry, document, observation or award."""

    commitment = models.ForeignKey(Commitment, on_delete=models.PROTECT, related_name="evidence")
    entry = models.ForeignKey(Entry, null=True, blank=True, on_delete=models.PROTECT)
    document = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT)
    observation = models.ForeignKey(Observation, null=True, blank=True, on_delete=models.PROTECT)
    award = models.ForeignKey(AwardCase, null=True, blank=True, on_delete=models.PROTECT)
    shows = models.CharField(max_length=300, blank=True, help_text="minh chứng cho nội dung nào")

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="evidence_is_one_thing",
                condition=(
                    Q(entry__isnull=False, document=None, observation=None, award=None)
                    | Q(entry=None, document__isnull=False, observation=None, award=None)
                    | Q(entry=None, document=None, observation__isnull=False, award=None)
                    | Q(entry=None, document=None, observation=None, award__isnull=False)
                ),
            )
        ]

    def __str__(self) -> str:
        return self.shows or str(self.entry or self.document or self.observation or self.award)
