"""A value against its own printed plan or base, and the percentage between them."""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.operands import in_words, pct, together
from vinhdanh.reading.findings.power_of_ten.told import POWERS
from vinhdanh.reading.findings.verdict import breaks
from vinhdanh.reading.model import Against, Direction, Figure, Finding, Ratio
from vinhdanh.reading.reading import Reading
from vinhdanh.reading.statements import Statement
from vinhdanh.text.units import unit

_SAID = {
    Against.PLAN: re.compile(r"(?:kế hoạch|dự toán|chỉ tiêu|mục tiêu|kh)\b[^0-9;.\n]{0,40}$"),
    Against.SAME_PERIOD: re.compile(r"(?:cùng kỳ|năm trước|năm (?:19|20)\d\d)[^0-9;.\n]{0,25}$"),
    Against.PREVIOUS_YEAR: re.compile(r"(?:cùng kỳ|năm trước|năm (?:19|20)\d\d)[^0-9;.\n]{0,25}$"),
}
_REACH = 60
_NEAR = 0.02  # the percentage is rounded, and so may be its operands


def against_plan(reading: Reading) -> Iterator[Finding]:
    """ "1.284,6 triệu kWh, tăng 3,9% so với cùng kỳ (123,64 triệu kWh)": ten times the base that 3,9% needs."""
    words = reading.text.words
    for statement in reading.statements:
        for ratio in statement.ratios:
            pair = _operands(words, statement, ratio)
            if pair:
                yield from _judge(*pair, ratio)


def _operands(words: str, statement: Statement, ratio: Ratio) -> tuple[Figure, Figure] | None:
    """The value and the base of a comparison, where words before the base call it the base."""
    said = _SAID.get(ratio.against)
    near = [f for f in statement.figures if f.high is None and f.of is None and f.unit not in ("%", "điểm %")]
    bases = [f for f in near if said and said.search(words, max(statement.start, f.start - _REACH), f.start)]
    if len(bases) != 1 or ratio.start - bases[0].end > 3 * _REACH or bases[0].start - ratio.end > _REACH:
        return None
    values = [f for f in near if f is not bases[0] and f.end <= ratio.start and together(f, bases[0])]
    return (values[-1], bases[0]) if values else None


def _judge(value: Figure, base: Figure, ratio: Ratio) -> Iterator[Finding]:
    whole = float(base.value * unit(base.unit).scale)
    share = (
        float(ratio.pct)
        if not ratio.growth
        else 100 + float(ratio.pct) * (1 if ratio.direction is Direction.UP else -1)
    )
    if whole <= 0 or share <= 0 or value.value <= 0:
        return
    times = 100 * float(value.value * unit(value.unit).scale) / whole / share
    for power, printed in POWERS.items():
        for factor in (10.0**power, 10.0**-power):
            if abs(times / factor - 1) <= _NEAR:
                message = (
                    f"{in_words(value)}, {in_words(base)} và {pct(ratio)} lệch nhau đúng {printed} lần: "
                    "hãy xem lại dấu phẩy và đơn vị tính."
                )
                places = ((value.start, value.end), (ratio.start, ratio.end), (base.start, base.end))
                yield breaks(message, f"{printed} lần", pct(ratio), *places, sure=0.9)
