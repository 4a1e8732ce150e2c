"""Compose a report: the outline's blocks become pieces, each with the records it stands on."""

from vinhdanh.reports.composing.compose import compose

__all__ = ["compose"]
