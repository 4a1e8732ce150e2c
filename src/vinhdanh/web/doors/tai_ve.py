"""The report as a file: .docx or .pdf; an issued one exactly as it was issued."""

from django.http import Http404, HttpResponse

from vinhdanh.records.models import Report
from vinhdanh.reports.freezing import thaw
from vinhdanh.reports.rendering import to_document
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.workspace.finding import find_report
from vinhdanh.web.workspace.versions import asked_version
from vinhdanh.writing.docx import to_docx
from vinhdanh.writing.pdf import to_pdf
from vinhdanh.writing.pieces import Document

PRINTERS = {
    "docx": (to_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "pdf": (to_pdf, "application/pdf"),
}


@open_to("report.read")
def tai_ve(request: Request, code: str, kind: str) -> HttpResponse:
    """The file."""
    if kind not in PRINTERS:
        raise Http404(f"Không có bản .{kind}: chọn .docx hoặc .pdf.")
    composed = find_report(code)
    version = asked_version(request, composed)
    document = printed(version) if version else to_document(composed)
    make, content_type = PRINTERS[kind]
    response = HttpResponse(make(document), content_type=content_type)
    response["Content-Disposition"] = f'attachment; filename="bao-cao-{composed.period.code}.{kind}"'
    return response


def printed(report: Report) -> Document:
    """The document of an issued report, from its snapshot."""
    assert report.snapshot is not None  # the database holds a snapshot for every issued report
    return thaw(report.snapshot)
