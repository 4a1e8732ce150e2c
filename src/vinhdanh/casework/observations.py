"""Verbs on observations: record a value, correct it by a new one that supersedes it."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Entry, Measure, Observation, Party
from vinhdanh.text.comparisons import Comparison
from vinhdanh.text.periods import Period, Window
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.quantities import Quantity
from vinhdanh.text.units import unit


@transaction.atomic
def record_observation(
    measure: Measure,
    owner: Party,
    period: Period,
    *,
    basis: str,
    actor: Actor,
    quantity: Quantity | None = None,
    comparison: Comparison | None = None,
    comparison_label: str = "",
    window: Window | None = None,
    as_of: date | None = None,
    status: str = "",
    listed: tuple[Entry, ...] = (),
    source: Source = TYPED_IN,
    reason: str = "",
) -> Observation:
    """Record one value (or, for `stated_comparison`, one printed percentage). A second value needs a reason."""
    quantity = _checked(measure, quantity, comparison)
    before = Observation.objects.current().filter(
        measure=measure,
        owner=owner,
        period=period.code,
        basis=basis,
        comparison_base=comparison.base.value if comparison else "",
    )
    old = before.select_for_update(of=("self",)).first()
    if old and not reason.strip():
        raise Refused(
            f"{measure.title} kỳ {period.title} đã có số liệu: muốn đính chính hãy ghi lý do; số cũ được giữ lại.",
            field="reason",
        )
    if old:
        old.current = False
        old.save(update_fields=["current"])
    kept = Observation.objects.create(
        measure=measure,
        owner=owner,
        period=period.code,
        basis=basis,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        qualifier=quantity.qualifier,
        status=status or _status(quantity.qualifier, old),
        comparison_base=comparison.base.value if comparison else "",
        comparison_wording=comparison.wording.value if comparison else "",
        comparison_label=comparison_label,
        decimals=comparison.decimals if comparison else 0,
        window_from=window.start if window else None,
        window_to=window.end if window else as_of,
        supersedes=old,
        reason=reason.strip(),
        recorded_at=timezone.now(),
        **source.as_fields(),
    )
    kept.listed.set(listed)
    value = {"value": str(kept.low), "unit": kept.unit, "basis": basis}
    before_value = {"value": str(old.low), "unit": old.unit} if old else None
    log("observation.record", kept, actor=actor, before=before_value, after=value, reason=reason.strip())
    return kept


def _checked(measure: Measure, quantity: Quantity | None, comparison: Comparison | None) -> Quantity:
    if comparison is not None:
        return Quantity(comparison.percent, None, "%", comparison.qualifier)
    if quantity is None:
        raise Refused(f"{measure.title}: chưa ghi giá trị.", field="value")
    if unit(quantity.unit).base != unit(measure.unit).base:
        raise Refused(
            f"{measure.title} tính bằng {measure.unit}, không phải {quantity.unit}: hãy ghi đúng đơn vị.", field="value"
        )
    return quantity


def _status(qualifier: Qualifier, old: Observation | None) -> str:
    if old:
        return Observation.Status.CORRECTED
    return Observation.Status.ESTIMATE if qualifier is Qualifier.ESTIMATE else Observation.Status.OFFICIAL
