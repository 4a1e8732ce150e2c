"""Who: parties, their other names, and the roles they hold from one day to another."""

from datetime import date

from django.db import models
from django.db.models import F, Q


class Privacy(models.TextChoices):
    """Who may see a record (design promise 7)."""

    PUBLIC = "public", "công khai"
    INTERNAL = "internal", "nội bộ"
    CLOSED = "closed", "kín"


class Party(models.Model):
    """A person or body, as a tree with validity dates. `code` is the stable handle that files use."""

    class Kind(models.TextChoices):
        PERSON = "person", "cá nhân"
        UNIT = "unit", "phòng, đơn vị"
        AGENCY = "agency", "cơ quan"
        UNION = "union", "công đoàn"
        ENTERPRISE = "enterprise", "doanh nghiệp"
        COOP = "coop", "hợp tác xã"
        COMMUNE = "commune", "xã, phường"
        BLOCK = "block", "khối thi đua"
        COUNCIL = "council", "hội đồng"
        PUBLIC = "public", "Nhân dân, người khác"

    code = models.SlugField(max_length=80, unique=True)
    kind = models.CharField(max_length=12, choices=Kind)
    name = models.CharField(max_length=300)
    short_name = models.CharField(max_length=120, blank=True)
    folded = models.CharField(max_length=300, db_index=True, editable=False)
    place = models.CharField(max_length=100, blank=True, help_text="địa danh ghi trên văn bản: Bắc Giang")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="children")
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    privacy = models.CharField(max_length=10, choices=Privacy, default=Privacy.INTERNAL)
    made = models.BooleanField(default=False, help_text="nhân vật minh họa, không có thật")

    class Meta:
        constraints = [
            models.CheckConstraint(name="party_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(name="party_is_not_its_own_parent", condition=~Q(parent=F("id"))),
            models.CheckConstraint(
                name="party_dates_in_order",
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def shown(self) -> str:
        """The short name where there is one, as offices write it in running text."""
        return self.short_name or self.name


class PartyAlias(models.Model):
    """Another spelling of a party; a suggestion until an officer confirms it (Lãng Cao = Lăng Cao?)."""

    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="aliases")
    name = models.CharField(max_length=300)
    folded = models.CharField(max_length=300, db_index=True, editable=False)
    confirmed = models.BooleanField(default=False)

    class Meta:
        constraints = [models.UniqueConstraint(name="alias_once_per_party", fields=["party", "name"])]

    def __str__(self) -> str:
        return self.name


class RoleQuerySet(models.QuerySet["Role"]):
    """Roles by the day they hold."""

    def on(self, day: date) -> "RoleQuerySet":
        """Roles that hold on `day`."""
        return self.filter(
            Q(valid_from=None) | Q(valid_from__lte=day),
            Q(valid_to=None) | Q(valid_to__gte=day),
        )


class Role(models.Model):
    """What a party is to a body (block, council, agency) between two days."""

    class Kind(models.TextChoices):
        HEAD = "head", "thủ trưởng"
        DEPUTY = "deputy", "cấp phó"
        EMULATION_OFFICER = "emulation_officer", "thường trực thi đua, khen thưởng"
        UNIT_HEAD = "unit_head", "trưởng phòng, đơn vị"
        CLERK = "clerk", "văn thư"
        STAFF = "staff", "công chức, viên chức"
        MEMBER = "member", "thành viên"
        CHAIR = "chair", "chủ tịch hội đồng"
        BLOCK_LEADER = "block_leader", "trưởng khối thi đua"
        RECIPIENT = "recipient", "nơi nhận báo cáo"

    class Channel(models.TextChoices):
        PAPER = "paper", "bản giấy"
        ELECTRONIC = "electronic", "bản điện tử"

    kind = models.CharField(max_length=20, choices=Kind)
    party = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="roles")
    body = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="offices")
    title = models.CharField(max_length=200, blank=True, help_text="ghi trên văn bản: GIÁM ĐỐC; HĐTĐKT Bộ (b/c)")
    channel = models.CharField(max_length=12, choices=Channel, blank=True)
    order = models.PositiveSmallIntegerField(default=0)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    objects = RoleQuerySet.as_manager()

    class Meta:
        ordering = ["kind", "order", "id"]
        constraints = [
            models.CheckConstraint(
                name="role_dates_in_order",
                condition=Q(valid_from=None) | Q(valid_to=None) | Q(valid_to__gte=F("valid_from")),
            ),
            models.CheckConstraint(name="recipient_has_a_channel", condition=~Q(kind="recipient") | ~Q(channel="")),
        ]

    def __str__(self) -> str:
        return f"{self.title or self.get_kind_display()}: {self.party.name}"
