"""Verbs on parties: add one, name it otherwise, give it a role."""

from datetime import date

from django.db import transaction

from vinhdanh.casework.keeping import check_choice, check_free, check_order, keep
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
    check_choice("loại đơn vị", kind, Party.Kind, field="kind")
    check_free(Party, code)
    check_order(*valid, field="valid_to")
    if not name.strip():
        raise Refused("Chưa ghi tên đơn vị, cá nhân.", field="name")
    party = Party(
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
    keep(party)
    for alias in dict.fromkeys(aliases):
        keep(PartyAlias(party=party, name=compose(alias), folded=fold(alias), confirmed=True))
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
    check_choice("vai trò", kind, Role.Kind, field="kind")
    check_order(*valid, field="valid_to")
    if kind == Role.Kind.RECIPIENT and not channel:
        raise Refused("Nơi nhận phải ghi rõ nhận bản giấy (paper) hay bản điện tử (electronic).", field="channel")
    if kind in {Role.Kind.HEAD, Role.Kind.BLOCK_LEADER}:
        _refuse_overlap(kind, body, valid)
    role = Role(
        kind=kind,
        party=party,
        body=body,
        title=compose(title),
        channel=channel,
        order=order,
        valid_from=valid[0],
        valid_to=valid[1],
    )
    keep(role)
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
