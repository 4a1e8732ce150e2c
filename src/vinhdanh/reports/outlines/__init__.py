"""Outlines: what a report says, in which order, declared by the pack."""
