"""Verbs on parties: add one, name it otherwise, give it a role."""

from datetime import date

from django.db import transaction

from vinhdanh.casework.log import Actor, log
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Party, PartyAlias, Privacy, Role
from vinhdanh.text.folding import compose, fold


@transaction.atomic
def add_party(
    *,
    code: str,
    kind: str,
    name: str,
    actor: Actor,
    short_name: str = "",
    place: str = "",
    parent: Party | None = None,
    aliases: tuple[str, ...] = (),
    valid: tuple[date | None, date | None] = (None, None),
    privacy: str = Privacy.INTERNAL,
    made: bool = False,
) -> Party:
    """Add a person or body; refuses a code that is taken and an unknown kind."""
    if kind not in Party.Kind.values:
        raise Refused(f"Không có loại đơn vị {kind!r}: chọn một trong {', '.join(Party.Kind.values)}.", field="kind")
    if Party.objects.filter(code=code).exists():
        raise Refused(f"Mã {code!r} đã dùng cho “{Party.objects.get(code=code)}”: hãy chọn mã khác.", field="code")
    party = Party.objects.create(
        code=code,
        kind=kind,
        name=compose(name),
        short_name=compose(short_name),
        place=compose(place),
        folded=fold(name),
        parent=parent,
        valid_from=valid[0],
        valid_to=valid[1],
        privacy=privacy,
        made=made,
    )
    for alias in aliases:
        PartyAlias.objects.create(party=party, name=compose(alias), folded=fold(alias), confirmed=True)
    log("party.add", party, actor=actor, after={"code": code, "kind": kind, "name": party.name})
    return party


@transaction.atomic
def give_role(
    *,
    kind: str,
    party: Party,
    body: Party,
    actor: Actor,
    title: str = "",
    channel: str = "",
    order: int = 0,
    valid: tuple[date | None, date | None] = (None, None),
) -> Role:
    """Give `party` a role at `body` between two days; refuses a second head or block leader on the same days."""
    if kind not in Role.Kind.values:
        raise Refused(f"Không có vai trò {kind!r}: chọn một trong {', '.join(Role.Kind.values)}.", field="kind")
    if kind in {Role.Kind.HEAD, Role.Kind.BLOCK_LEADER}:
        _refuse_overlap(kind, body, valid)
    role = Role.objects.create(
        kind=kind,
        party=party,
        body=body,
        title=compose(title),
        channel=channel,
        order=order,
        valid_from=valid[0],
        valid_to=valid[1],
    )
    log("role.give", role, actor=actor, after={"kind": kind, "party": party.code, "body": body.code})
    return role


def _refuse_overlap(kind: str, body: Party, valid: tuple[date | None, date | None]) -> None:
    start, end = valid[0] or date.min, valid[1] or date.max
    for other in Role.objects.filter(kind=kind, body=body).select_related("party"):
        if start <= (other.valid_to or date.max) and (other.valid_from or date.min) <= end:
            raise Refused(
                f"{other.get_kind_display()} của {body} trong thời gian này đã là {other.party}: "
                "hãy ghi ngày thôi giữ vai trò trước.",
                field="valid_from",
            )
