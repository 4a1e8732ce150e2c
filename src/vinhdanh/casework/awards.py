"""Verbs on award cases: record one, at the step where it stands; withdraw one."""

from typing import Any

from django.db import transaction

from vinhdanh.casework.keeping import check_choice, check_free, check_reason, keep
from vinhdanh.casework.leaning import check_free_to_go
from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import AwardCase, AwardForm, Party, RecipientKind
from vinhdanh.text.periods import Window


@transaction.atomic
def record_award(
    *,
    code: str,
    form: AwardForm,
    proposer: Party,
    authority: Party,
    authority_title: str,
    recipient_kind: str,
    period: str,
    actor: Actor,
    recipient: Party | None = None,
    count: int = 1,
    state: str = AwardCase.State.NOMINATED,
    decided: Window | None = None,
    source: Source = TYPED_IN,
    **facts: Any,
) -> AwardCase:
    """Record an award case; an unnamed group (`count` above 1) is only taken from an issued document."""
    check_choice("đối tượng", recipient_kind, RecipientKind, field="recipient_kind")
    check_choice("bước", state, AwardCase.State, field="state")
    check_free(AwardCase, code)
    if count < 1:
        raise Refused("Số lượng khen thưởng phải từ 1 trở lên.", field="count")
    start, end = facts.get("achieved_from"), facts.get("achieved_to")
    if start and end and end < start:
        raise Refused(f"Thành tích từ năm {start} đến năm {end} bị ngược: hãy kiểm tra lại.", field="achieved_to")
    if count > 1 and recipient is not None:
        raise Refused("Mỗi hồ sơ khen thưởng có tên là của một người hoặc một tập thể.", field="count")
    if count > 1 and source.document is None:
        raise Refused("Ghi gộp nhiều người chỉ dùng khi chép từ văn bản cũ: hãy nêu văn bản nguồn.", field="count")
    award = AwardCase(
        code=code,
        form=form,
        proposer=proposer,
        authority=authority,
        authority_title=authority_title,
        recipient_kind=recipient_kind,
        period=period,
        recipient=recipient,
        count=count,
        state=state,
        decided_from=decided.start if decided else None,
        decided_to=decided.end if decided else None,
        **facts,
        **source.as_fields(),
    )
    keep(award)
    log("award.record", award, actor=actor, after={"code": code, "form": form.code, "state": state, "count": count})
    return award


@transaction.atomic
def withdraw_award(award: AwardCase, *, actor: Actor, reason: str) -> None:
    """Take back a case recorded by mistake; it stays readable. Refused while anything stands on it.

    An award that was decided and is taken from its bearer is revoked, not withdrawn.
    """
    reason = check_reason(reason, what="rút hồ sơ khen thưởng")
    kept = AwardCase.objects.select_for_update(of=("self",)).get(pk=award.pk)
    if kept.state == AwardCase.State.WITHDRAWN:
        raise Refused(f"Hồ sơ “{kept}” đã rút trước đó.")
    check_free_to_go(kept)
    before = {"state": kept.state}
    kept.state = award.state = AwardCase.State.WITHDRAWN
    kept.save(update_fields=["state"])
    log("award.withdraw", kept, actor=actor, before=before, after={"state": kept.state}, reason=reason)
