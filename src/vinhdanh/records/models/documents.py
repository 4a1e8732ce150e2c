"""On what ground: documents by symbol, the links between them, and what each is used for."""

from django.db import models
from django.db.models import Q

from vinhdanh.records.models.parties import Party
from vinhdanh.records.models.sourcing import Sourced
from vinhdanh.text.shortening import shorten


class Document(Sourced):
    """One administrative document. A citation is always generated from it, so it has one form (C1, Z2).

    `symbol` is null where the number is not known yet; `series` separates numbering runs of one issuer
    (Committee, Chairman, legal-normative), which the order check needs. Its source is the report that cites it,
    where it was read from one. `withdrawn` takes one entered by mistake out of use; it stays readable.
    """

    class Status(models.TextChoices):
        DRAFTING = "drafting", "dự thảo"
        CONSULTED = "consulted", "lấy ý kiến"
        SUBMITTED = "submitted", "đã trình"
        PASSED = "passed", "đã thông qua, chưa ban hành"
        ISSUED = "issued", "đã ban hành"
        IN_FORCE = "in_force", "còn hiệu lực"
        REPEALED = "repealed", "hết hiệu lực"

    code = models.SlugField(max_length=120, unique=True)
    kind = models.CharField(max_length=60, help_text="Quyết định, Kế hoạch, Chỉ thị …")
    symbol = models.CharField(max_length=60, blank=True)
    folded_symbol = models.CharField(
        max_length=60, null=True, blank=True, editable=False
    )  # null when unnumbered: outside the unique key
    number = models.PositiveIntegerField(null=True, blank=True, editable=False)
    series = models.CharField(max_length=60, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    issuer = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="documents")
    co_issuers = models.ManyToManyField(Party, blank=True, related_name="joint_documents")
    issued_on = models.DateField(null=True, blank=True)
    subject = models.CharField(max_length=1000)
    folded_subject = models.CharField(max_length=1000, editable=False)
    status = models.CharField(max_length=12, choices=Status, default=Status.ISSUED)
    withdrawn = models.BooleanField(default=False, help_text="rút khỏi hồ sơ, vẫn còn trong lịch sử")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="document_once",
                fields=["folded_symbol", "issuer", "year"],
                condition=Q(folded_symbol__isnull=False, withdrawn=False),
            ),
        ]
        indexes = [models.Index(fields=["issuer", "series", "year", "number"], name="document_series")]

    def __str__(self) -> str:
        return f"{self.kind} số {self.symbol}" if self.symbol else f"{self.kind} ({shorten(self.subject, 80)})"


class DocumentLink(models.Model):
    """One document does something to another."""

    class Kind(models.TextChoices):
        AMENDS = "amends", "sửa đổi, bổ sung"
        REPEALS = "repeals", "bãi bỏ"
        IMPLEMENTS = "implements", "triển khai"
        ATTACHED = "attached", "kèm theo"
        SAME_AS = "same_as", "cùng một văn bản"
        DISTINCT = "distinct", "đã xác nhận là hai văn bản khác nhau"

    kind = models.CharField(max_length=12, choices=Kind)
    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="links")
    target = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="linked_from")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="link_once", fields=["kind", "document", "target"]),
            models.CheckConstraint(name="link_joins_two", condition=~Q(document=models.F("target"))),
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.get_kind_display()} {self.target}"


class DocumentUse(models.Model):
    """What a document is used for in one period's work; the report's basis and lists come from here."""

    class Use(models.TextChoices):
        GUIDANCE = "guidance", "hướng dẫn"
        LEGAL_BASIS = "legal_basis", "căn cứ"
        BASIS_OF_WORK = "basis_of_work", "cơ sở thực hiện nhiệm vụ"
        ADVISED = "advised", "tham mưu"
        ISSUED = "issued", "ban hành"

    document = models.ForeignKey(Document, on_delete=models.PROTECT, related_name="uses")
    use = models.CharField(max_length=16, choices=Use)
    period = models.CharField(max_length=8, help_text="2018H1, 2020 …")
    topic = models.CharField(max_length=60, blank=True, help_text="thi_dua, cai_cach_hanh_chinh …")
    order = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["period", "use", "order", "id"]
        constraints = [
            models.UniqueConstraint(name="use_once", fields=["document", "use", "period", "topic"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_use_display()} {self.period}: {self.document}"
