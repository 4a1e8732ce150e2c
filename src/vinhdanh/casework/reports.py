"""Verbs on reports: open, keep a reason, submit, sign, issue, correct. Issuing freezes what was told."""

import hashlib
import json
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from vinhdanh.casework.keeping import check_choice, check_words, keep
from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.permissions import same_person
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Dispatch, KeptReason, LogLine, Party, Report, Role

OPEN_STATES = (
    Report.State.OPEN,
    Report.State.COLLECTING,
    Report.State.DRAFTING,
    Report.State.CHECKING,
)


@transaction.atomic
def open_report(owner: Party, outline: str, period: str, *, actor: Actor) -> Report:
    """The report under way for this period; opens one where there is none."""
    standing = Report.objects.filter(owner=owner, outline=outline, period=period).order_by("-version").first()
    if standing:
        return standing
    report = Report(owner=owner, outline=outline, period=period)
    keep(report)
    log("report.open", report, actor=actor)
    return report


@transaction.atomic
def record_past_report(
    owner: Party,
    outline: str,
    period: str,
    *,
    state: str,
    actor: Actor,
    number: int | None = None,
    dated: date | None = None,
) -> Report:
    """Record where a report of the past stood; one that was issued elsewhere has no text to freeze, so not that."""
    check_choice("bước", state, Report.State, field="state")
    if state == Report.State.ISSUED:
        raise Refused("Báo cáo phát hành ngoài phần mềm thì ghi là văn bản, không ghi là báo cáo đã phát hành.")
    if Report.objects.filter(owner=owner, outline=outline, period=period).exists():
        raise Refused(f"Báo cáo {outline} kỳ {period} đã có trong hồ sơ.", field="period")
    report = Report(owner=owner, outline=outline, period=period, state=state, number=number, dated=dated)
    keep(report)
    log("report.record", report, actor=actor, after={"state": state, "number": number, "dated": str(dated or "")})
    return report


@transaction.atomic
def keep_reason(report: Report, finding: str, message: str, reason: str, *, actor: Actor) -> KeptReason:
    """Keep a contradiction knowingly: the reason stands beside it for ever."""
    if not reason.strip():
        raise Refused("Hãy ghi lý do giữ lại: lý do được lưu cùng báo cáo.", field="reason")
    report = _locked(report)
    refuse_closed(report)
    check_words(KeptReason(finding=finding, reason=reason.strip()))
    kept, _ = KeptReason.objects.update_or_create(
        owner=report.owner,
        outline=report.outline,
        period=report.period,
        finding=finding,
        defaults={"message": message, "reason": reason.strip(), "by": actor, "at": timezone.now()},
    )
    log("report.keep_reason", report, actor=actor, after={"finding": message}, reason=reason.strip())
    return kept


@transaction.atomic
def submit(report: Report, *, open_contradictions: int, actor: Actor) -> Report:
    """Submit to the head; contradictions without a written reason stop it."""
    report = _locked(report)
    refuse_closed(report)
    if open_contradictions:
        raise Refused(
            f"Còn {open_contradictions} mâu thuẫn chưa gỡ: hãy sửa số liệu hoặc ghi lý do giữ lại rồi trình.",
            field="gate",
        )
    return _move(report, Report.State.SUBMITTED, actor)


@transaction.atomic
def sign(report: Report, *, actor: Actor) -> Report:
    """The head signs what another person submitted."""
    report = _locked(report)
    if report.state != Report.State.SUBMITTED:
        raise Refused("Báo cáo chưa trình nên chưa ký được.", field="state")
    submitted = LogLine.objects.filter(verb="report.submitted", concept="report", object_id=report.pk).last()
    if submitted and same_person(submitted.actor, actor):
        raise Refused("Người trình không tự ký: cần một người khác ký.", field="state")
    return _move(report, Report.State.SIGNED, actor)


@transaction.atomic
def return_report(report: Report, *, reason: str, actor: Actor) -> Report:
    """Give a submitted report back to its drafter."""
    report = _locked(report)
    if report.state not in {Report.State.SUBMITTED, Report.State.SIGNED}:
        raise Refused("Chỉ trả lại được báo cáo đã trình và chưa phát hành.", field="state")
    if not reason.strip():
        raise Refused("Hãy ghi lý do trả lại.", field="reason")
    report.state = Report.State.DRAFTING
    report.save(update_fields=["state"])
    log("report.return", report, actor=actor, reason=reason.strip())
    return report


@transaction.atomic
def issue(
    report: Report,
    *,
    number: int,
    dated: date,
    signatory: Role | None,
    snapshot: dict[str, Any],
    recipients: list[Role],
    actor: Actor,
) -> Report:
    """Number, date, freeze and send a signed report. Its text does not change any more."""
    report = _locked(report)
    if report.state != Report.State.SIGNED:
        raise Refused("Báo cáo phải được ký trước khi lấy số và phát hành.", field="state")
    if number < 1:
        raise Refused("Số văn bản bắt đầu từ 01.", field="number")
    Party.objects.select_for_update().get(pk=report.owner_id)  # one body gives its numbers one at a time
    taken = Report.objects.filter(owner=report.owner, number=number, dated__year=dated.year).exclude(pk=report.pk)
    if taken.exists():
        raise Refused(
            f"Số {number:02d} năm {dated.year} đã cấp cho báo cáo khác: hãy lấy số tiếp theo.", field="number"
        )
    report.number, report.dated, report.signatory = number, dated, signatory
    report.snapshot = snapshot
    report.snapshot_digest = digest(snapshot)
    report.state = Report.State.ISSUED
    report.save()
    for role in dict.fromkeys(recipients):
        printed = (role.title or role.party.name)[:200]
        keep(Dispatch(report=report, recipient=role, printed=printed, channel=role.channel, sent_on=dated))
    log("report.issued", report, actor=actor, after={"number": number, "digest": report.snapshot_digest})
    return report


@transaction.atomic
def correct(report: Report, *, reason: str, actor: Actor) -> Report:
    """Open the next version of an issued report; the issued one stays as it was issued."""
    report = _locked(report)
    if report.state != Report.State.ISSUED:
        raise Refused("Chỉ đính chính báo cáo đã phát hành; báo cáo đang soạn thì sửa trực tiếp.", field="state")
    if not reason.strip():
        raise Refused("Hãy ghi lý do đính chính.", field="reason")
    if Report.objects.filter(supersedes=report).exists():
        raise Refused("Báo cáo này đã có bản đính chính: hãy mở bản mới nhất.", field="state")
    new = Report(
        owner=report.owner,
        outline=report.outline,
        period=report.period,
        version=report.version + 1,
        supersedes=report,
        correction_reason=reason.strip(),
    )
    keep(new)
    log("report.correct", new, actor=actor, reason=reason.strip())
    return new


def digest(snapshot: dict[str, Any]) -> str:
    """The fingerprint of a frozen report: SHA-256 of its canonical JSON."""
    data = json.dumps(snapshot, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(data.encode()).hexdigest()


def _locked(report: Report) -> Report:
    return Report.objects.select_for_update(of=("self",)).select_related("owner").get(pk=report.pk)


def refuse_closed(report: Report) -> None:
    """Refuse to change a report that is with its signatory, or issued."""
    if report.state not in OPEN_STATES:
        label = report.get_state_display()
        raise Refused(f"Báo cáo đang ở bước “{label}”, không sửa được nữa: hãy trả lại hoặc đính chính.", field="state")


def _move(report: Report, state: str, actor: Actor) -> Report:
    report.state = state
    report.save(update_fields=["state"])
    log(f"report.{state}", report, actor=actor)
    return report
