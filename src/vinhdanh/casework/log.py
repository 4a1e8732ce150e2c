"""The audit log: every verb leaves one line, chained by hash; `verify` finds the first line that was touched."""

from typing import Any

from django.db import connection, models
from django.utils import timezone

from vinhdanh.records.models import LogLine, User

Actor = User | None
SYSTEM = "Hệ thống"
FIRST = "0" * 64
_LOCK = 0x76696E68  # one advisory lock: the chain has one writer at a time


def log(
    verb: str,
    record: models.Model,
    *,
    actor: Actor,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    reason: str = "",
) -> LogLine:
    """Append one line about `record`. Call it inside the transaction of the verb."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    last = LogLine.objects.order_by("-id").values_list("digest", flat=True).first()
    line = LogLine(
        at=timezone.now(),
        actor=actor,
        actor_name=str(actor) if actor else SYSTEM,
        verb=verb,
        concept=concept_of(record),
        object_id=record.pk,
        label=str(record)[:400],
        before=before,
        after=after,
        reason=reason,
        previous=last or FIRST,
    )
    line.digest = line.computed_digest()
    line.save(force_insert=True)
    return line


def concept_of(record: models.Model) -> str:
    """The concept's name as sources and the log print it: entry, document, award_case …"""
    name = type(record).__name__
    return "".join(f"_{letter.lower()}" if letter.isupper() and i else letter.lower() for i, letter in enumerate(name))


def verify() -> tuple[int, LogLine | None]:
    """The number of lines, and the first that does not follow from the one before (None when all do)."""
    previous, count = FIRST, 0
    for line in LogLine.objects.order_by("id").iterator():
        if line.previous != previous or line.digest != line.computed_digest():
            return count, line
        previous, count = line.digest, count + 1
    return count, None
