"""The first day: an empty record begins."""
