"""Enter a document once."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.text import slugify

from vinhdanh.casework.documents import add_document
from vinhdanh.casework.references import party_named
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Document, Party, User
from vinhdanh.text.dates import read_date
from vinhdanh.text.folding import fold
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.forms import Row, marked

CODE_LENGTH = 100


@open_to("document.write")
def them(request: Request) -> HttpResponse:
    """The form of a new document."""
    words = request.POST.dict()
    refusal = None
    if request.method == "POST":
        try:
            document = _add(words, request.user)
        except Refused as error:
            refusal = error
        else:
            messages.success(request, f"Đã ghi {document}.")
            return redirect("mo", "document", document.pk)
    context = marked({"rows": _rows(words)}, refusal)
    return render(request, "screens/van_ban/them.html", context, status=422 if refusal else 200)


def _add(words: Mapping[str, str], actor: User) -> Document:
    for name, title in (("kind", "Loại văn bản"), ("issuer", "Nơi ban hành"), ("subject", "Trích yếu")):
        if not words.get(name, "").strip():
            raise Refused(f"{title}: chưa ghi.", field=name)
    try:
        issued_on = read_date(words["issued_on"]) if words.get("issued_on", "").strip() else None
    except ValueError as error:
        raise Refused(str(error), field="issued_on") from error
    symbol = words.get("symbol", "").strip()
    return add_document(
        code=_free_code(f"{words['kind']} {symbol or words['subject']} {issued_on.year if issued_on else ''}"),
        kind=words["kind"].strip(),
        issuer=_issuer(words["issuer"].strip()),
        subject=words["subject"].strip(),
        symbol=symbol,
        issued_on=issued_on,
        status=words.get("status", Document.Status.ISSUED),
        actor=actor,
    )


def _issuer(name: str) -> Party:
    try:
        return party_named(name)
    except Refused as error:
        raise Refused(error.sentence, field="issuer") from error


def _free_code(words: str) -> str:
    """A handle for files, made from the words; a number follows where it is taken."""
    stem = slugify(fold(words).replace("/", "-"))[:CODE_LENGTH].strip("-") or "van-ban"
    taken = set(Document.objects.filter(code__startswith=stem).values_list("code", flat=True))
    return next(
        code for number in range(1, len(taken) + 2) if (code := f"{stem}-{number}" if number > 1 else stem) not in taken
    )


def _rows(words: Mapping[str, str]) -> list[Row]:
    party = reverse("goi_y", args=["party"])
    status = words.get("status", Document.Status.ISSUED.value)
    return [
        Row(
            "kind", "Loại văn bản", value=words.get("kind", ""), hint="Quyết định, Kế hoạch, Công văn …", required=True
        ),
        Row("symbol", "Số, ký hiệu", value=words.get("symbol", ""), hint="ví dụ 12/QĐ-UBND; bỏ trống khi chưa lấy số"),
        Row("issued_on", "Ngày ban hành", value=words.get("issued_on", ""), hint="ngày/tháng/năm"),
        Row("issuer", "Nơi ban hành", value=words.get("issuer", ""), required=True, suggest=party),
        Row("subject", "Trích yếu", "long", words.get("subject", ""), required=True),
        Row("status", "Tình trạng", "choice", status, choices=tuple(Document.Status.choices)),
    ]
