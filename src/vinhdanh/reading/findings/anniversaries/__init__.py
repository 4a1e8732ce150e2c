"""Anniversaries: how many years lie between the two years in brackets."""
