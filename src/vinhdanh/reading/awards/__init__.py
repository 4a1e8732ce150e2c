"""The awards that a text tells of: form, level, how many of whom, and how far they have come."""

from vinhdanh.reading.awards.telling import read_awards

__all__ = ["read_awards"]
