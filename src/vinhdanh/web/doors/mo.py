"""Open a record by its concept and number: one address for every source link."""

from collections.abc import Callable

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse

from vinhdanh.records.models import (
    AwardCase,
    Commitment,
    Entry,
    EntryEvent,
    Measure,
    Movement,
    Observation,
    Party,
    RegisterType,
    Report,
    ReportText,
)
from vinhdanh.web.access import Request, open_to


@open_to("record.read")
def mo(request: Request, concept: str, pk: int) -> HttpResponse:  # every view takes the request
    """Go to the page that shows the record."""
    find = _PAGES.get(concept)
    address = find(pk) if find else None
    if address is None:
        raise Http404("Không có hồ sơ này: có thể liên kết đã cũ, hãy tìm lại.")
    return redirect(address)


def _entry(pk: int) -> str | None:
    entry = Entry.objects.select_related("register").filter(pk=pk).first()
    return reverse("so_muc", args=[entry.register.code, pk]) if entry else None


def _event(pk: int) -> str | None:
    event = EntryEvent.objects.filter(pk=pk).first()
    return _entry(event.entry_id) if event else None


def _observation(pk: int) -> str | None:
    value = Observation.objects.select_related("measure__register").filter(pk=pk).first()
    return f"{_of_measure(value.measure)}?ky={value.period}" if value else None


def _measure(pk: int) -> str | None:
    measure = Measure.objects.select_related("register").filter(pk=pk).first()
    return _of_measure(measure) if measure else None


def _of_measure(measure: Measure) -> str:
    return reverse("chi_tieu_chi_tiet", args=[measure.code])


def _register(pk: int) -> str | None:
    register = RegisterType.objects.filter(pk=pk).first()
    return reverse("so_danh_sach", args=[register.code]) if register else None


def _document(pk: int) -> str | None:
    return f"{reverse('van_ban')}?so={pk}#vb-{pk}"


def _commitment(pk: int) -> str | None:
    promise = Commitment.objects.filter(pk=pk).first()
    return f"{reverse('cam_ket')}?nam={promise.period[:4]}#ck-{pk}" if promise else None


def _award(pk: int) -> str | None:
    award = AwardCase.objects.filter(pk=pk).first()
    return f"{reverse('khen_thuong')}?nam={award.period[:4]}#kt-{pk}" if award else None


def _movement(pk: int) -> str | None:
    movement = Movement.objects.filter(pk=pk).first()
    return f"{reverse('phong_trao')}#pt-{pk}" if movement else None


def _party(pk: int) -> str | None:
    party = Party.objects.filter(pk=pk).first()
    return reverse("nguoi" if party.kind == Party.Kind.PERSON else "don_vi", args=[pk]) if party else None


def _text(pk: int) -> str | None:
    words = ReportText.objects.filter(pk=pk).first()
    return reverse("loi_van", args=[words.period, words.slot]) if words else None


def _report(pk: int) -> str | None:
    report = Report.objects.filter(pk=pk).first()
    return reverse("ban_lam_viec", args=[report.period]) if report else None


_PAGES: dict[str, Callable[[int], str | None]] = {
    "entry": _entry,
    "entry_event": _event,
    "observation": _observation,
    "measure": _measure,
    "register_type": _register,
    "document": _document,
    "commitment": _commitment,
    "award_case": _award,
    "movement": _movement,
    "party": _party,
    "report_text": _text,
    "report": _report,
}
