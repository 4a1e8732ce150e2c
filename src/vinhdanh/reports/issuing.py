"""From a composed report to an issued one: the verbs of casework, guarded by the gate."""

from copy import copy
from datetime import date

from vinhdanh.casework import reports as casework
from vinhdanh.casework.bodies import pack_of
from vinhdanh.casework.log import Actor
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import KeptReason, Party, Report
from vinhdanh.reports.composing import compose
from vinhdanh.reports.freezing import freeze
from vinhdanh.reports.outlines.reading import outline_for
from vinhdanh.text.periods import period as period_named


def report_for(period_code: str, owner: Party, *, actor: Actor) -> Report:
    """The report under way for a period, opened on first use."""
    outline = outline_for(pack_of(owner), period_named(period_code))
    return casework.open_report(owner, outline.outline, period_code, actor=actor)


def keep_reason(report: Report, finding: str, reason: str, *, actor: Actor) -> KeptReason:
    """Keep a red finding with a written reason; only what the gate says today can be kept."""
    rows = {row.key: row for row in compose(report.period, owner=report.owner).gate.red}
    if finding not in rows:
        raise Refused("Mâu thuẫn này không còn: hãy mở lại trang để xem kết quả kiểm tra mới.", field="finding")
    return casework.keep_reason(report, finding, rows[finding].message, reason, actor=actor)


def submit(report: Report, *, actor: Actor) -> Report:
    """Submit the report when it says something and its gate allows."""
    composed = compose(report.period, owner=report.owner)
    if not composed.sections:
        raise Refused("Báo cáo chưa có nội dung: hãy ghi sổ, chỉ tiêu hoặc lời văn của kỳ này rồi trình.", field="gate")
    return casework.submit(report, open_contradictions=len(composed.gate.open_red), actor=actor)


def issue(report: Report, *, number: int, dated: date, actor: Actor) -> Report:
    """Give number and day, freeze the text as it stands and send it to the year's recipients."""
    if number < 1:
        raise Refused("Số văn bản bắt đầu từ 01.", field="number")
    composed = compose(report.period, owner=report.owner, draft=_as_issued(report, number, dated))
    open_red = composed.gate.open_red
    if open_red:
        raise Refused(
            f"Còn {len(open_red)} mâu thuẫn chưa có lý do nên không phát hành được: {open_red[0].message}.",
            field="gate",
        )
    return casework.issue(
        report,
        number=number,
        dated=dated,
        signatory=composed.signatory,
        snapshot=freeze(composed),
        recipients=list(composed.recipients),
        actor=actor,
    )


def _as_issued(report: Report, number: int, dated: date) -> Report:
    """The report with its number and day, not kept yet: a refusal leaves `report` as it was."""
    draft = copy(report)
    draft.number, draft.dated = number, dated
    return draft


def correct(report: Report, reason: str, *, actor: Actor) -> Report:
    """Open the next version of an issued report."""
    return casework.correct(report, reason=reason, actor=actor)
