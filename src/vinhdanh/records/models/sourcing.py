"""Where a record comes from: the document, the line and the words it was read from."""

from django.db import models


class Sourced(models.Model):
    """A record that may have been read from a document; `made` marks illustrative records."""

    source = models.ForeignKey("records.Document", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    source_line = models.PositiveIntegerField(null=True, blank=True)
    source_note = models.CharField(max_length=500, blank=True)
    made = models.BooleanField(default=False, help_text="số liệu minh họa")

    class Meta:
        abstract = True

    @property
    def source_text(self) -> str:
        """The source in words, as the evidence panel prints it; empty when the record was typed in."""
        parts = [str(self.source) if self.source_id else "", self.source_note]
        if self.source_line:
            parts.insert(1, f"dòng {self.source_line}")
        return ", ".join(part for part in parts if part)
