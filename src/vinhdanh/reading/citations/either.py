"""Alternatives of a regular expression, grouped by their first letter: CPython then tries few of them at a place."""

from itertools import groupby


def either(alternatives: str) -> str:
    """Return the alternatives ("về|v/v|với", no groups with "|" in them) as one group of the same meaning.

    Those with one first letter are tried in the order given, so a longer one must stand before its own beginning.
    """
    first = sorted(alternatives.split("|"), key=lambda each: each[0])  # a stable sort keeps the order
    grouped = ((letter, [each[1:] for each in group]) for letter, group in groupby(first, key=lambda each: each[0]))
    return "(?:" + "|".join(f"{letter}(?:{'|'.join(rest)})" for letter, rest in grouped) + ")"
