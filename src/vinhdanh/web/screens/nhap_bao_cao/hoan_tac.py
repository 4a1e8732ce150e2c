"""Take a recorded report back, with the reason; nothing is deleted."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from vinhdanh.casework.batch_undoing import undo_batch
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.forms import Row, marked
from vinhdanh.web.intake.finding import find_batch
from vinhdanh.web.intake.groups import made


@open_to("report.import")
def hoan_tac(request: Request, pk: int) -> HttpResponse:
    """Ask for the reason, then withdraw everything that the batch made."""
    batch = find_batch(pk)
    reason = request.POST.get("reason", "")
    refusal = None
    if request.method == "POST":
        try:
            undo_batch(batch, actor=request.user, reason=reason)
        except Refused as error:
            refusal = error
        else:
            messages.success(request, f"Đã hoàn tác {batch.file_name}; các mục đã rút vẫn đọc được trong lịch sử.")
            return redirect("nhap_bao_cao")
    row = Row("reason", "Lý do hoàn tác", value=reason, hint="các mục được rút khỏi hồ sơ và giữ lại", required=True)
    context = marked({"rows": [row]}, refusal) | {"batch": batch, "made": made(batch)}
    return render(request, "screens/nhap_bao_cao/hoan_tac.html", context, status=422 if refusal else 200)
