"""The officer's words for one slot of the report, with the figures in them shown as they will print."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from vinhdanh.casework.figures import Figures
from vinhdanh.casework.texts import write_text
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import ReportText
from vinhdanh.reports.composing.place import Place
from vinhdanh.reports.outlines.schema import TextBlock
from vinhdanh.reports.pieces import Composed, Piece
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.workspace.evidence import measure_code
from vinhdanh.web.workspace.finding import find_report


@open_to("report.write")
def loi_van(request: Request, code: str, slot: str) -> HttpResponse:
    """Edit one slot; htmx asks only for the preview of what is being typed."""
    composed = find_report(code)
    block = next((item for item in composed.spec.texts() if item.text == slot), None)
    if block is None:
        raise Http404(f"Báo cáo {composed.period.title} không có chỗ lời văn “{slot}”.")
    text = request.POST.get("text", "") if request.method == "POST" else standing_text(composed, slot)
    pieces, unknown = preview(composed, block, text)
    if request.htmx:
        return render(request, "screens/bao_cao/_xem_truoc.html", {"pieces": pieces, "unknown": unknown})
    fault = ""
    if request.method == "POST":
        try:
            write_text(composed.owner, composed.outline, composed.period.code, slot, text, actor=request.user)
        except Refused as refusal:
            fault = refusal.sentence
        else:
            messages.success(request, "Đã ghi lời văn; bản trước được giữ lại.")
            return redirect("ban_lam_viec", composed.period.code)
    context = {"composed": composed, "slot": block, "text": text, "pieces": pieces, "unknown": unknown, "fault": fault}
    context["tokens"] = usable_tokens(composed)
    return render(request, "screens/bao_cao/loi_van.html", context, status=422 if fault else 200)


def usable_tokens(composed: Composed) -> list[tuple[str, str]]:
    """(code, as printed) for every figure of the report that words may name."""
    known = Figures(composed.owner, composed.period).measures
    printed = {figure.measure: figure.text for piece in composed.pieces for figure in piece.figures}
    return sorted((code, words) for code, words in printed.items() if measure_code(code) in known)


def standing_text(composed: Composed, slot: str) -> str:
    """The words that stand today."""
    kept = ReportText.objects.filter(
        owner=composed.owner, outline=composed.outline, period=composed.period.code, slot=slot, current=True
    ).first()
    return kept.text if kept else ""


def preview(composed: Composed, block: TextBlock, text: str) -> tuple[list[Piece], list[str]]:
    """The paragraphs as they will print, and the codes in them that the record does not know (printed as “…”)."""
    place = Place(composed.owner, Figures(composed.owner, composed.period), composed.spec, block.text)
    found = [
        place.write("text", line, place.measure, slot=block.text, keep_missing=True)
        for line in filter(None, (line.strip() for line in text.splitlines()))
    ]
    return [piece for piece in found if piece], list(dict.fromkeys(item.what for item in place.missing))
