"""Totals of one thing that a text gives twice."""
