"""Take an entry out of the counts, with the reason; it stays readable."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from vinhdanh.casework.registers import withdraw_entry
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.entries.finding import find_entry
from vinhdanh.web.forms import Row, marked
from vinhdanh.web.privacy import visible_label


@open_to("entry.correct")
def rut(request: Request, code: str, pk: int) -> HttpResponse:
    """Ask for the reason, then withdraw."""
    entry, spec = find_entry(request, code, pk)
    reason = request.POST.get("reason", "")
    refusal = None
    if request.method == "POST":
        try:
            withdraw_entry(entry, actor=request.user, reason=reason)
        except Refused as error:
            refusal = error
        else:
            messages.success(request, "Đã rút khỏi sổ; mục vẫn đọc được trong “đã rút khỏi sổ”.")
            return redirect("so_muc", code, pk)
    row = Row("reason", "Lý do rút", value=reason, hint="mục không còn được đếm nhưng vẫn giữ lại", required=True)
    context = marked({"rows": [row]}, refusal) | {"entry": entry, "label": visible_label(entry, spec, request.acts)}
    return render(request, "screens/so/rut.html", context, status=422 if refusal else 200)
