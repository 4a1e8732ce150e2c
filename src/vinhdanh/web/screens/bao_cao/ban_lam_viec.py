"""The report workspace: the outline with its state, the page as it will print, and what stands behind it."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from vinhdanh.casework.reports import OPEN_STATES
from vinhdanh.records.models import KeptReason
from vinhdanh.reports.pieces import Composed
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.doors.tai_ve import printed
from vinhdanh.web.workspace.evidence import evidence_for, findings
from vinhdanh.web.workspace.finding import find_report
from vinhdanh.web.workspace.page import issued_page, last_piece_of_slots, live_page
from vinhdanh.web.workspace.progress import orders, outline_rows, steps
from vinhdanh.web.workspace.versions import asked_version, versions_of
from vinhdanh.writing.css import page_css
from vinhdanh.writing.layout import layout_for

VIEWS = {"": "Nguồn", "kiem-tra": "Kiểm tra", "ghi-chu": "Ghi chú"}


@open_to("report.read")
def ban_lam_viec(request: Request, code: str) -> HttpResponse:
    """The workspace of one period's report; htmx asks only for the side."""
    composed = find_report(code)
    context = _side(request, composed)
    if request.htmx:
        return render(request, "screens/bao_cao/_can_cu.html", context)
    issued = asked_version(request, composed)
    editable = issued is None and "report.write" in request.acts and is_open(composed)
    context |= {
        "issued": issued,
        "steps": steps(issued or composed.report, complete=not composed.missing),
        "outline": outline_rows(composed),
        "orders": [] if request.GET.get("ban") else orders(composed.report, request.acts),
        "page": issued_page(printed(issued)) if issued else live_page(composed, context["figure"], editable=editable),
        "page_css": page_css(layout_for(composed.period.window.end)),
        "figures": sum(len(piece.figures) for piece in composed.pieces),
    }
    return render(request, "screens/bao_cao/ban_lam_viec.html", context)


def is_open(composed: Composed) -> bool:
    """Whether the words may still change: nothing is reworded behind the signatory's back."""
    return composed.report is None or composed.report.state in OPEN_STATES


def _side(request: Request, composed: Composed) -> dict[str, Any]:
    figure, piece = request.GET.get("so", ""), request.GET.get("doan", "")
    view = request.GET.get("xem", "")
    section = request.GET.get("muc", "")
    pieces = {p.id for p in composed.pieces if p.section == section} if section else None
    context: dict[str, Any] = {
        "composed": composed,
        "figure": figure,
        "view": view if view in VIEWS else "",
        "views": VIEWS.items(),
        "evidence": evidence_for(composed, figure, piece, request.acts),
        "section": next((s for s in composed.sections if s.id == section), None),
        "findings": findings(composed, request.acts, pieces=pieces),
    }
    if context["view"] == "ghi-chu":
        context |= _notes(composed)
    return context


def _notes(composed: Composed) -> dict[str, Any]:
    written = last_piece_of_slots(composed)
    kept = KeptReason.objects.filter(
        owner=composed.owner, outline=composed.outline, period=composed.period.code
    ).select_related("by__person")
    return {
        "slots": [(block.text, block.title, block.text in written) for block in composed.spec.texts()],
        "kept": kept,
        "versions": versions_of(composed),
    }
