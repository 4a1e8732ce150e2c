"""A person or unit: what the record holds of them, and what they can be proposed for under the law of a day."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from vinhdanh.casework.proposing.recorded import UNRECORDED, recorded_case, subject_kind
from vinhdanh.casework.proposing.verdicts import verdicts
from vinhdanh.law.keys import Group, SubjectKind
from vinhdanh.law.unrecorded import FactKind
from vinhdanh.records.models import Party
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.law.days import Asked, asked_days
from vinhdanh.web.law.proposals import award_link, proposals
from vinhdanh.web.privacy import CLOSED_READ


@open_to("record.read")
def nguoi(request: Request, pk: int) -> HttpResponse:
    """The page of a person."""
    return _page(request, _party(request, pk, person=True))


@open_to("record.read")
def don_vi(request: Request, pk: int) -> HttpResponse:
    """The page of a unit or any other body."""
    return _page(request, _party(request, pk, person=False))


def _party(request: Request, pk: int, *, person: bool) -> Party:
    party = Party.objects.select_related("parent").filter(pk=pk).first()
    if party is None or (party.kind == Party.Kind.PERSON) is not person:
        raise Http404("Không có người hay đơn vị này: có thể liên kết đã cũ, hãy tìm lại theo tên.")
    if party.privacy == "closed" and CLOSED_READ not in request.acts:
        raise Http404("Không có người hay đơn vị này: có thể liên kết đã cũ, hãy tìm lại theo tên.")
    return party


def _page(request: Request, party: Party) -> HttpResponse:
    asked = asked_days(request.GET.dict(), timezone.localdate())
    kind = subject_kind(party)
    context: dict[str, Any] = {"party": party, "asked": asked, "kind": kind}
    if kind is not None:
        context |= _judged(party, kind, asked, request.GET.get("nhom", ""))
    return render(request, "screens/ben/ho_so.html", context, status=asked.status)


def _judged(party: Party, kind: SubjectKind, asked: Asked, wanted: str) -> dict[str, Any]:
    group = _group(wanted)
    recorded = recorded_case(party, kind, asked.day, group)
    return {
        "group": group,
        "groups": list(Group) if kind is SubjectKind.PERSON else [],
        "year": recorded.case.judged_year,
        "proposals": proposals(verdicts(recorded), recorded),
        "won": [(one, award_link(one)) for one in recorded.won],
        "unrecorded": [one.words for one in FactKind if one in UNRECORDED],
    }


def _group(wanted: str) -> Group:
    """The group of `?nhom=`; officials without it."""
    if wanted and wanted not in list(Group):
        raise Http404(f"Không có nhóm “{wanted[:40]}”: hãy chọn trong danh sách.")
    return Group(wanted or Group.CBCCVC)
