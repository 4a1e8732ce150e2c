"""Sentences carried over from an earlier report with their years, days or numbers."""
