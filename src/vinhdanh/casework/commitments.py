"""Verbs on commitments: register one, attach its evidence, assess it, and have another person verify it."""

from decimal import Decimal
from typing import Any

from django.db import transaction

from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import AwardCase, Commitment, Document, Entry, Evidence, Observation, Party, User
from vinhdanh.text.quantities import Quantity


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
    if kind not in Commitment.Kind.values:
        raise Refused(f"Không có loại cam kết {kind!r}: chọn một trong {', '.join(Commitment.Kind.values)}.")
    if kind == Commitment.Kind.TITLE and not (facts.get("title_wanted") and facts.get("recipient_kind")):
        raise Refused("Đăng ký danh hiệu phải nêu danh hiệu và ghi rõ tập thể hay cá nhân.", field="title_wanted")
    if target is not None:
        facts |= {
            "target_low": target.low,
            "target_high": target.high,
            "target_unit": target.unit,
            "target_qualifier": target.qualifier.value,
        }
    commitment = Commitment.objects.create(
        code=code, kind=kind, owner=owner, period=period, text=text, **facts, **source.as_fields()
    )
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
    evidence = Evidence.objects.create(commitment=commitment, shows=shows, **{kinds[type(thing)]: thing})
    log("commitment.evidence", commitment, actor=actor, after={kinds[type(thing)]: str(thing), "shows": shows})
    return evidence


@transaction.atomic
def assess(commitment: Commitment, percent: Decimal, *, actor: User) -> Commitment:
    """The owner's own judgement in percent; without any evidence it is refused."""
    if not commitment.evidence.exists():
        raise Refused("Chưa có minh chứng: hãy đính kèm ít nhất một văn bản, mục sổ hoặc số liệu rồi tự đánh giá.")
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
    if commitment.self_assessed_by_id == actor.pk:
        raise Refused("Người tự đánh giá không được tự thẩm tra: cần một người khác.")
    commitment.outcome = outcome
    commitment.state = Commitment.State.VERIFIED
    commitment.verified_by = actor
    commitment.save(update_fields=["outcome", "state", "verified_by"])
    log("commitment.verify", commitment, actor=actor, after={"outcome": outcome})
    return commitment
