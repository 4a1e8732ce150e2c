"""Upload a past report: which file, of which period, of which body."""

from collections.abc import Mapping

from django.http import HttpResponse
from django.shortcuts import redirect, render

from vinhdanh.casework.bodies import own_body
from vinhdanh.importing.reports.committing import take_in
from vinhdanh.reading.source import Unreadable
from vinhdanh.reading.sources.limits import MAX_FILE
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import ImportBatch, Party
from vinhdanh.text.periods import Period, UnknownPeriod, period
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.forms import Row, marked

PARTS = (
    ("", "cả năm"),
    ("H1", "6 tháng đầu năm"),
    ("H2", "6 tháng cuối năm"),
    ("Q1", "quý I"),
    ("Q2", "quý II"),
    ("Q3", "quý III"),
    ("Q4", "quý IV"),
    ("M9", "9 tháng đầu năm"),
)


@open_to("report.import")
def tai_len(request: Request) -> HttpResponse:
    """The form; a file that was read leads to what was read of it."""
    body = own_body()
    bodies = [body, *Party.objects.filter(parent=body, kind__in=[Party.Kind.AGENCY, Party.Kind.UNIT]).order_by("name")]
    words = request.POST.dict()
    refusal = None
    if request.method == "POST":
        try:
            batch = _take_in(request, words, bodies)
        except Refused as error:
            refusal = error
        else:
            return redirect("nhap_bao_cao_xem", batch.pk)
    context = marked({"rows": _rows(words, bodies)}, refusal)
    return render(request, "screens/nhap_bao_cao/tai_len.html", context, status=422 if refusal else 200)


def _take_in(request: Request, words: Mapping[str, str], bodies: list[Party]) -> ImportBatch:
    at = _period(words)
    owner = next((body for body in bodies if str(body.pk) == words.get("owner")), None)
    if owner is None:
        raise Refused("Chọn cơ quan, đơn vị đã làm báo cáo này.", field="owner")
    upload = request.FILES.get("file")
    if upload is None or not upload.name:
        raise Refused("Chưa chọn tệp báo cáo.", field="file")
    try:
        return take_in(upload.name, upload.read(MAX_FILE + 1), owner, at, actor=request.user)
    except Unreadable as error:
        raise Refused(str(error), field="file") from error


def _period(words: Mapping[str, str]) -> Period:
    year, part = words.get("year", "").strip(), words.get("part", "")
    if not year:
        raise Refused("Chưa ghi năm của báo cáo.", field="year")
    try:
        return period(f"{year}{part if part in dict(PARTS) else ''}")
    except UnknownPeriod as error:
        raise Refused(f"“{year[:20]}” không phải một năm: hãy ghi bốn chữ số, ví dụ 2018.", field="year") from error


def _rows(words: Mapping[str, str], bodies: list[Party]) -> list[Row]:
    owners = tuple((str(body.pk), body.name) for body in bodies)
    kinds = ".docx, .pdf có chữ, .txt, .md; .doc khi máy có LibreOffice"
    return [
        Row("file", "Tệp báo cáo", "file", hint=kinds, required=True),
        Row("year", "Năm", value=words.get("year", ""), hint="năm mà báo cáo nói về, ví dụ 2018", required=True),
        Row("part", "Kỳ", "choice", words.get("part", ""), choices=PARTS),
        Row("owner", "Cơ quan, đơn vị báo cáo", "choice", words.get("owner", owners[0][0]), choices=owners),
    ]
