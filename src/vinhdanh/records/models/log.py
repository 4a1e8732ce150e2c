"""Who changed what, when and why: an append-only chain; each line carries the hash of the line before."""

import hashlib
import json
from typing import Any

from django.db import models

from vinhdanh.records.models.users import User


class LogLine(models.Model):
    """One act. The database refuses to change or delete a line (triggers of migration 0002)."""

    at = models.DateTimeField()
    actor = models.ForeignKey(User, null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    actor_name = models.CharField(max_length=200)
    verb = models.CharField(max_length=60)
    concept = models.CharField(max_length=40)
    object_id = models.BigIntegerField(null=True)
    label = models.CharField(max_length=400)
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    reason = models.CharField(max_length=1000, blank=True)
    previous = models.CharField(max_length=64, unique=True)
    digest = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["concept", "object_id"], name="log_of_object")]

    def __str__(self) -> str:
        return f"{self.at:%d/%m/%Y %H:%M} {self.actor_name}: {self.verb} {self.label}"

    def computed_digest(self) -> str:
        """SHA-256 over the content and the previous digest, hexadecimal."""
        content: dict[str, Any] = {
            "at": self.at.isoformat(),
            "actor": self.actor_name,
            "verb": self.verb,
            "concept": self.concept,
            "object": self.object_id,
            "label": self.label,
            "before": self.before,
            "after": self.after,
            "reason": self.reason,
            "previous": self.previous,
        }
        data = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(data.encode()).hexdigest()
