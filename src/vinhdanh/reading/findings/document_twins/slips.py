"""One document under two numbers that a slip of the pen tells apart: 716 and 7162, 123 and 132.

Likeness alone never decides: the days must speak against two documents too (see `reports.gate.rules.document_twins`).
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from vinhdanh.reading.findings.cited import Cited, one_body
from vinhdanh.reading.findings.verdict import breaks, warns
from vinhdanh.reading.likeness import speaks_of_the_same, telling
from vinhdanh.reading.model import Finding
from vinhdanh.reading.series import falls, leaps, one_slip
from vinhdanh.text.folding import fold

_ENOUGH = 6  # telling syllables that make a title clear
_MANY = 400  # documents of one kind; beyond this pairs that are alike by chance are too many to tell anything


def slips(documents: list[Cited]) -> Iterator[Finding]:
    """Pairs of one body, kind and year."""
    groups: dict[tuple[object, ...], dict[object, Cited]] = defaultdict(dict)
    for document in documents:
        if document.date and len(str(document.number)) > 1:
            key = (document.letters, document.inside, document.date.year)
            groups[key].setdefault((document.number, document.date), document)
            known = groups[key][document.number, document.date]
            if not known.mention.subject and document.mention.subject:
                groups[key][document.number, document.date] = document
    for group in groups.values():
        if len(group) <= _MANY:
            yield from (found for one, other in combinations(group.values(), 2) if (found := _pair(one, other)))


def _pair(one: Cited, other: Cited) -> Finding | None:
    if not (one_slip(str(one.number), str(other.number)) and one_body(one, other)):
        return None
    printed, places = f"{one}; {other}", (one.place, other.place)
    if _one_document(one, other):
        message = (
            f"{one} và {other} có số chỉ lệch một chữ số và trích yếu cùng nội dung: có thể là một văn bản ghi hai số, "
            "hãy đối chiếu văn bản gốc."
        )
        return breaks(message, "", printed, *places, sure=0.8)
    again = bool(one.mention.subject) != bool(other.mention.subject)  # a later mention seldom repeats the title
    if again and one.date == other.date and one.issuer and other.issuer:
        message = f"{one} và {other} cùng ngày, số chỉ lệch một chữ số: hãy xem có phải một văn bản ghi hai số."
        return warns(message, "", printed, *places, sure=0.5)
    return None


def _one_document(one: Cited, other: Cited) -> bool:
    first, second = one.in_run, other.in_run
    assert first
    assert second
    subjects = fold(one.mention.subject), fold(other.mention.subject)
    if leaps(first, second):
        return speaks_of_the_same(*subjects, whole=False)
    fits = first.on == second.on or falls(first, second)
    return fits and (speaks_of_the_same(*subjects, whole=True) or _begin_alike(*subjects))


def _begin_alike(subject: str, other: str) -> bool:
    """Whether the shorter title is the beginning of the other: a title may be read on into the sentence around it."""
    words, others = telling(subject), telling(other)
    length = min(len(words), len(others))
    return length >= _ENOUGH and words[:length] == others[:length]
