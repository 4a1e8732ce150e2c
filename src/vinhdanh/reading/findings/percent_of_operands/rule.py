"""A printed percentage is what its operands give: "281/312 vụ, đạt 90,1%", "bằng 110,5% dự toán (80 tỷ đồng)".

Rounding is allowed for: of the percentage (and cutting off) and of operands that are themselves rounded. Where no pair
of operands is tied to the percentage by its place, nothing is said.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from vinhdanh.reading.findings.operands import (
    Bounds,
    as_printed,
    bounds,
    family,
    in_words,
    number,
    percent_bounds,
    scaled,
    share,
    together,
)
from vinhdanh.reading.findings.parts import bracketed
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Direction, Figure, Finding, Ratio
from vinhdanh.reading.reading import Reading
from vinhdanh.reading.statements import Statement
from vinhdanh.text.numbers import print_number

_BASE_LINK = re.compile(r"[\s,]*\(?(?:[^\d().;\n]{0,40})$")
_CHANGE = re.compile(r"(?:tăng|giảm|vượt|cao hơn|thấp hơn|hơn|thêm)(?:\s(?:thêm|trên|gần|khoảng|hơn))*\s$")
_SHARE_LINK = re.compile(
    r"[\s,;(]*(?:(?:đạt|chiếm|bằng|tương đương|tương ứng|tỷ lệ|với|là|đạt tỷ lệ|chiếm tỷ lệ)\s?:?)*[\s(]*$"
)
# the same behind a few words that say more of the thing: "370/397 thôn văn hóa, đạt 93,2%"
_FAR_LINK = re.compile(
    rf"{_SHARE_LINK.pattern}|(?: [^\W\d_]+){{1,5}}(?:,? (?:đạt(?: tỷ lệ)?|chiếm(?: tỷ lệ)?|tỷ lệ) | ?\()"
)
_WHOLE_CUE = re.compile(r"trong đó|trong tổng số|trên tổng số|/|trong số")
_OVER = re.compile(
    r"[\s,(]*(?:trên|trong|của|so với|/)\s?(?:tổng số|tổng|số)(?:\s[^\W\d_]+){0,4}\s$|\s(?:trên|trong) tổng số\s"
)
_REACH = 60


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every percentage whose operands stand in the same sentence."""
    words = reading.text.words
    for statement in reading.statements:
        for ratio in statement.ratios:
            yield from _against_base(words, statement, ratio)
        for index, figure in enumerate(statement.figures):
            if figure.unit == "%" and figure.high is None and index:
                yield from _share(words, statement, index)


def _against_base(words: str, statement: Statement, ratio: Ratio) -> Iterator[Finding]:
    """ "đạt 54,75% dự toán giao (8.000 tỷ đồng)": the value stands before, the base behind the percentage."""
    base = next((f for f in statement.figures if f.start >= ratio.end), None)
    fraction = _fraction_before(words, statement, ratio.start)
    if fraction is not None and not ratio.growth:
        yield from _of_fraction(fraction, ratio.pct, (ratio.start, ratio.end))
        return
    if (
        base is None
        or not _BASE_LINK.fullmatch(words, ratio.end, base.start)
        or "(" not in words[ratio.start : base.start]
    ):
        return
    if ")" in words[ratio.end : base.start]:
        return
    values = [
        f
        for f in statement.figures
        if f.end <= ratio.start
        and together(f, base)
        and not _CHANGE.search(words, max(0, f.start - 24), f.start)
        and not bracketed(words, statement, f.start)
    ]
    if not values:
        return
    fitting = [f for f in values if _fits(f, base, ratio)]
    among = words.find("trong đó", statement.start, ratio.start)
    wholes = [f for f in values if among < 0 or f.end <= among]
    if not fitting and not wholes:
        return
    value = (fitting or wholes)[-1]
    places = ((value.start, value.end), (ratio.start, ratio.end), (base.start, base.end))
    computed = _percent(value, base, growth=ratio.growth)
    if computed is None:
        return
    worked, printed = _said(computed, ratio), _said(_signed(ratio), ratio)
    if fitting:
        yield holds(f"{in_words(value)} so với {in_words(base)} là {worked}, đúng như đã in.", worked, printed, *places)
    else:
        message = f"{in_words(value)} so với {in_words(base)} là {worked}, nhưng văn bản ghi {printed}."
        yield breaks(message, worked, printed, *places, sure=0.95)


def _fits(value: Figure, base: Figure, ratio: Ratio) -> bool:
    found = share(bounds(value), bounds(base))
    if found is None:
        return False
    shift = 100 if ratio.growth else 0
    printed = percent_bounds(ratio.pct, ratio.qualifier)
    if ratio.growth and ratio.direction is Direction.DOWN:
        printed = Bounds(-printed.high, -printed.low)
    return Bounds(found.low - shift, found.high - shift).meets(printed)


def _percent(value: Figure, base: Figure, *, growth: bool) -> Fraction | None:
    whole = scaled(base)
    return 100 * scaled(value) / whole - (100 if growth else 0) if whole > 0 else None


def _signed(ratio: Ratio) -> Fraction:
    size = Fraction(ratio.pct)
    return -size if ratio.growth and ratio.direction is Direction.DOWN else size


def _said(percent: Fraction, ratio: Ratio) -> str:
    printed = f"{number(abs(percent), ratio.pct)}%"
    if not ratio.growth:
        return printed
    return f"giảm {printed}" if percent < 0 else f"tăng {printed}"


