"""A value against the same one in an earlier report: it grew, but not tenfold."""

from collections.abc import Iterator
from math import log10

from vinhdanh.reading.findings.operands import in_words
from vinhdanh.reading.findings.power_of_ten.told import POWERS, Measured, by_subject, measured
from vinhdanh.reading.findings.subjects import Key
from vinhdanh.reading.findings.verdict import holds, warns
from vinhdanh.reading.model import Against, Direction, Finding
from vinhdanh.reading.reading import Reading

_LOOSE = 0.2  # how far the logarithm may lie from a whole power: -37% to +58%
_TIGHT = 0.05  # where the text gives the growth
_MOST_YEARS = 2
_APART = 2  # syllables by which the two wordings of one subject may differ
_ALIKE = 3


def since(reading: Reading, previous: Reading) -> Iterator[Finding]:
    """Every measured value that both reports name once, and that one of them compares with something."""
    longer = _length(reading, previous)
    if longer is None:
        return
    grown = _grown(reading)
    compared = {ratio.figure for ratio in previous.ratios}
    told_before = {previous.figures[index].start for index in compared if index is not None}
    earlier = {key: values[0] for key, values in by_subject(measured(previous)).items() if len(values) == 1}
    for (key, base), values in by_subject(measured(reading)).items():
        before = _same(earlier, key, base)
        if before is None or len(values) != 1:
            continue
        now = values[0]
        if now.figure.start in grown or before.figure.start in told_before:
            yield from _judge(now, before, longer, grown.get(now.figure.start))


def _length(reading: Reading, previous: Reading) -> float | None:
    """How many times as long the reported time is; None where the two lie too far apart to tell."""
    now, before = reading.header.window, previous.header.window
    if now is None or before is None or not 0 <= now.start.year - before.start.year <= _MOST_YEARS:
        return None
    return now.days / before.days


def _grown(reading: Reading) -> dict[int, float | None]:
    """By the start of each compared figure: how many times the same period's value it is, where the text says so."""
    found: dict[int, float | None] = {}
    for ratio in reading.ratios:
        if ratio.figure is None:
            continue
        start = reading.figures[ratio.figure].start
        if ratio.against is Against.SAME_PERIOD or ratio.against is Against.PREVIOUS_YEAR:
            sign = -1 if ratio.direction is Direction.DOWN else 1
            found[start] = 1 + sign * float(ratio.pct) / 100 if ratio.growth else float(ratio.pct) / 100
        else:
            found.setdefault(start, None)
    return found


def _same(earlier: dict[tuple[Key, str], Measured], key: Key, base: str) -> Measured | None:
    """The one earlier value of the same subject, or of one worded a little otherwise."""
    if (key, base) in earlier:
        return earlier[key, base]
    near = [
        value
        for (other, unit_base), value in earlier.items()
        if unit_base == base and len(key & other) >= _ALIKE and len(key ^ other) <= _APART
    ]
    return near[0] if len(near) == 1 else None


def _judge(now: Measured, before: Measured, longer: float, grown: float | None) -> Iterator[Finding]:
    expected = longer * (grown or 1)
    slip = log10(now.amount / before.amount / expected) if expected > 0 else 0.0
    power = round(slip)
    first, last = in_words(before.figure), in_words(now.figure)
    place = (now.figure.start, now.figure.end)
    if abs(power) in POWERS and abs(slip - power) <= (_TIGHT if grown else _LOOSE):
        message = (
            f"Báo cáo trước ghi {first}, báo cáo này ghi {last}, lệch khoảng {POWERS[abs(power)]} lần: "
            "hãy xem lại dấu phẩy và đơn vị tính."
        )
        yield warns(message, first, last, place, sure=0.8 if grown else 0.6)
    elif power == 0:
        yield holds(f"{last} cùng cỡ với {first} của báo cáo trước.", first, last, place)
