"""“Hoàn thành các chỉ tiêu” against the shares of the plan that the same text gives: below 100% they contradict it.

Only a report on a whole year, or on years that are over, is judged: at mid-year a year's plan is not yet due. A claim
of one body within another, of tasks alone or with "cơ bản", and a text that owns up to targets missed, are not judged.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from vinhdanh.reading.claiming import CLAIM, EVERY, claims_in
from vinhdanh.reading.findings.sentences import clause
from vinhdanh.reading.findings.span import span_of
from vinhdanh.reading.findings.verdict import breaks, holds, warns
from vinhdanh.reading.lists.listing import Place
from vinhdanh.reading.model import Against, Direction, Finding, Ratio
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading
from vinhdanh.text.numbers import print_number
from vinhdanh.text.shortening import shorten

_FULL = 100
_BEFORE_THE_END = timedelta(days=75)  # a report earlier than this tells of a year that is not over
_STOP = re.compile(r"[.;!?](?=\s|$)|\n")
_LOCAL = re.compile(r"[-+* ]*(?:tự )?(?:đánh giá|kết quả|mức độ|xếp loại)[^:.\n]{0,40}:")
_SUB_BODY = re.compile(
    r"[-+* ]*(?:\w+ ){0,3}?(?P<body>công đoàn|đoàn thanh niên|đoàn cơ sở|chi đoàn|chi bộ|đảng bộ|hội|phòng|khoa|tổ"
    r"|trung tâm|chi cục|trạm|cá nhân|đồng chí|chi nhánh|xã|thôn|lớp)\b"
)
# the targets as a whole, not the one that a section is about, nor a counted set of them ("05/05 chỉ tiêu")
_AT_LARGE = re.compile(
    r"\b(?:các|những) (?:nhiệm vụ|chỉ tiêu|mục tiêu|kế hoạch)|\b(?:toàn bộ|tất cả|mọi)\b|\b100 ?%"
    r"|chỉ tiêu(?:,| và) nhiệm vụ|nhiệm vụ(?:,| và) chỉ tiêu"
)
_BODY = re.compile(
    r"\b(?:ngành|sở|tỉnh|huyện|thành phố|đơn vị|công ty|trường|bệnh viện|xã|cơ quan|chi cục)\b[^,:;]{0,30}$"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMBER = re.compile(r"\d(?!\d*/\d)")
_EXCEPT = re.compile(r"\b(?:trừ|ngoại trừ|riêng|tuy nhiên|chưa đạt|không đạt|chưa hoàn thành)\b")
_OWNED_UP = re.compile(
    r"chỉ tiêu (?:\w+ ){0,6}?(?:chưa|không) (?:đạt|hoàn thành)|(?:chưa|không) (?:đạt|hoàn thành) (?:\w+ ){0,3}?chỉ tiêu"
)
_OTHER_PLAN = re.compile(r"giai đoạn|nhiệm kỳ|[235] năm|quý|tháng|tiến độ")
# parts, hopes, and what is the better the smaller it is
_NO_TARGET = re.compile(
    r"\b(?:trong đó|chi (?:ngân sách|thường xuyên|đầu tư|cân đối)|tổng chi|nợ|phấn đấu|dự kiến|tai nạn|vi phạm|tử vong"
    r"|thất nghiệp|suy dinh dưỡng|tổn thất|chi phí|sinh con)\b"
)
_SPENDING = re.compile(r"\b(?:giải ngân|vốn)\b")
_AHEAD = re.compile(r"\b(?:phương hướng|năm tới|thời gian tới|kỳ tới)\b")
_LENGTH = 120  # of a quoted claim


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """All claims of the text together against all shares of the plan."""
    if not _is_over(reading):
        return
    claims = list(_claims(reading))
    if not claims:
        return
    shares = [ratio for ratio in reading.ratios if ratio.against is Against.PLAN and _is_target(reading, ratio)]
    missed = [ratio for ratio in shares if _percent(ratio) < _FULL]
    places = (*claims, *((ratio.start, ratio.end) for ratio in missed or shares))
    quote = shorten(" ".join(reading.text.text[slice(*claims[-1])].split()), _LENGTH)
    told = "; ".join(f"{print_number(ratio.pct)}%" for ratio in missed)
    if not missed:
        if len(shares) > 1:
            yield holds(f"“{quote}” khớp với {len(shares)} tỷ lệ so với kế hoạch.", "0", "0", *places)
    elif not _OWNED_UP.search(reading.text.words):
        message = (
            f"“{quote}” nhưng {len(missed)} chỉ tiêu chưa đạt kế hoạch ({told}): hãy sửa lời đánh giá hoặc số liệu."
        )
        only_spending = all(_SPENDING.search(_around(reading.text, ratio)) for ratio in missed)
        yield (warns if only_spending else breaks)(message, told, quote, *places, sure=0.6 if only_spending else 0.85)


def _is_over(reading: Reading) -> bool:
    span, window = span_of(reading), reading.header.window
    if window is None or not span.whole:
        return False
    return span.day is None or span.day >= window.end - _BEFORE_THE_END


def _claims(reading: Reading) -> Iterator[Place]:
    """The sentences that say of the body as a whole, without reserve, that its targets were met."""
    text, reached = reading.text, 0
    hits = sorted(match.start() for pattern in (CLAIM, EVERY) for match in pattern.finditer(text.words))
    for hit in hits:
        if hit < reached or text.line(hit) in text.row_lines or _in_plans(reading, hit):
            continue
        start, end = _sentence(text, hit)
        reached = end
        if _LOCAL.match(text.words, text.paragraph(hit)[0]) or _EXCEPT.search(text.words, start, end):
            continue
        if not _is_at_large(reading, start, hit, end):
            continue
        if any(not claim.tasks and not claim.hedged and not claim.own for claim in claims_in(text.text[start:end])):
            yield start, end


def _is_at_large(reading: Reading, start: int, hit: int, end: int) -> bool:
    """Whether a claim is of the whole body and of the reported year, not of a part of it or of one piece of work."""
    words, year = reading.text.words, span_of(reading).year
    part = _SUB_BODY.match(words, start, hit)
    if part and part["body"] not in reading.header.agency.lower():
        return False
    before = words[start:hit]
    if any(year and int(told.group()) != year for told in _YEAR.finditer(before)) or "năm trước" in before:
        return False
    if _NUMBER.search(_YEAR.sub("", before)) and "100" not in before:
        return False
    return bool(_AT_LARGE.search(words, start, end) or _BODY.search(before))


def _sentence(text: Text, place: int) -> Place:
    start, end = text.paragraph(place)
    for match in _STOP.finditer(text.words, start, place):
        start = match.end()
    after = _STOP.search(text.words, place, end)
    start += len(text.text[start:end]) - len(text.text[start:end].lstrip())
    return start, after.start() if after else end


def _is_target(reading: Reading, ratio: Ratio) -> bool:
    if _OTHER_PLAN.search(ratio.base_text.lower()) or _in_plans(reading, ratio.start):
        return False
    return not _NO_TARGET.search(_around(reading.text, ratio))


def _around(text: Text, ratio: Ratio) -> str:
    """The clause up to a comparison, in the reading form."""
    return text.words[clause(text, ratio.start, ratio.end)[0] : ratio.end]


def _percent(ratio: Ratio) -> float:
    """The share of the plan: 110 of "tăng 10% so với kế hoạch"."""
    if not ratio.growth:
        return float(ratio.pct)
    return _FULL + float(ratio.pct) * (-1 if ratio.direction is Direction.DOWN else 1)


def _in_plans(reading: Reading, place: int) -> bool:
    """Whether a place stands in a part on what is to come."""
    ahead, year = None, span_of(reading).year
    for heading in reading.outline:
        if heading.start > place:
            break
        if ahead is None or heading.level <= ahead:
            title = heading.title.lower()
            ahead = heading.level if _AHEAD.search(title) or (year and f"năm {year + 1}" in title) else None
    return ahead is not None
