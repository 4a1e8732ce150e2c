"""A total that a text gives twice is one number: "trên địa bàn tỉnh có 43 CCN" and "tổng số 45 CCN trên địa bàn tỉnh".

Only totals with a strong identity are judged: the same thing, narrowed by the same words, within the same scope, of the
same time. Any other day, year, plan or change in either sentence makes them two things.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from vinhdanh.reading.findings.counts import is_count
from vinhdanh.reading.findings.subjects import Key, clause_start, key_of
from vinhdanh.reading.findings.verdict import holds, warns
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading
from vinhdanh.text.folding import fold

_FEWEST = 3  # "có 02 xã": too small to be a total
_LEVELS = "tỉnh|huyện|thành phố|xã|thị xã|quận|phường"
_SCOPE = re.compile(
    rf"\b(?:(?:trên )?địa bàn(?: (?P<area>{_LEVELS}))?|toàn (?P<whole>{_LEVELS}|ngành|trường|công ty|bệnh viện|quốc)"
    r"|(?P<nation>cả nước))\b"
)
_LINK = re.compile(r"(?:\b(?:có|là|gồm|với)|\b(?:hiện|tổng) (?:có|số|cộng))\s$|^$")
_NAMES = re.compile(rf"(?: (?:{_LEVELS}))?(?: [A-ZĐÀ-Ỹ][^\W\d_]*){{1,4}}")
# words that make it the number of another day, of a plan, or of a change
_OTHER = re.compile(
    r"\b(?:năm|tháng|quý|ngày|đầu|cuối|trước|sau|tăng|giảm|thêm|mới|còn|từ|phấn đấu|kế hoạch|mục tiêu|chỉ tiêu|dự kiến"
    r"|giai đoạn|trong đó|đợt|lần|khi|lúc|nâng|qua|kiểm tra|mỗi|từng|khoảng|hơn|trên (?!địa)|gần)\b"
)
_NARROW_END = re.compile(r"[,;.:()\n]|$")


Identity = tuple[str, str, str, Key]


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every two totals of one thing."""
    text = reading.text
    totals: dict[Identity, list[Figure]] = defaultdict(list)
    for figure in reading.figures:
        if figure.value >= _FEWEST and is_count(figure) and text.line(figure.start) not in text.row_lines:
            identity = _identity(reading, figure)
            if identity:
                totals[identity].append(figure)
    for figures in totals.values():
        for one, other in pairwise(figures):
            yield _judge(text, one, other)


def _identity(reading: Reading, figure: Figure) -> Identity | None:
    """What is counted, what narrows it, within which scope, in which words; None where it is no total of today."""
    text = reading.text
    start, paragraph_end = clause_start(text, figure.start), text.paragraph(figure.end)[1]
    narrow_end = _NARROW_END.search(text.words, figure.end, paragraph_end)
    end = narrow_end.start() if narrow_end else paragraph_end
    before, after = text.words[start : figure.start], text.words[figure.end : end]
    scope = _SCOPE.search(before) or _SCOPE.search(after)
    if scope is None or not _LINK.search(before) or re.search(r"[,;]|\d", before):
        return None
    if _OTHER.search(_SCOPE.sub(" ", before)) or _OTHER.search(_SCOPE.sub(" ", after)):
        return None
    area = scope["area"] or scope["whole"] or ("cả nước" if scope["nation"] else "")
    own = f"{reading.header.superior} {reading.header.agency}".lower()
    if own.strip() and scope["whole"] in _LEVELS.split("|") and area not in own:
        return None  # "toàn huyện" in a report of the province is one of many
    lead = _without_names(text.text[start : figure.start], before)
    narrow = _without_names(text.text[figure.end : end], after)
    return fold(figure.unit), " ".join(fold(_SCOPE.sub(" ", narrow)).split()), area, key_of(_SCOPE.sub(" ", lead), None)


def _without_names(printed: str, words: str) -> str:
    """The narrowing words without the name of the area: "trên địa bàn tỉnh Bắc Giang"."""
    scope = _SCOPE.search(words)
    name = _NAMES.match(printed, scope.end()) if scope else None
    return words[: name.start()] + words[name.end() :] if name else words


def _judge(text: Text, one: Figure, other: Figure) -> Finding:
    first, second = (text.text[figure.start : figure.end] for figure in (one, other))
    places = ((one.start, one.end), (other.start, other.end))
    if one.value == other.value:
        return holds(f"“{first}” được nhắc lại với cùng một số.", first, second, *places)
    message = f"Cùng một tổng số nhưng chỗ ghi “{first}”, chỗ ghi “{second}”: hãy xem lại hai chỗ."
    return warns(message, first, second, *places, sure=0.7)
