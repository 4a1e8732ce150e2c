"""Verbs on movements: launch one (a year, a wave of it, a special or thematic one), join it."""

from datetime import date
from typing import Any

from django.db import transaction

from vinhdanh.casework.keeping import check_choice, check_free, check_order, keep
from vinhdanh.casework.log import Actor, log
from vinhdanh.casework.sources import TYPED_IN, Source
from vinhdanh.records.kit.refusal import Refused
from vinhdanh.records.models import Movement, Participation, Party


@transaction.atomic
def add_movement(
    *,
    code: str,
    kind: str,
    title: str,
    actor: Actor,
    parent: Movement | None = None,
    launchers: tuple[Party, ...] = (),
    source: Source = TYPED_IN,
    **facts: Any,
) -> Movement:
    """Add a movement; a wave needs its year, its number and its dates, and may not overlap another wave."""
    check_choice("loại phong trào", kind, Movement.Kind, field="kind")
    check_free(Movement, code)
    check_order(facts.get("starts_on"), facts.get("ends_on"), field="ends_on")
    if kind == Movement.Kind.WAVE:
        _check_wave(parent, facts)
    movement = Movement(code=code, kind=kind, title=title, parent=parent, **facts, **source.as_fields())
    keep(movement)
    movement.launchers.set(launchers)
    log("movement.add", movement, actor=actor, after={"code": code, "kind": kind})
    return movement


@transaction.atomic
def join_movement(movement: Movement, party: Party, *, actor: Actor, since: date | None = None) -> Participation:
    """A party joins a movement; one that has joined stays joined since its first day."""
    joined, new = Participation.objects.get_or_create(movement=movement, party=party, defaults={"since": since})
    if new:
        log("movement.join", movement, actor=actor, after={"party": party.code})
    return joined


def _check_wave(parent: Movement | None, facts: dict[str, Any]) -> None:
    start, end = facts.get("starts_on"), facts.get("ends_on")
    if parent is None or start is None or end is None or not facts.get("sequence"):
        raise Refused("Đợt thi đua phải thuộc thi đua của một năm, có số thứ tự, ngày bắt đầu và ngày kết thúc.")
    for other in parent.waves.filter(kind=Movement.Kind.WAVE):
        if other.sequence == facts["sequence"]:
            raise Refused(f"Đợt {other.sequence} của “{parent}” đã có: hãy ghi số thứ tự khác.", field="sequence")
        if other.starts_on and other.ends_on and start <= other.ends_on and other.starts_on <= end:
            raise Refused(f"Đợt này trùng ngày với “{other}”: các đợt trong năm phải nối tiếp nhau.", field="starts_on")
