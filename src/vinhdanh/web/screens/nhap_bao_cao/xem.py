"""A report beside what was read of it: accept, correct or drop each item, then record them at one stroke."""

from collections.abc import Callable

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from vinhdanh.casework.batches import counts, decide, drop_batch
from vinhdanh.importing.reports.committing import commit, items_of, surely
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import ImportBatch
from vinhdanh.text.periods import period
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.intake.finding import find_batch
from vinhdanh.web.intake.groups import groups, made, progress
from vinhdanh.web.intake.shown import all_shown
from vinhdanh.web.intake.text import marked_lines

LINES_ON_A_PAGE = 250


@open_to("report.import")
def xem(request: Request, pk: int) -> HttpResponse:
    """The two panes of one page of the report; a POST acts on the whole file."""
    batch = find_batch(pk)
    refusal = None
    if request.method == "POST":
        act = ACTS.get(request.POST.get("viec", ""))
        if act is None:
            raise Http404("Không có việc này với tệp đã tải lên.")
        try:
            return act(batch, request)
        except Refused as error:
            refusal = error
    return render(
        request, "screens/nhap_bao_cao/xem.html", _page(batch, request, refusal), status=422 if refusal else 200
    )


def _page(batch: ImportBatch, request: Request, refusal: Refused | None) -> dict[str, object]:
    page = Paginator(batch.lines, LINES_ON_A_PAGE).get_page(request.GET.get("trang"))
    lines = [(number, words) for number, words in page.object_list]
    first, last = (lines[0][0], lines[-1][0]) if lines else (1, 1)
    begin = 0 if page.number == 1 else first  # what stands nowhere is told on the first page
    end = last if page.has_next() else max([last, *(item.line for item in items_of(batch))])
    here = all_shown(batch, [item for item in items_of(batch) if begin <= item.line <= end])
    return {
        "batch": batch,
        "period": period(batch.period),
        "page": page,
        "address": "",
        "lines": marked_lines(lines, here, batch.findings),
        "first": first,
        "last": last,
        "groups": groups(here),
        "progress": progress(batch),
        "made": made(batch),
        "open": batch.state == ImportBatch.State.PREVIEWED,
        "refusal": refusal,
        "refused": refusal.field if refusal else "",
        "refused_line": _line_of(batch, refusal.field) if refusal else None,
    }


def _line_of(batch: ImportBatch, key: str) -> int | None:
    return next((item.line for item in items_of(batch) if item.key == key), None)


def _accept_sure(batch: ImportBatch, request: Request) -> HttpResponse:
    decisions = surely(batch)
    decide(batch, decisions)
    messages.success(request, f"Đã nhận {len(decisions)} mục chắc chắn; chưa ghi gì vào hồ sơ.")
    return redirect("nhap_bao_cao_xem", batch.pk)


def _commit(batch: ImportBatch, request: Request) -> HttpResponse:
    kept = commit(batch, actor=request.user)
    total = sum(counts(kept).values())
    messages.success(request, f"Đã ghi {total} mục vào hồ sơ, nguồn là {kept.source}.")
    return redirect("nhap_bao_cao_xem", batch.pk)


def _drop(batch: ImportBatch, request: Request) -> HttpResponse:
    drop_batch(batch, actor=request.user)
    messages.success(request, f"Đã bỏ {batch.file_name}; không có gì được ghi vào hồ sơ.")
    return redirect(reverse("nhap_bao_cao"))


ACTS: dict[str, Callable[[ImportBatch, Request], HttpResponse]] = {
    "nhan-het": _accept_sure,
    "ghi": _commit,
    "bo-tep": _drop,
}
