"""A person or unit: what the record holds of them, and what they can be proposed for under the law of a day."""

from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from vinhdanh.casework.proposing.recorded import Recorded, recorded_case, subject_kind
from vinhdanh.casework.proposing.verdicts import verdicts
from vinhdanh.law.keys import Group, SubjectKind
from vinhdanh.law.unrecorded import FactKind
from vinhdanh.records.models import Party
from vinhdanh.web.access import Request, open_to
from vinhdanh.web.law.days import Asked, asked_days
from vinhdanh.web.law.held import held_registers
from vinhdanh.web.law.proposals import award_link, proposals
from vinhdanh.web.law.recording import REGISTER_OF, Place, places
from vinhdanh.web.law.waiting import WAITS, waits_by
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
    people = party.kind != Party.Kind.PERSON and party.children.filter(kind=Party.Kind.PERSON).exists()
    may_screen = people and CLOSED_READ in request.acts
    context: dict[str, Any] = {"party": party, "asked": asked, "kind": kind, "may_screen": may_screen}
    if kind is not None:
        context |= _judged(request, party, kind, asked)
    return render(request, "screens/ben/ho_so.html", context, status=asked.status)


def _judged(request: Request, party: Party, kind: SubjectKind, asked: Asked) -> dict[str, Any]:
    group = _group(request.GET.get("nhom", ""))
    recorded = recorded_case(party, kind, asked.day, group, closed=CLOSED_READ in request.acts)
    year = recorded.case.judged_year
    unit = party if kind is SubjectKind.COLLECTIVE else party.parent
    where = places(party, year, unit, request.acts)
    return {
        "group": group,
        "groups": list(Group) if kind is SubjectKind.PERSON else [],
        "year": year,
        "proposals": proposals(verdicts(recorded), recorded, where),
        "won": [(one, award_link(one)) for one in recorded.won],
        "registers": held_registers(recorded.own, request.acts),
        "considered": recorded.considered,
        "waits": WAITS,
        "waits_by": waits_by(asked.day),
        "sees_closed": CLOSED_READ in request.acts,
        "gaps": recorded.gaps,
        "rating": where.get(REGISTER_OF[FactKind.RATING]),
        "unrecorded": _wanting(recorded, kind, where),
        "hidden": [one.words for one in FactKind if one in recorded.hidden and _about(one, kind)],
    }


def _wanting(recorded: Recorded, kind: SubjectKind, where: dict[str, Place]) -> list[tuple[str, Place | None]]:
    """What the record does not say, with where it is written."""
    missing = recorded.unrecorded - recorded.hidden
    return [(one.words, where.get(REGISTER_OF[one])) for one in FactKind if one in missing and _about(one, kind)]


def _about(fact: FactKind, kind: SubjectKind) -> bool:
    """Whether the law asks it of this kind of subject: a unit is not recruited and does not study."""
    return kind is SubjectKind.PERSON or fact not in {FactKind.SERVICE, FactKind.STUDY}


def _group(wanted: str) -> Group:
    """The group of `?nhom=`; officials without it."""
    if wanted and wanted not in list(Group):
        raise Http404(f"Không có nhóm “{wanted[:40]}”: hãy chọn trong danh sách.")
    return Group(wanted or Group.CBCCVC)