def _fraction_before(words: str, statement: Statement, start: int) -> Figure | None:
    """The "281/312 vụ" that a percentage follows at once."""
    before = [f for f in statement.figures if f.end <= start]
    if not before or before[-1].of is None or not _FAR_LINK.fullmatch(words, before[-1].end, start):
        return None
    return before[-1]


def _of_fraction(fraction: Figure, percent: Decimal, place: tuple[int, int]) -> Iterator[Finding]:
    assert fraction.of is not None
    if fraction.of == 0:
        return
    computed = 100 * Fraction(fraction.value) / Fraction(fraction.of)
    worked, printed = f"{number(computed, percent)}%", f"{print_number(percent)}%"
    said = f"{print_number(fraction.value)}/{print_number(fraction.of)}"
    places = ((fraction.start, fraction.end), place)
    if percent_bounds(percent).meets(Bounds(computed, computed)):
        yield holds(f"{said} là {worked}, đúng như đã in.", worked, printed, *places)
    else:
        yield breaks(f"{said} là {worked}, nhưng văn bản ghi {printed}.", worked, printed, *places)


def _share(words: str, statement: Statement, index: int) -> Iterator[Finding]:
    """ "86.300 người, trong đó nữ 57.821 người (67,0%)": the part stands right before its percentage."""
    percent = statement.figures[index]
    fraction = _fraction_before(words, statement, percent.start)
    if fraction is not None:
        yield from _of_fraction(fraction, percent.value, (percent.start, percent.end))
        return
    over = _over_whole(words, statement, index)
    if over is not None:
        yield from _of_whole(*over, percent)
        return
    part = statement.figures[index - 1]
    if part.unit in ("%", "") or not _FAR_LINK.fullmatch(words, part.end, percent.start):
        return
    if _CHANGE.search(words, max(0, part.start - 24), part.start):
        return
    wholes = [f for f in statement.figures[: index - 1] if f.unit != "%" and scaled(f) >= scaled(part) > 0]
    printed = percent_bounds(percent.value, percent.qualifier)
    fitting = [w for w in wholes if (found := share(bounds(part), bounds(w))) and found.meets(printed)]
    said = f"{print_number(percent.value)}%"
    if fitting:
        whole = fitting[-1]
        worked = f"{number(100 * scaled(part) / scaled(whole), percent.value)}%"
        message = f"{in_words(part)} trên {in_words(whole)} là {worked}, đúng như đã in."
        yield holds(
            message, worked, said, (whole.start, whole.end), (part.start, part.end), (percent.start, percent.end)
        )
        return
    whole_said = _told_whole(words, wholes, part, percent)
    if whole_said is None:
        return
    worked = f"{number(100 * scaled(part) / scaled(whole_said), percent.value)}%"
    message = (
        f"{in_words(part)} trên {as_printed(scaled(whole_said), whole_said)} là {worked}, nhưng văn bản ghi {said}."
    )
    places = ((whole_said.start, whole_said.end), (part.start, part.end), (percent.start, percent.end))
    yield breaks(message, worked, said, *places, sure=0.85)


def _over_whole(words: str, statement: Statement, index: int) -> tuple[Figure, Figure] | None:
    """Part and whole of "842.300 người trên tổng số 985.000 người, đạt 95,5%", or "…, đạt 94,1% trong tổng số …"."""
    percent, last = statement.figures[index], statement.figures[index - 1]
    following = statement.figures[index + 1] if index + 1 < len(statement.figures) else None
    if following is not None and together(last, following) and _OVER.fullmatch(words, percent.end, following.start):
        return (last, following) if _SHARE_LINK.fullmatch(words, last.end, percent.start) else None
    if index < 2 or not _FAR_LINK.fullmatch(words, last.end, percent.start):
        return None
    part = statement.figures[index - 2]
    between = words[part.end : last.start]
    tied = together(part, last) and (between.strip() == "/" or _OVER.search(between))
    return (part, last) if tied and last.start - part.end < _REACH else None


def _of_whole(part: Figure, whole: Figure, percent: Figure) -> Iterator[Finding]:
    computed = share(bounds(part), bounds(whole))
    if computed is None:
        return
    worked, said = f"{number(100 * scaled(part) / scaled(whole), percent.value)}%", f"{print_number(percent.value)}%"
    places = tuple((f.start, f.end) for f in (part, whole, percent))
    if computed.meets(percent_bounds(percent.value, percent.qualifier)):
        yield holds(f"{in_words(part)} trên {in_words(whole)} là {worked}, đúng như đã in.", worked, said, *places)
    else:
        yield breaks(
            f"{in_words(part)} trên {in_words(whole)} là {worked}, nhưng văn bản ghi {said}.", worked, said, *places
        )


def _told_whole(words: str, wholes: list[Figure], part: Figure, percent: Figure) -> Figure | None:
    """The whole that the words tie to a part: one of the same things with "trong đó" or the like between.

    "xét cho 812 học sinh, công nhận 787, đạt tỷ lệ 92,9%" ties the nearest before, by the word "tỷ lệ".
    """
    same = [w for w in wholes if family(w) == family(part)]
    if not same:
        return None
    between = words[same[0].end : part.start]
    if _WHOLE_CUE.search(between) and len(between) < _REACH * 4:
        return same[0]
    near = words[same[-1].end : part.start]
    tied = "tỷ lệ" in words[part.end : percent.start] and len(near) < _REACH and ";" not in near
    return same[-1] if tied else None
