"""The quantities of a text: value, unit, how sure, and the thing counted."""
