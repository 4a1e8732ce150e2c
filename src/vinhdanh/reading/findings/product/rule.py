"""So many at so much each make the total: "450 suất quà, mỗi suất 300.000 đồng, tổng giá trị 135 triệu đồng"."""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.operands import Bounds, as_printed, bounds, family, in_words, scaled
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.reading.statements import Statement

_EACH = re.compile(r"\b(?:mỗi|từng)\s(?P<thing>[^\W\d_]+(?:\s[^\W\d_]+)?)(?:\s[^\W\d_]+){0,6}?\s?$")
_TOTAL = re.compile(
    r"\b(?:tổng|trị giá|tương ứng|tương đương|thành tiền|cộng|với số tiền|số tiền)"
    r"(?:\s(?:giá trị|trị giá|kinh phí|số tiền|số|tiền|quà|tặng|hỗ trợ|là|khoảng|cộng|hơn|gần|trên))*\s$"
)
_LONGEST = 160


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every price or number for each one with a count before it and a total behind it."""
    words = reading.text.words
    for statement in reading.statements:
        for index, each in enumerate(statement.figures):
            thing = _each(words, each)
            if not thing or each.high is not None:
                continue
            count = _count(statement, index, thing)
            total = _total(words, statement, index, each)
            if count is not None and total is not None:
                alone = not any(
                    f is not each
                    and (_each(words, f) or (each.end < f.start < total.start and family(f) == family(each)))
                    for f in statement.figures
                )
                yield from _judge(count, each, total, alone=alone)


def _each(words: str, figure: Figure) -> str:
    """What one of which costs or counts `figure`: "mỗi suất 300.000 đồng", "22,4 triệu/doanh nghiệp"."""
    if figure.rate and figure.vnd is not None and "/" not in figure.rate:
        return figure.rate
    match = _EACH.search(words, max(0, figure.start - 50), figure.start)
    return match["thing"].split()[0] if match else ""


def _count(statement: Statement, index: int, thing: str) -> Figure | None:
    """The nearest count of that thing before, in the same sentence."""
    each = statement.figures[index]
    for figure in reversed(statement.figures[:index]):
        if each.start - figure.end > _LONGEST:
            return None
        if figure.unit.lower().startswith(thing) and figure.vnd is None and figure.high is None:
            return figure
    return None


def _total(words: str, statement: Statement, index: int, each: Figure) -> Figure | None:
    following = statement.figures[index + 1 :]
    for figure in following:
        if figure.start - each.end > _LONGEST or _each(words, figure):
            return None
        if family(figure) == family(each) and _TOTAL.search(words, max(0, figure.start - 40), figure.start):
            return figure
    return None


def _judge(count: Figure, each: Figure, total: Figure, *, alone: bool) -> Iterator[Finding]:
    number, price = bounds(count), bounds(each)
    product = Bounds(number.low * price.low, number.high * price.high)
    worked = as_printed(scaled(count) * scaled(each), total)
    places = tuple((f.start, f.end) for f in (count, each, total))
    said = f"{in_words(count)} × {in_words(each)} = {worked}"
    if product.meets(bounds(total)):
        yield holds(f"{said}, đúng như đã in.", worked, in_words(total), *places)
    elif alone:  # several prices add up to one total
        yield breaks(f"{said}, nhưng văn bản ghi {in_words(total)}.", worked, in_words(total), *places, sure=0.9)
