"""The awards that a text tells of: form, level, how many of whom, and how far they have come."""

from vinhdanh.reading.awards.telling import awards_of

__all__ = ["awards_of"]
