"""Record that an entry reached its next step, or that something declared happened to it."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from vinhdanh.casework.registers import RawEvent, record_event
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.kit.schema import FieldSpec, RegisterSpec
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.entries.finding import find_entry
from vinhdanh.web.entries.form import WHEN_HINT, typed_source
from vinhdanh.web.forms import Row, field_rows, marked
from vinhdanh.web.privacy import visible_label


@open_to("entry.write")
def su_viec(request: Request, code: str, pk: int, event: str) -> HttpResponse:
    """The form of one step or event of one entry."""
    entry, spec = find_entry(request, code, pk)
    title, fields = _declared(spec, event)
    words = request.POST.dict()
    refusal = None
    if request.method == "POST":
        try:
            record_event(entry, _typed(event, fields, words), actor=request.user)
        except Refused as error:
            refusal = error
        else:
            messages.success(request, f"Đã ghi: {title}.")
            return redirect("so_muc", code, pk)
    context = marked({"rows": _rows(fields, words)}, refusal)
    context |= {"entry": entry, "title": title, "label": visible_label(entry, spec, request.acts)}
    return render(request, "screens/so/su_viec.html", context, status=422 if refusal else 200)


def _declared(spec: RegisterSpec, event: str) -> tuple[str, dict[str, FieldSpec]]:
    if event in spec.states:
        return spec.states[event], {}
    if event not in spec.events:
        raise Http404(f"Sổ {spec.title} không có bước hay sự việc “{event}”.")
    return spec.events[event].title, spec.events[event].fields


def _typed(event: str, fields: dict[str, FieldSpec], words: Mapping[str, str]) -> RawEvent:
    when = words.get("when", "").strip()
    if not when:
        raise Refused("Thời gian: chưa ghi, hãy ghi ngày hoặc kỳ xảy ra.", field="when")
    values = {code: words.get(code, "") for code, spec in fields.items() if not spec.computed}
    return RawEvent(event, when, values, document=typed_source(words).document, note=words.get("note", "").strip())


def _rows(fields: dict[str, FieldSpec], words: Mapping[str, str]) -> list[Row]:
    suggest = reverse("goi_y", args=["document"])
    return [
        Row("when", "Thời gian", value=words.get("when", ""), hint=WHEN_HINT, required=True),
        *field_rows(fields, words),
        Row("source", "Văn bản", value=words.get("source", ""), hint="số, ký hiệu", suggest=suggest),
        Row("note", "Ghi chú", value=words.get("note", "")),
    ]
