"""A change agrees with the values before and after it: "74 vụ, tăng 06 vụ (8,8%) so với cùng kỳ (68 vụ)"."""

import re
from collections.abc import Iterator
from fractions import Fraction

from vinhdanh.reading.findings.operands import Bounds, as_printed, bounds, in_words, number, percent_bounds, scaled
from vinhdanh.reading.findings.parts import bracketed, same_thing
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.reading import Reading
from vinhdanh.reading.statements import Statement
from vinhdanh.text.numbers import print_number

_CHANGE = re.compile(r"\b(?:(?P<up>tăng|cao hơn|nhiều hơn)|(?P<down>giảm|thấp hơn|ít hơn))(?:\s(?:thêm|được))?\s$")
_BASE = re.compile(
    r"(?: ?\([^()]{1,20}\))?[^;.\n(]{0,60}so (?:với )?[^;.\n(]{0,40}\((?:năm \d{4}:? |là |cùng kỳ:? |đạt )?$"
)
_PERCENT = re.compile(
    r"\s?(?:\((?:tương (?:ứng|đương) |bằng |tăng |giảm |-|\+)?|,? tương (?:ứng|đương) (?:tăng |giảm )?)$"
)


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every "tăng 06 vụ" and "giảm 0,3 điểm %" whose value stands right before it."""
    words = reading.text.words
    for statement in reading.statements:
        for index, change in enumerate(statement.figures):
            match = _CHANGE.search(words, max(0, change.start - 16), change.start)
            if match is None or not index or change.unit == "%":
                continue
            sign = 1 if match["up"] else -1
            yield from _with_base(words, statement, index, sign)
            value = _value(words, statement, index)
            if value is not None:
                yield from _with_percent(words, statement, value, change, sign)


def _value(words: str, statement: Statement, index: int) -> Figure | None:
    """The value that changed: the figure right before, of the same thing, in the same clause."""
    change, before = statement.figures[index], statement.figures[index - 1]
    unit = "%" if change.unit == "điểm %" else change.unit
    if before.unit != unit or before.of is not None or before.high is not None:
        return None
    between = words[before.end : change.start]
    return None if ";" in between or "." in between or len(between) > 60 else before


def _with_base(words: str, statement: Statement, index: int, sign: int) -> Iterator[Finding]:
    """The value before, the change and the base in brackets: any value of that thing before may be the one meant."""
    change = statement.figures[index]
    unit = "%" if change.unit == "điểm %" else change.unit
    base = next((f for f in statement.figures[index + 1 :] if f.unit == unit), None)
    if base is None or not _BASE.fullmatch(words, change.end, base.start):
        return
    values = [
        f
        for f in statement.figures[:index]
        if (f.unit == unit or same_thing(f, base))
        and f.of is None
        and not bracketed(words, statement, f.start)
        and not _CHANGE.search(words, max(0, f.start - 16), f.start)
    ]
    printed = _printed_change(change, sign)
    fitting = [f for f in values if _less(bounds(f), bounds(base)).meets(printed)]
    among = words.find("trong đó", statement.start, change.start)
    wholes = [f for f in values if among < 0 or f.end <= among]
    if not fitting and not wholes:
        return
    value = (fitting or wholes)[-1]
    computed = scaled(value) - scaled(base)
    places = tuple((f.start, f.end) for f in (value, change, base))
    worked = f"{'giảm' if computed < 0 else 'tăng'} {as_printed(abs(computed), change)}"
    said = f"{'tăng' if sign > 0 else 'giảm'} {in_words(change)}"
    if fitting:
        yield holds(f"Từ {in_words(base)} thành {in_words(value)} là {worked}, đúng như đã in.", worked, said, *places)
    else:
        message = f"Từ {in_words(base)} thành {in_words(value)} là {worked}, nhưng văn bản ghi {said}."
        yield breaks(message, worked, said, *places)


def _with_percent(words: str, statement: Statement, value: Figure, change: Figure, sign: int) -> Iterator[Finding]:
    after = [r for r in statement.ratios if r.start >= change.end]
    if not after or not _PERCENT.fullmatch(words, change.end, after[0].start):
        return
    ratio = after[0]
    base = scaled(value) - sign * scaled(change)
    if base <= 0:
        return
    computed = 100 * scaled(change) / base
    low, high = bounds(change), bounds(value)
    spread = Bounds(
        100 * low.low / max(high.high - sign * low.low, Fraction(1, 10**6)),
        100 * low.high / max(high.low - sign * low.high, Fraction(1, 10**6)),
    )
    worked, said = f"{number(computed, ratio.pct)}%", f"{print_number(ratio.pct)}%"
    places = ((value.start, value.end), (change.start, change.end), (ratio.start, ratio.end))
    before = as_printed(base, value)
    verb = "tăng" if sign > 0 else "giảm"
    if percent_bounds(ratio.pct, ratio.qualifier).meets(Bounds(min(spread), max(spread))):
        yield holds(
            f"{verb.capitalize()} {in_words(change)} từ {before} là {worked}, đúng như đã in.", worked, said, *places
        )
    else:
        message = f"{verb.capitalize()} {in_words(change)} từ {before} là {worked}, nhưng văn bản ghi {said}."
        yield breaks(message, worked, said, *places, sure=0.9)


def _printed_change(change: Figure, sign: int) -> Bounds:
    size = bounds(change)
    return size if sign > 0 else Bounds(-size.high, -size.low)


def _less(one: Bounds, other: Bounds) -> Bounds:
    return Bounds(one.low - other.high, one.high - other.low)
