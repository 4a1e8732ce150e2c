"""Headings and list items are numbered without a gap and without a number twice.

A number that begins again at one is a new list. A gap is told only where the missing number stands nowhere between its
neighbours, and for items that are sentences only where the list goes on from it.
"""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.list_numbering.sequences import Jump, runs, sequences
from vinhdanh.reading.findings.verdict import holds, warns
from vinhdanh.reading.model import Finding
from vinhdanh.reading.outline.lines import Kind, Shape, numbered_lines
from vinhdanh.reading.outline.ordinals import to_roman
from vinhdanh.reading.reading import Reading

_WIDEST_GAP = 3
_FEWEST = 2  # items before a gap in a list of sentences
_LAST_ROMAN = 39


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every sequence of numbered lines."""
    found, jumps = sequences(numbered_lines(reading.text))
    wrong = [jump for jump in jumps if _is_sure(reading, jump)]
    for jump in wrong:
        yield _tell(jump)
    whole = list(runs(found))
    if whole and not jumps:
        places = tuple((line.start, line.end) for sequence in whole for line in sequence.lines)
        message = f"{len(places)} đề mục và ý trong {len(whole)} dãy được đánh số liên tục."
        yield holds(message, str(len(places)), str(len(places)), *places)


def _is_sure(reading: Reading, jump: Jump) -> bool:
    before, number = jump.sequence.lines[_index(jump) - 1], jump.line.ordinals[0]
    last = before.ordinals[0] if before.ordinals else 0
    if number == last:
        return jump.line.shape is not Shape.SENTENCE and before.shape is not Shape.SENTENCE
    if not last + 1 < number <= last + _WIDEST_GAP:
        return False
    if any(_stands(reading, jump, missing, before.start) for missing in range(last + 1, number)):
        return False
    if jump.line.shape is not Shape.SENTENCE and before.shape is not Shape.SENTENCE:
        return True
    goes_on = jump.following is not None and number + 1 in jump.following.ordinals
    return goes_on and _index(jump) >= _FEWEST


def _index(jump: Jump) -> int:
    return next(i for i, line in enumerate(jump.sequence.lines) if line is jump.line)


def _stands(reading: Reading, jump: Jump, missing: int, start: int) -> bool:
    """Whether the missing number is printed between its neighbours in some form."""
    mark = _printed(jump, missing)
    between = reading.text.text[start + 1 : jump.line.start]
    return bool(re.search(rf"(?<![\w.,]){re.escape(mark)} ?[.)/:–-]", between))


def _printed(jump: Jump, ordinal: int) -> str:
    prefix = "".join(f"{part}." for part in jump.line.parts[:-1])
    if jump.line.kind is Kind.ROMAN and ordinal <= _LAST_ROMAN:
        return to_roman(ordinal)
    return f"{prefix}{ordinal}"


def _tell(jump: Jump) -> Finding:
    before, line = jump.sequence.lines[_index(jump) - 1], jump.line
    places = ((before.start, before.end), (line.start, line.end))
    if before.ordinals[:1] == line.ordinals[:1]:
        message = f"Số thứ tự {line.number} được ghi hai lần liên tiếp: hãy đánh số lại các mục."
    else:
        message = f"Sau mục {before.number} là mục {line.number}, thiếu số ở giữa: hãy đánh số lại các mục."
    return warns(message, _printed(jump, (before.ordinals or (0,))[0] + 1), line.number, *places)
