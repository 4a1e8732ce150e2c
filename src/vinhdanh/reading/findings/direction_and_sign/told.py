"""What is told of a value in words against its comparison in percent, beside it or elsewhere in the text."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.findings.span import span_of
from vinhdanh.reading.findings.subjects import Key, clause_start, key_of, subject_key
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.lists.listing import Place
from vinhdanh.reading.model import Against, Direction, Finding, Ratio
from vinhdanh.reading.reading import Reading
from vinhdanh.text.numbers import print_number

_HOW = r"(?: (?:mạnh|nhẹ|khá|cao|sâu|nhanh|dần|đáng kể|rõ rệt|trưởng|thêm|mức|đều))*"
_BEHIND = r"(?: (?:năm|trước|ngoái|đề|ra|được|giao|tỉnh|của|(?:19|20)\d\d)\b)*"
_TOLD = re.compile(
    rf"(?:(?P<up>tăng|cao hơn)|(?P<down>giảm|thấp hơn)){_HOW} (?:so với |so |hơn )?"
    rf"(?P<base>cùng kỳ|năm (?:trước|ngoái|(?:19|20)\d\d)\b){_BEHIND}(?P<more>[^;.\n]{{0,25}})"
)
_PLAN_TOLD = re.compile(rf"vượt(?: mức| xa)? (?:kế hoạch|chỉ tiêu|dự toán){_BEHIND}(?P<more>[^;.\n]{{0,25}})")
_NUMBER_NEXT = re.compile(r"\s?(?:là |khoảng |trên |gần |hơn |ở mức |tới |,|\()*\s?[0-9]")
_CALLED = re.compile(
    rf"\b(?:(?P<up>tăng|cao hơn)|(?P<down>giảm|thấp hơn)|(?P<over>vượt)){_HOW}"
    r"(?: (?:so với|so|cùng kỳ|năm trước|kế hoạch|đề ra|được giao|năm))*,?(?: (?:và|chỉ|ước|nhưng))*"
    r" (?:bằng|đạt|ở mức|chỉ bằng|chỉ đạt)(?: (?:khoảng|gần|trên|hơn))? ?$"
)
_REACH = 60
_FULL = 100
_FEWEST = 2  # syllables that name a subject


class _Claim(NamedTuple):
    place: Place
    up: bool
    plan: bool
    key: Key


def told(reading: Reading) -> Iterator[Finding]:
    """Comparisons called by the wrong word, and narrative claims that a comparison of the same subject denies."""
    for ratio in reading.ratios:
        yield from _called(reading, ratio)
    claims = list(_claims(reading))
    if not claims:
        return
    year = span_of(reading).year
    known: dict[tuple[Key, bool], list[Ratio]] = defaultdict(list)
    for ratio in reading.ratios:
        if ratio.against is not Against.OTHER and reading.text.line(ratio.start) not in reading.text.row_lines:
            known[subject_key(reading.text, ratio.start, year), ratio.against is Against.PLAN].append(ratio)
    for claim in claims:
        for ratio in known.get((claim.key, claim.plan), ()):
            yield from _judge(reading, claim, ratio)


def _called(reading: Reading, ratio: Ratio) -> Iterator[Finding]:
    """ "tăng nhẹ, bằng 99,7% so với cùng kỳ"."""
    if ratio.growth or ratio.against is Against.OTHER:
        return
    words = reading.text.words
    low = max(ratio.start - _REACH, words.rfind("\n", 0, ratio.start) + 1)
    match = _CALLED.search(words, low, ratio.start)
    if match is None or (ratio.against is Against.PLAN) != bool(match["over"]):
        return
    claim = _Claim((match.start(), ratio.start), not match["down"], bool(match["over"]), frozenset())
    yield from _judge(reading, claim, ratio)


def _claims(reading: Reading) -> Iterator[_Claim]:
    text, year = reading.text, span_of(reading).year
    for pattern, plan in ((_TOLD, False), (_PLAN_TOLD, True)):
        for match in pattern.finditer(text.words):
            if _NUMBER_NEXT.match(match["more"]) or text.line(match.start()) in text.row_lines:
                continue
            start = clause_start(text, match.start())
            key = key_of(text.text[start : match.start()], year)
            if len(key) >= _FEWEST:
                end = match.start("more")
                yield _Claim((match.start(), end), plan or bool(match["up"]), plan, key)


def _judge(reading: Reading, claim: _Claim, ratio: Ratio) -> Iterator[Finding]:
    shown = _direction(ratio)
    if shown is Direction.EQUAL:
        return
    said = "vượt" if claim.plan else "tăng" if claim.up else "giảm"
    quote = " ".join(reading.text.text[slice(*claim.place)].split()).rstrip(" (,")
    printed = " ".join(reading.text.text[ratio.start : ratio.end].split())
    worked = "tăng" if shown is Direction.UP else "giảm"
    places = (claim.place, (ratio.start, ratio.end))
    if (shown is Direction.UP) == claim.up:
        yield holds(f"“{quote}” khớp với “{printed}”.", worked, said, *places)
    else:
        message = f"“{quote}” nhưng số liệu là “{printed}”: hãy xem lại lời hoặc số."
        yield breaks(message, f"{worked} ({print_number(ratio.pct)}%)", said, *places, sure=0.85)


def _direction(ratio: Ratio) -> Direction:
    """Which way the value went: 99,7% is down, 101,2% is up."""
    if ratio.growth or ratio.pct == _FULL:
        return ratio.direction
    return Direction.UP if ratio.pct > _FULL else Direction.DOWN
