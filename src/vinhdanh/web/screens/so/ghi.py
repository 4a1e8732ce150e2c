"""Write an entry or correct it, on a form made from the register's declaration."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render

from vinhdanh.casework.registers import add_entry, correct_entry
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Entry, RegisterType
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.entries.finding import find_entry, find_register
from vinhdanh.web.entries.form import EntryForm
from vinhdanh.web.forms import marked


@open_to("entry.write")
def moi(request: Request, code: str) -> HttpResponse:
    """A new entry; an address that leads here may fill in what it knows (?doi_tuong=…&nam=…)."""
    register, spec = find_register(request, code)
    form = EntryForm(spec, request.acts, words=(request.POST or request.GET).dict())
    refusal = None
    if request.method == "POST":
        try:
            entry = add_entry(register, form.raw(), actor=request.user, source=form.source())
        except Refused as error:
            refusal = error
        else:
            messages.success(request, f"Đã ghi “{entry.label}” vào sổ {register.title}.")
            return redirect("so_muc", register.code, entry.pk)
    return _page(request, register, form, None, refusal)


@open_to("entry.correct")
def sua(request: Request, code: str, pk: int) -> HttpResponse:
    """A correction; the version before stays, with the reason."""
    entry, spec = find_entry(request, code, pk)
    form = EntryForm(spec, request.acts, entry=entry, words=request.POST.dict())
    refusal = None
    if request.method == "POST":
        try:
            correct_entry(entry, form.raw(), actor=request.user, reason=request.POST.get("reason", ""))
        except Refused as error:
            refusal = error
        else:
            messages.success(request, "Đã ghi bản mới; bản cũ được giữ lại cùng lý do.")
            return redirect("so_muc", entry.register.code, entry.pk)
    return _page(request, entry.register, form, entry, refusal)


def _page(
    request: Request, register: RegisterType, form: EntryForm, entry: Entry | None, refusal: Refused | None
) -> HttpResponse:
    context = marked({"rows": form.rows(), "source_rows": form.source_rows()}, refusal)
    context |= {"register": register, "spec": form.spec, "entry": entry}
    return render(request, "screens/so/ghi.html", context, status=422 if refusal else 200)
