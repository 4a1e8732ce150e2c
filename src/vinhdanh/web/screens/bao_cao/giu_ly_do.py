"""Keep what the gate calls a contradiction, with a written reason."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from vinhdanh.records.kit.refusal import Refused
from vinhdanh.reports.issuing import keep_reason, report_for
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.forms import Row, marked
from vinhdanh.web.workspace.finding import find_report


@open_to("report.keep_reason")
def giu_ly_do(request: Request, code: str, key: str) -> HttpResponse:
    """Show the finding, take the reason."""
    composed = find_report(code)
    finding = next((row for row in composed.gate.red if row.key == key), None)
    if finding is None:
        raise Http404("Mâu thuẫn này không còn: hãy mở lại báo cáo để xem kết quả kiểm tra mới.")
    reason = request.POST.get("reason", finding.reason)
    refusal = None
    if request.method == "POST":
        try:
            report = report_for(composed.period.code, composed.owner, actor=request.user)
            keep_reason(report, key, reason, actor=request.user)
        except Refused as error:
            refusal = error
        else:
            messages.success(request, "Đã ghi lý do; lý do được lưu cùng báo cáo.")
            return redirect("ban_lam_viec", composed.period.code)
    row = Row("reason", "Lý do giữ", "long", reason, hint="người ký và người kiểm tra sau sẽ đọc", required=True)
    context = marked({"rows": [row]}, refusal) | {"composed": composed, "finding": finding}
    return render(request, "screens/bao_cao/giu_ly_do.html", context, status=422 if refusal else 200)
