"""How sure a printed figure is: chính xác, ước, khoảng, trên, gần."""

import re
from enum import StrEnum

from vinhdanh.text.folding import normalise_tones, tidy


class Qualifier(StrEnum):
    """How a figure stands to the truth; the value is what is stored."""

    EXACT = "exact"
    ESTIMATE = "estimate"
    APPROX = "approx"
    AT_LEAST = "at_least"
    ALMOST = "almost"

    @property
    def printed(self) -> str:
        """The word printed before the figure; empty for an exact one."""
        return _PRINTED[self]


_PRINTED = {
    Qualifier.EXACT: "",
    Qualifier.ESTIMATE: "ước",
    Qualifier.APPROX: "khoảng",
    Qualifier.AT_LEAST: "trên",
    Qualifier.ALMOST: "gần",
}

_SPELLINGS = {
    Qualifier.ESTIMATE: ("dự ước", "ước tính", "ước thực hiện", "ước"),
    Qualifier.APPROX: ("vào khoảng", "khoảng chừng", "khoảng", "xấp xỉ", "chừng"),
    Qualifier.AT_LEAST: ("ít nhất là", "ít nhất", "tối thiểu là", "tối thiểu", "không dưới", "trên", "hơn"),
    Qualifier.ALMOST: ("gần", "ngót nghét", "ngót"),
}
_WORDS = {word: qualifier for qualifier, words in _SPELLINGS.items() for word in words}
_LEADING = re.compile(
    r"(?:" + "|".join(sorted(_WORDS, key=len, reverse=True)) + r")(?=[\s\d])\s*",
    re.IGNORECASE,
)
_VERB = re.compile(r"(?:đạt được|đạt|được)\s+", re.IGNORECASE)


def split_qualifier(text: str) -> tuple[Qualifier, str]:
    """Return the qualifier at the head of `text` and what follows: "ước đạt 12 tỷ" gives (ESTIMATE, "12 tỷ").

    An estimate that is also rounded ("ước đạt trên 300") stays an estimate: that the figure is not yet final
    weighs more than the side it was rounded from. A verb of reaching ("đạt 12 tỷ") is dropped.
    """
    rest = _without_verb(normalise_tones(tidy(text)))
    found = Qualifier.EXACT
    while match := _LEADING.match(rest):
        qualifier = _WORDS[match.group().strip().lower()]
        if found is Qualifier.EXACT:
            found = qualifier
        elif found is Qualifier.ESTIMATE or qualifier is Qualifier.ESTIMATE:
            found = Qualifier.ESTIMATE
        else:
            break  # "khoảng trên", "hơn gần": no one meaning; the figure behind will not read
        rest = _without_verb(rest[match.end() :])
    return found, rest


def _without_verb(text: str) -> str:
    match = _VERB.match(text)
    return text[match.end() :] if match else text
