"""Verbs on commitments: register one, attach its evidence, assess it, have another person verify it; withdraw one."""

from decimal import Decimal
from typing import Any

from django.db import transaction

from vinhdanh.casework.keeping import check_choice, check_free, check_reason, keep
from vinhdanh.casework.leaning import check_free_to_go
from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.permissions import same_person
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.storable import check_storable
from vinhdanh.records.models import AwardCase, Commitment, Document, Entry, Evidence, Observation, Party, User
from vinhdanh.text.quantities import Quantity

OPEN_STATES = (Commitment.State.REGISTERED, Commitment.State.AMENDED, Commitment.State.SELF_ASSESSED)
PERCENT_LIMIT = 100_000  # as the column holds


@transaction.atomic
def register_commitment(
    *,
    code: str,
    kind: str,
    owner: Party,
    period: str,
    text: str,
    actor: Actor,
    target: Quantity | None = None,
    source: Source = TYPED_IN,
    **facts: Any,
) -> Commitment:
    """Register a promise; a title names the form and who would receive it."""
    check_choice("loại cam kết", kind, Commitment.Kind, field="kind")
    check_free(Commitment, code)
    if facts.get("count", 1) < 1:
        raise Refused("Số lượng đăng ký phải từ 1 trở lên.", field="count")
    _check_percent(facts.get("percent"))
    if kind == Commitment.Kind.TITLE and not (facts.get("title_wanted") and facts.get("recipient_kind")):
        raise Refused("Đăng ký danh hiệu phải nêu danh hiệu và ghi rõ tập thể hay cá nhân.", field="title_wanted")
    if target is not None:
        _check_storable(target)
        facts |= {
            "target_low": target.low,
            "target_high": target.high,
            "target_unit": target.unit,
            "target_qualifier": target.qualifier.value,
        }
    commitment = Commitment(code=code, kind=kind, owner=owner, period=period, text=text, **facts, **source.as_fields())
    keep(commitment)
    log("commitment.register", commitment, actor=actor, after={"code": code, "kind": kind, "period": period})
    return commitment


@transaction.atomic
def attach_evidence(
    commitment: Commitment,
    thing: Entry | Document | Observation | AwardCase,
    *,
    actor: Actor,
    shows: str = "",
) -> Evidence:
    """Attach what shows that the promise was kept."""
    kinds = {Entry: "entry", Document: "document", Observation: "observation", AwardCase: "award"}
    concept = kinds[type(thing)]
    evidence = Evidence(commitment=commitment, shows=shows, **{concept: thing})
    keep(evidence)
    log("commitment.evidence", commitment, actor=actor, after={concept: str(thing), "shows": shows})
    return evidence


@transaction.atomic
def assess(commitment: Commitment, percent: Decimal, *, actor: User) -> Commitment:
    """The owner's own judgement in percent; without any evidence, or once it was verified, it is refused."""
    commitment = _locked(commitment)
    if commitment.state not in OPEN_STATES:
        label = commitment.get_state_display()
        raise Refused(f"Cam kết này {label}: không tự đánh giá được nữa.", field="state")
    if not commitment.evidence.exists():
        raise Refused("Chưa có minh chứng: hãy đính kèm ít nhất một văn bản, mục sổ hoặc số liệu rồi tự đánh giá.")
    _check_percent(percent)
    before = {"percent": str(commitment.percent), "state": commitment.state}
    commitment.percent = percent
    commitment.state = Commitment.State.SELF_ASSESSED
    commitment.self_assessed_by = actor
    commitment.save(update_fields=["percent", "state", "self_assessed_by"])
    log("commitment.assess", commitment, actor=actor, before=before, after={"percent": str(percent)})
    return commitment


@transaction.atomic
def verify(commitment: Commitment, outcome: str, *, actor: User) -> Commitment:
    """Another person verifies the judgement and states the outcome."""
    commitment = _locked(commitment)
    check_choice("kết quả", outcome, Commitment.Outcome, field="outcome")
    if commitment.state != Commitment.State.SELF_ASSESSED:
        label = commitment.get_state_display()
        raise Refused(f"Cam kết này {label}: chỉ thẩm tra được khi đã tự đánh giá.", field="state")
    if same_person(commitment.self_assessed_by, actor):
        raise Refused("Người tự đánh giá không được tự thẩm tra: cần một người khác.")
    commitment.outcome = outcome
    commitment.state = Commitment.State.VERIFIED
    commitment.verified_by = actor
    commitment.save(update_fields=["outcome", "state", "verified_by"])
    log("commitment.verify", commitment, actor=actor, after={"outcome": outcome})
    return commitment


@transaction.atomic
def withdraw_commitment(commitment: Commitment, *, actor: Actor, reason: str) -> None:
    """Take back a promise that was not yet judged; it stays readable. Refused while anything stands on it."""
    reason = check_reason(reason, what="rút cam kết")
    kept = _locked(commitment)
    if kept.state not in {Commitment.State.DRAFT, Commitment.State.REGISTERED, Commitment.State.AMENDED}:
        raise Refused(f"Cam kết “{kept}” {kept.get_state_display()}: không rút được nữa.", field="state")
    check_free_to_go(kept)
    before = {"state": kept.state}
    kept.state = commitment.state = Commitment.State.WITHDRAWN
    kept.save(update_fields=["state"])
    log("commitment.withdraw", kept, actor=actor, before=before, after={"state": kept.state}, reason=reason)


def _locked(commitment: Commitment) -> Commitment:
    return Commitment.objects.select_for_update(of=("self",)).get(pk=commitment.pk)


def _check_percent(percent: Decimal | None) -> None:
    if percent is not None and not 0 <= percent < PERCENT_LIMIT:
        raise Refused(f"Tỷ lệ {percent}% không hợp lệ: hãy ghi một số từ 0 đến dưới {PERCENT_LIMIT}.", field="percent")


def _check_storable(target: Quantity) -> None:
    try:
        check_storable(target)
    except ValueError as error:
        raise Refused(f"Mục tiêu: {error}.", field="target") from error
