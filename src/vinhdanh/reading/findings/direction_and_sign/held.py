"""A value held against one in brackets, without a percentage: "đạt 95%, cao hơn năm trước (96%)"."""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.lookup import figure_at, figure_before
from vinhdanh.reading.findings.operands import bounds, in_words, together
from vinhdanh.reading.findings.subjects import clause_start
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.reading import Reading

_BASE = r"(?:cùng kỳ|năm (?:trước|ngoái|(?:19|20)\d\d)|kỳ trước|quý trước|tháng trước|kế hoạch|chỉ tiêu|dự toán)"
_WAY = r"(?:(?P<up>tăng|cao hơn|nhiều hơn|vượt)|(?P<down>giảm|thấp hơn|ít hơn))"
_TEXT = r"(?:[^0-9;.()\n]|\b(?:19|20)\d\d\b)"
_HELD = re.compile(rf"{_WAY}(?: so| so với)? {_TEXT}{{0,12}}{_BASE}{_TEXT}{{0,20}}\([^0-9()\n]{{0,30}}(?P<base>[0-9])")
# the value stands between the word and the bracket: “tăng lên 12 vụ (năm trước 15 vụ)”
_REACHED = re.compile(
    rf"{_WAY} (?:lên|xuống|còn)(?: còn| đến| tới| mức)? (?P<value>[0-9])[0-9.,]*[^0-9;.()\n]{{0,30}}"
    rf"\({_BASE}[^0-9()\n]{{0,20}}(?P<base>[0-9])"
)
# what a plan wants small: "hộ nghèo còn 3,2%, vượt kế hoạch (3,5%)"
_WANTED_SMALL = re.compile(
    r"\b(?:nghèo|giảm|tai nạn|thất nghiệp|suy dinh dưỡng|tử vong|nợ|vi phạm|tổn thất|chi phí|thời gian|rút|hạ|mắc)\b"
)
_REACH = 60


def held(reading: Reading) -> Iterator[Finding]:
    """Every value that is said to be above or below one in the bracket behind it."""
    words, figures = reading.text.words, reading.figures
    for match in _HELD.finditer(words):
        value = figure_before(figures, match.start())
        if (
            value is None
            or match.start() - value.end > _REACH
            or re.search(r"[;\n]|\. ", words[value.end : match.start()])
        ):
            continue
        if match.group().startswith("vượt") and _WANTED_SMALL.search(
            words, clause_start(reading.text, value.start), match.start()
        ):
            continue
        yield from _judge(value, _base(reading, match.start("base")), up=bool(match["up"]))
    for match in _REACHED.finditer(words):
        value = figure_at(figures, match.start("value"))
        if value is not None:
            yield from _judge(value, _base(reading, match.start("base")), up=bool(match["up"]))


def _base(reading: Reading, place: int) -> Figure | None:
    """The figure in the bracket; a percentage there may have been read as a comparison: "cao hơn năm trước (96%)"."""
    ratio = next((ratio for ratio in reading.ratios if ratio.start == place), None)
    if ratio is not None:
        return Figure(ratio.pct, None, "%", None, ratio.qualifier, "", ratio.start, ratio.end)
    return figure_at(reading.figures, place)


def _judge(value: Figure, base: Figure | None, *, up: bool) -> Iterator[Finding]:
    if base is None or not together(value, base) or value.high or base.high or value.of or base.of:
        return
    if value.unit == "%" and base.value * 2 < value.value:
        return  # "thấp hơn năm trước (0,6%)" tells by how much
    one, other = bounds(value), bounds(base)
    if one.meets(other) and one != other:
        return
    worked = "tăng" if one.low > other.high else "giảm" if one.high < other.low else "không đổi"
    said = "tăng" if up else "giảm"
    places = ((value.start, value.end), (base.start, base.end))
    if worked == said:
        yield holds(f"{in_words(value)} so với {in_words(base)} đúng là {said}.", worked, said, *places)
    else:
        message = f"{in_words(value)} so với {in_words(base)} là {worked}, nhưng văn bản nói {said}: hãy xem lại."
        yield breaks(message, worked, said, *places, sure=0.9)
