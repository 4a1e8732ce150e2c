"""Spans of time that end before they begin."""
