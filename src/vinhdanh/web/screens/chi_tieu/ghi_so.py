"""Record a value of a measure, or correct it with the reason; the value before stays."""

from collections.abc import Mapping
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from vinhdanh.casework.bodies import own_body
from vinhdanh.casework.observations import record_observation
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Measure, Observation
from vinhdanh.text.dates import read_date
from vinhdanh.text.periods import Period, period
from vinhdanh.text.quantities import Quantity, read_quantity
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.entries.form import typed_source
from vinhdanh.web.forms import Row, marked
from vinhdanh.web.series.finding import find_measure

BASES = (("actual", "thực hiện"), ("plan", "kế hoạch"))
STATUSES = (("official", "chính thức"), ("preliminary", "sơ bộ"), ("estimate", "ước"))


@open_to("observation.write")
def ghi_so(request: Request, code: str) -> HttpResponse:
    """The form of one value."""
    measure = find_measure(code)
    words = request.POST.dict() or {"period": request.GET.get("ky", "")}
    refusal = None
    if request.method == "POST":
        try:
            kept = _record(measure, words, request)
        except Refused as error:
            refusal = error
        else:
            messages.success(request, f"Đã ghi {kept}.")
            return redirect(f"{reverse('chi_tieu_chi_tiet', args=[code])}?ky={kept.period}")
    context = marked({"rows": _rows(measure, words)}, refusal) | {"measure": measure}
    return render(request, "screens/chi_tieu/ghi_so.html", context, status=422 if refusal else 200)


def _record(measure: Measure, words: Mapping[str, str], request: Request) -> Observation:
    basis = words.get("basis", "")
    if basis not in dict(BASES):
        raise Refused("Chọn thực hiện hoặc kế hoạch.", field="basis")
    return record_observation(
        measure,
        own_body(),
        _period(words.get("period", "")),
        basis=basis,
        actor=request.user,
        quantity=_quantity(measure, words.get("value", "")),
        as_of=_day(words.get("as_of", "")),
        status=_status(words.get("status", ""), words.get("reason", "")),
        source=typed_source(words),
        reason=words.get("reason", ""),
    )


def _period(code: str) -> Period:
    try:
        return period(code)
    except ValueError as error:
        raise Refused(str(error), field="period") from error


def _quantity(measure: Measure, words: str) -> Quantity:
    if not words.strip():
        raise Refused(f"{measure.title}: chưa ghi giá trị.", field="value")
    try:
        return read_quantity(words, unit=measure.unit)
    except ValueError as error:
        raise Refused(str(error), field="value") from error


def _day(words: str) -> date | None:
    try:
        return read_date(words) if words.strip() else None
    except ValueError as error:
        raise Refused(str(error), field="as_of") from error


def _status(status: str, reason: str) -> str:
    """A correction is marked by the verb itself; a first value carries what was chosen."""
    return status if status in dict(STATUSES) and not reason.strip() else ""


def _rows(measure: Measure, words: Mapping[str, str]) -> list[Row]:
    reason = "chỉ khi kỳ này đã có số liệu; số cũ được giữ lại"
    suggest = reverse("goi_y", args=["document"])
    return [
        Row("period", "Kỳ", value=words.get("period", ""), hint="2020, 2018H1, 2019Q2, 2018-05", required=True),
        Row("basis", "Loại", "choice", words.get("basis", "actual"), choices=BASES),
        Row("value", "Giá trị", "number", words.get("value", ""), unit=measure.unit, required=True),
        Row("status", "Tình trạng", "choice", words.get("status", "official"), choices=STATUSES),
        Row("as_of", "Chốt ngày", value=words.get("as_of", ""), hint="khi khác ngày cuối kỳ, ví dụ 31/5/2018"),
        Row("source", "Văn bản nguồn", value=words.get("source", ""), hint="số, ký hiệu văn bản", suggest=suggest),
        Row("source_note", "Ghi chú nguồn", value=words.get("source_note", "")),
        Row("reason", "Lý do đính chính", value=words.get("reason", ""), hint=reason),
    ]
