"""What is done with a whole report: submit, sign, give back, number and issue, open a new version."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render

from vinhdanh.casework import reports as casework
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Report, User
from vinhdanh.reports import issuing
from vinhdanh.text.dates import read_date
from vinhdanh.web.access import Request, open_to, require
from vinhdanh.web.forms import Row, marked
from vinhdanh.web.workspace.finding import find_report

Words = Mapping[str, str]


@dataclass(frozen=True)
class Command:
    """One thing to do: who may, what it asks, what it does, and what is said when done."""

    act: str
    title: str
    note: str
    rows: Callable[[Words], list[Row]]
    do: Callable[[Report, Words, User], Report]
    done: str


@open_to("report.read")
def lenh(request: Request, code: str, act: str) -> HttpResponse:
    """Ask what the act needs, then do it."""
    command = COMMANDS.get(act)
    if command is None:
        raise Http404(f"Không có việc “{act}” với báo cáo.")
    require(request, command.act)
    composed = find_report(code)
    words = request.POST.dict()
    refusal = None
    if request.method == "POST":
        try:
            report = issuing.report_for(composed.period.code, composed.owner, actor=request.user)
            command.do(report, words, request.user)
        except Refused as error:
            refusal = error
        else:
            messages.success(request, command.done)
            return redirect("ban_lam_viec", composed.period.code)
    context = marked({"rows": command.rows(words)}, refusal) | {"composed": composed, "command": command}
    return render(request, "screens/bao_cao/lenh.html", context, status=422 if refusal else 200)


def _nothing(_words: Words) -> list[Row]:
    return []


def _reason(words: Words) -> list[Row]:
    return [Row("reason", "Lý do", "long", words.get("reason", ""), required=True)]


def _number(words: Words) -> list[Row]:
    return [
        Row("number", "Số", "number", words.get("number", ""), hint="số do văn thư cấp", required=True),
        Row("dated", "Ngày ban hành", value=words.get("dated", ""), hint="ngày/tháng/năm", required=True),
    ]


def _issue(report: Report, words: Words, actor: User) -> Report:
    number = words.get("number", "").strip()
    if not number.isdecimal():
        raise Refused("Số văn bản phải là một số nguyên, ví dụ 132.", field="number")
    return issuing.issue(report, number=int(number), dated=_day(words.get("dated", "")), actor=actor)


def _day(words: str) -> date:
    try:
        return read_date(words)
    except ValueError as error:
        raise Refused(str(error), field="dated") from error


COMMANDS = {
    "trinh": Command(
        "report.write",
        "Trình thủ trưởng",
        "Báo cáo còn mâu thuẫn chưa có lý do thì chưa trình được.",
        _nothing,
        lambda report, _words, actor: issuing.submit(report, actor=actor),
        "Đã trình thủ trưởng.",
    ),
    "ky": Command(
        "report.sign",
        "Ký báo cáo",
        "Người trình không tự ký.",
        _nothing,
        lambda report, _words, actor: casework.sign(report, actor=actor),
        "Đã ký.",
    ),
    "tra-lai": Command(
        "report.sign",
        "Trả lại để sửa",
        "Người soạn sẽ thấy lý do trong lưu vết.",
        _reason,
        lambda report, words, actor: casework.return_report(report, reason=words.get("reason", ""), actor=actor),
        "Đã trả lại người soạn.",
    ),
    "phat-hanh": Command(
        "report.issue",
        "Lấy số, phát hành",
        "Sau khi phát hành, lời và số của báo cáo được giữ nguyên; sửa thì phải đính chính bằng bản mới.",
        _number,
        _issue,
        "Đã phát hành.",
    ),
    "dinh-chinh": Command(
        "report.write",
        "Đính chính bằng bản mới",
        "Bản đã phát hành được giữ nguyên; bản mới ghi rõ lý do.",
        _reason,
        lambda report, words, actor: issuing.correct(report, words.get("reason", ""), actor=actor),
        "Đã mở bản mới để đính chính.",
    ),
}
