"""How much: what is measured, and the values observed."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from vinhdanh.records.models.parties import Party
from vinhdanh.records.models.registers import Entry, RegisterType
from vinhdanh.records.models.sourcing import Sourced
from vinhdanh.text.comparisons import Base, Comparison, Wording
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity

QUALIFIERS = [
    (Qualifier.EXACT.value, "chính xác"),
    (Qualifier.ESTIMATE.value, "ước"),
    (Qualifier.APPROX.value, "khoảng"),
    (Qualifier.AT_LEAST.value, "trên, hơn"),
    (Qualifier.ALMOST.value, "gần"),
]


class Measure(models.Model):
    """A definition: what is counted, in which unit, scope and price basis. A changed definition is a new one."""

    code = models.CharField(max_length=120, unique=True, help_text="ccn.tong hoặc gtsxcn")
    title = models.CharField(max_length=300)
    unit = models.CharField(max_length=60)
    register = models.ForeignKey(RegisterType, null=True, blank=True, on_delete=models.PROTECT, related_name="measures")
    scope = models.CharField(max_length=200, blank=True)
    price_basis = models.CharField(max_length=100, blank=True)
    version = models.CharField(max_length=60, blank=True)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    declaration = models.JSONField(default=dict)

    class Meta:
        ordering = [F("register_id").asc(nulls_first=True), "id"]

    def __str__(self) -> str:
        return self.title

    @property
    def is_indicator(self) -> bool:
        """Headline indicators stand alone; register measures belong to their register."""
        return self.register_id is None


class ObservationQuerySet(models.QuerySet["Observation"]):
    """Observed values, without those that a correction replaced."""

    def current(self) -> "ObservationQuerySet":
        """Only the values that stand today."""
        return self.filter(current=True)


class Observation(Sourced):
    """One value of a measure for one period, with its own window, unit, qualifier, status and source.

    `basis=stated` is a value that an issued document prints and the record cannot count itself;
    `basis=stated_comparison` keeps a printed percentage (`low`) whose base was not printed.
    `listed` holds the entries that the value claims to count. `withdrawn` marks one that was recorded by mistake and
    that no other value replaced.
    """

    class Basis(models.TextChoices):
        ACTUAL = "actual", "thực hiện"
        PLAN = "plan", "kế hoạch"
        STATED = "stated", "theo văn bản đã phát hành"
        STATED_COMPARISON = "stated_comparison", "tỷ lệ theo văn bản đã phát hành"

    class Status(models.TextChoices):
        ESTIMATE = "estimate", "ước"
        PRELIMINARY = "preliminary", "sơ bộ"
        OFFICIAL = "official", "chính thức"
        CORRECTED = "corrected", "đính chính"

    measure = models.ForeignKey(Measure, on_delete=models.PROTECT, related_name="observations")
    owner = models.ForeignKey(Party, on_delete=models.PROTECT, related_name="observations")
    period = models.CharField(max_length=8)
    window_from = models.DateField(null=True, blank=True)
    window_to = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=18, choices=Basis)
    low = models.DecimalField(max_digits=24, decimal_places=6)
    high = models.DecimalField(max_digits=24, decimal_places=6, null=True, blank=True)
    unit = models.CharField(max_length=60)
    qualifier = models.CharField(max_length=10, choices=QUALIFIERS, default=Qualifier.EXACT.value)
    status = models.CharField(max_length=12, choices=Status, default=Status.OFFICIAL)
    comparison_base = models.CharField(max_length=12, blank=True, choices=[(b.value, b.value) for b in Base])
    comparison_wording = models.CharField(max_length=8, blank=True, choices=[(w.value, w.value) for w in Wording])
    comparison_label = models.CharField(max_length=60, blank=True, help_text="năm 2017, khi khác cùng kỳ")
    decimals = models.PositiveSmallIntegerField(default=0, help_text="số chữ số thập phân đã in")
    listed = models.ManyToManyField(Entry, blank=True, related_name="claimed_by")
    supersedes = models.OneToOneField(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="superseded_by"
    )
    current = models.BooleanField(default=True)
    withdrawn = models.BooleanField(default=False, help_text="rút khỏi hồ sơ, vẫn còn trong lịch sử")
    reason = models.CharField(max_length=500, blank=True)
    recorded_at = models.DateTimeField()

    objects = ObservationQuerySet.as_manager()

    class Meta:
        ordering = ["measure", "period", "id"]
        constraints = [
            models.UniqueConstraint(
                name="one_current_value",
                fields=["measure", "owner", "period", "basis", "comparison_base"],
                condition=Q(current=True),
            ),
            models.CheckConstraint(name="range_in_order", condition=Q(high=None) | Q(high__gte=F("low"))),
            models.CheckConstraint(
                name="value_window_in_order",
                condition=Q(window_from=None) | Q(window_to=None) | Q(window_to__gte=F("window_from")),
            ),
            models.CheckConstraint(
                name="comparison_is_whole",
                condition=Q(basis="stated_comparison", comparison_base__gt="", comparison_wording__gt="")
                | (~Q(basis="stated_comparison") & Q(comparison_base="", comparison_wording="")),
            ),
            models.CheckConstraint(
                name="stated_value_has_a_source",
                condition=~Q(basis__in=["stated", "stated_comparison"]) | Q(source__isnull=False) | ~Q(source_note=""),
            ),
            models.CheckConstraint(name="withdrawn_value_does_not_stand", condition=~Q(current=True, withdrawn=True)),
            models.CheckConstraint(name="correction_says_why", condition=Q(supersedes=None) | ~Q(reason="")),
        ]
        indexes = [models.Index(fields=["measure", "owner", "period", "basis"], name="observation_lookup")]

    def __str__(self) -> str:
        return f"{self.measure.title}, {self.period}"

    @property
    def quantity(self) -> Quantity:
        """The value as a quantity in its printed unit."""
        high = None if self.high is None else _plain(self.high)
        return Quantity(_plain(self.low), high, self.unit, Qualifier(self.qualifier))

    @property
    def comparison(self) -> Comparison:
        """The printed percentage; only for `basis=stated_comparison`."""
        return Comparison(
            Base(self.comparison_base),
            Wording(self.comparison_wording),
            _plain(self.low),
            self.decimals,
            Qualifier(self.qualifier),
        )


def _plain(value: Decimal) -> Decimal:
    """Drop the zeros that the column's fixed scale adds: 66148.000000 → 66148."""
    whole = value.to_integral_value()
    return whole if value == whole else value.normalize()
