"""Judged worthy: forms of award, and the case of each award from nomination to the register."""

from django.db import models
from django.db.models import F, Q

from vinhdanh.records.models.documents import Document
from vinhdanh.records.models.movements import Movement
from vinhdanh.records.models.parties import Party
from vinhdanh.records.models.sourcing import Sourced


class RecipientKind(models.TextChoices):
    """Who is honoured."""

    COLLECTIVE = "collective", "tập thể"
    INDIVIDUAL = "individual", "cá nhân"
    HOUSEHOLD = "household", "hộ gia đình"


class AwardForm(models.Model):
    """A title or form of commendation, at a level, with the days it exists. Codes follow the law files."""

    class Level(models.TextChoices):
        GRASSROOTS = "co_so", "cơ sở"
        MINISTRY = "bo", "bộ, ngành"
        PROVINCE = "tinh", "tỉnh"
        GOVERNMENT = "chinh_phu", "Chính phủ"
        STATE = "nha_nuoc", "Nhà nước"

    code = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    level = models.CharField(max_length=10, choices=Level)
    is_title = models.BooleanField(help_text="danh hiệu thi đua (không phải hình thức khen thưởng)")
    order = models.PositiveSmallIntegerField(default=0, help_text="cao trước, thấp sau")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["order", "id"]

    def __str__(self) -> str:
        return self.title


class AwardCase(Sourced):
    """One award of one recipient (or `count` unnamed ones, from an old report), from nomination on."""

    class State(models.TextChoices):
        NOMINATED = "nominated", "đề cử"
        CHECKED = "checked", "thẩm tra"
        VOTED = "voted", "đã bỏ phiếu"
        SUBMITTED = "submitted", "đã trình"
        DECIDED = "decided", "đã quyết định"
        ANNOUNCED = "announced", "đã công bố"
        PRESENTED = "presented", "đã trao"
        RECORDED = "recorded", "đã vào sổ"
        RETURNED = "returned", "trả lại bổ sung"
        REFUSED = "refused", "không đạt"
        WITHDRAWN = "withdrawn", "rút"
        REVOKED = "revoked", "thu hồi"

    GRANTED = (State.DECIDED, State.ANNOUNCED, State.PRESENTED, State.RECORDED)

    code = models.SlugField(max_length=120, unique=True)
    form = models.ForeignKey(AwardForm, on_delete=models.PROTECT, related_name="cases")
    proposer = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="proposed_awards")
    authority = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="decided_awards")
    authority_title = models.CharField(max_length=120, help_text="Chủ tịch UBND tỉnh, Giám đốc Sở …")
    recipient = models.ForeignKey(Party, null=True, blank=True, on_delete=models.PROTECT, related_name="awards")
    recipient_kind = models.CharField(max_length=12, choices=RecipientKind)
    count = models.PositiveIntegerField(default=1)
    period = models.CharField(max_length=8, help_text="năm của danh hiệu, hoặc kỳ báo cáo nêu")
    reason = models.CharField(max_length=500, blank=True)
    achieved_from = models.PositiveSmallIntegerField(null=True, blank=True)
    achieved_to = models.PositiveSmallIntegerField(null=True, blank=True)
    movement = models.ForeignKey(Movement, null=True, blank=True, on_delete=models.PROTECT, related_name="awards")
    occasion = models.CharField(max_length=300, blank=True, help_text="trao tại hội nghị nào")
    state = models.CharField(max_length=10, choices=State, default=State.NOMINATED)
    decision = models.ForeignKey(Document, null=True, blank=True, on_delete=models.PROTECT, related_name="awards")
    decided_from = models.DateField(null=True, blank=True)
    decided_to = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["form__order", "recipient_kind", "id"]
        constraints = [
            models.CheckConstraint(name="award_counts_someone", condition=Q(count__gte=1)),
            models.CheckConstraint(name="named_award_counts_one", condition=Q(recipient=None) | Q(count=1)),
            models.CheckConstraint(
                name="achievement_in_order",
                condition=Q(achieved_from=None) | Q(achieved_to=None) | Q(achieved_to__gte=F("achieved_from")),
            ),
            models.CheckConstraint(
                name="decision_window_in_order",
                condition=Q(decided_from=None) | Q(decided_to=None) | Q(decided_to__gte=F("decided_from")),
            ),
        ]
        indexes = [models.Index(fields=["proposer", "period", "state"], name="award_lookup")]

    def __str__(self) -> str:
        who = self.recipient.name if self.recipient else f"{self.count} {self.get_recipient_kind_display()}"
        return f"{self.form.title} của {self.authority_title}: {who}"
