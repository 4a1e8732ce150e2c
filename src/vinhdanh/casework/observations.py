"""Verbs on observations: record a value, correct it by a new one that supersedes it, withdraw it."""

from datetime import date

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.keeping import check_choice, check_reason, keep
from vinhdanh.casework.leaning import check_free_to_go
from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.storable import check_storable
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
    check_choice("loại số liệu", basis, Observation.Basis, field="basis")
    quantity = _checked(measure, quantity, comparison)
    _check_basis(measure, basis, comparison, source)
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
    kept = Observation(
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
    keep(kept)
    kept.listed.set(listed)
    value = {"value": str(kept.low), "unit": kept.unit, "basis": basis}
    before_value = {"value": str(old.quantity.low), "unit": old.unit} if old else None
    log("observation.record", kept, actor=actor, before=before_value, after=value, reason=reason.strip())
    return kept


@transaction.atomic
def withdraw_observation(observation: Observation, *, actor: Actor, reason: str) -> Observation | None:
    """Take back a value recorded by mistake; it stays readable.

    The value that it had replaced, if any, is recorded anew on top of it and returned. Refused once the value was
    itself replaced, and while anything stands on it.
    """
    reason = check_reason(reason, what="rút số liệu")
    kept = Observation.objects.select_for_update(of=("self",)).select_related("supersedes").get(pk=observation.pk)
    if not kept.current:
        how = "đã rút trước đó" if kept.withdrawn else "đã được thay bằng số khác: hãy xem số đang đứng"
        raise Refused(f"Số liệu {kept} {how}.")
    check_free_to_go(kept)
    kept.current = observation.current = False
    kept.withdrawn = observation.withdrawn = True
    kept.save(update_fields=["current", "withdrawn"])
    again = _record_again(kept.supersedes, over=kept, reason=reason) if kept.supersedes else None
    before = {"value": str(kept.quantity.low), "unit": kept.unit, "basis": kept.basis}
    after = {"value": str(again.quantity.low), "unit": again.unit} if again else None
    log("observation.withdraw", kept, actor=actor, before=before, after=after, reason=reason)
    return again


def _record_again(old: Observation, *, over: Observation, reason: str) -> Observation:
    """The value `old` as a new row that supersedes `over`."""
    again = Observation.objects.get(pk=old.pk)
    again.pk = None
    again._state.adding = True  # noqa: SLF001 - Django documents this way to copy a row
    again.current, again.withdrawn, again.supersedes = True, False, over
    again.reason, again.recorded_at = reason, timezone.now()
    keep(again)
    again.listed.set(old.listed.all())
    return again


def _checked(measure: Measure, quantity: Quantity | None, comparison: Comparison | None) -> Quantity:
    if comparison is not None:
        return Quantity(comparison.percent, None, "%", comparison.qualifier)
    if quantity is None:
        raise Refused(f"{measure.title}: chưa ghi giá trị.", field="value")
    if unit(quantity.unit).base != unit(measure.unit).base:
        raise Refused(
            f"{measure.title} tính bằng {measure.unit}, không phải {quantity.unit}: hãy ghi đúng đơn vị.", field="value"
        )
    try:
        check_storable(quantity)
    except ValueError as error:
        raise Refused(f"{measure.title}: {error}.", field="value") from error
    return quantity


def _check_basis(measure: Measure, basis: str, comparison: Comparison | None, source: Source) -> None:
    """A printed percentage and a printed value are told by a document; only the former is a comparison."""
    if (comparison is not None) != (basis == Observation.Basis.STATED_COMPARISON):
        raise Refused(
            f"{measure.title}: tỷ lệ so sánh (stated_comparison) đi với một câu so sánh, số liệu khác thì không.",
            field="comparison",
        )
    told = basis in {Observation.Basis.STATED, Observation.Basis.STATED_COMPARISON}
    if told and source.document is None and not source.note:
        raise Refused(f"{measure.title}: số chép từ văn bản phải nêu văn bản nguồn.", field="source")


def _status(qualifier: Qualifier, old: Observation | None) -> str:
    if old:
        return Observation.Status.CORRECTED
    return Observation.Status.ESTIMATE if qualifier is Qualifier.ESTIMATE else Observation.Status.OFFICIAL
