"""Which words of a sentence changed."""

from difflib import SequenceMatcher
from typing import NamedTuple


class Run(NamedTuple):
    """Words that stand in both sentences, or in one of them."""

    text: str
    changed: bool


def runs(sentence: str, other: str) -> list[Run]:
    """`sentence` cut into runs, each marked by whether its words are missing from `other` at that place."""
    mine, theirs = sentence.split(), other.split()
    matcher = SequenceMatcher(None, mine, theirs, autojunk=False)
    return [
        Run(" ".join(mine[start:end]), kind != "equal")
        for kind, start, end, _from, _to in matcher.get_opcodes()
        if end > start
    ]
