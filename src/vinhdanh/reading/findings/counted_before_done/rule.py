"""What is counted as done is done: "thành lập 05 CCN gồm: CCN A; CCN B; đang tiến hành các bước để thành lập CCN C".

The count stands right behind a verb of completion; its own list, or a part named with "trong đó", says that some are
still pending. For "hoàn thành" whatever goes on is pending; for "thành lập", "phê duyệt" only what says so of that same
step: an approved project may well be under construction.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vinhdanh.reading.claiming import is_hoped_or_denied
from vinhdanh.reading.findings.counts import is_count
from vinhdanh.reading.findings.verdict import breaks, holds
from vinhdanh.reading.lists.bullets import bullets
from vinhdanh.reading.lists.items import split
from vinhdanh.reading.lists.listing import Place
from vinhdanh.reading.lists.marks import marks
from vinhdanh.reading.lists.opening import sentence_end
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading

_FINISH = (
    r"hoàn thành|hoàn tất|xây dựng xong|thi công xong|thực hiện xong|giải quyết xong|giải quyết|xử lý xong|tổ chức xong"
    r"|nghiệm thu|khánh thành|đưa vào sử dụng|đưa vào hoạt động|đưa vào vận hành|kết thúc"
)
_STEP = (
    r"thành lập|phê duyệt|ban hành|công nhận|thông qua|ký kết|khởi công|tuyển dụng|bổ nhiệm|kết nạp|trao tặng|bàn giao"
    r"|công bố|thu hồi|sáp nhập|cấp phép|cấp|xét duyệt|xuất bản"
)
_DONE = re.compile(
    rf"\b(?:(?P<finish>{_FINISH})|(?P<step>{_STEP}))(?: (?:mới|xong|được|và|thêm|tổng số|dứt điểm|toàn bộ|cho|cả))*\s$"
)
_BEFORE = 60
_STILL = r"\b(?:đang|chưa|chờ|sắp|dự kiến)\s"
_GOING_ON = re.compile(
    rf"{_STILL}(?:được |tiến hành |tiếp tục |trong (?:quá trình|giai đoạn|thời gian) |tổ chức )*(?:thi công|xây dựng"
    r"|thực hiện|triển khai|hoàn thành|hoàn thiện(?! (?:hồ sơ|thủ tục|quyết toán))|giải quyết|xử lý|xong|khởi công"
    r"|lắp đặt|sửa chữa|xem xét|xác minh)\b"
)
_OPENED = re.compile(r"\b(?:gồm(?: có)?|là)\b:?|:(?=\s)|,? trong đó:")
_PART = re.compile(r"\btrong đó(?: có| còn)?:? ")
_GAP = 45


class _Counted(NamedTuple):
    """A count behind a verb of completion; `pending` finds what says that the same is still to be done."""

    figure: Figure
    verb: str
    pending: re.Pattern[str]


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every exact count of things that the text says were finished, founded, approved …"""
    text = reading.text
    for index, figure in enumerate(reading.figures):
        if not is_count(figure) or figure.value < 2:
            continue
        counted = _counted(text, figure)
        if counted is None:
            continue
        parts = [later for later in reading.figures[index + 1 : index + 8] if later.unit == figure.unit]
        yield from _by_part(text, counted, parts) or _by_list(text, counted)


def _counted(text: Text, figure: Figure) -> _Counted | None:
    words = text.words
    low = max(text.paragraph(figure.start)[0], figure.start - _BEFORE)
    verb = _DONE.search(words, low, figure.start)
    if verb is None:
        return None
    sentence = max(text.paragraph(figure.start)[0], words.rfind(". ", 0, verb.start()) + 1)
    if is_hoped_or_denied(words[sentence : verb.start()]):
        return None
    said = verb["finish"] or verb["step"]
    pending = _GOING_ON if verb["finish"] else re.compile(rf"{_STILL}(?:[^\W_]+ ){{0,8}}?{said}\b")
    return _Counted(figure, said, pending)


def _by_part(text: Text, counted: _Counted, parts: Sequence[Figure]) -> list[Finding]:
    """ "Đã hoàn thành 04 công trình, trong đó 01 công trình đang thi công": 3 are done."""
    words, figure = text.words, counted.figure
    end = sentence_end(text, figure.end)
    said = _PART.search(words, figure.end, end)
    if said is None or said.start() - figure.end > 3 * _GAP:
        return []
    for part in parts:
        if part.end > end or part.start < said.end() or part.value >= figure.value or not is_count(part):
            continue
        pending = counted.pending.search(words, part.end, min(end, part.end + _GAP + 60))
        if pending and not re.search(r"[,;]|\d", words[part.end : pending.start()]):
            return [_broken(text, counted, int(figure.value - part.value), (part.start, pending.end()))]
    return []


def _by_list(text: Text, counted: _Counted) -> Iterator[Finding]:
    """A list, by semicolons or by paragraphs, in which items are said to be pending."""
    items = _items(text, counted.figure.end)
    if len(items) < 2:
        return
    words, stated = text.words, int(counted.figure.value)
    head = words[items[0][0] : items[0][1]].lstrip("-+* ").split(" ")[0]
    named = re.compile(rf"(?<!\w){re.escape(head)}(?!\w)")
    done, pending = 0, []
    for start, end in items:
        hit = counted.pending.search(words, start, end)
        if hit:
            pending.append(((start, end), max(1, len(named.findall(words, start, end)))))
        elif words[start:end].lstrip("-+* ").startswith(head):
            done += 1
    still = sum(number for _, number in pending)
    if pending and done and done < stated <= done + still:
        yield _broken(text, counted, done, *(place for place, _ in pending))
    elif pending and done == stated:
        figure = counted.figure
        printed = text.text[figure.start : figure.end]
        message = f"“{printed}” chỉ đếm những mục đã {counted.verb}, không tính mục còn dở dang."
        yield holds(message, str(done), str(stated), (figure.start, figure.end), *(place for place, _ in pending))


def _items(text: Text, start: int) -> list[Place]:
    """The items of the list that the sentence opens behind a count, however far; by semicolons, else by paragraphs."""
    end = sentence_end(text, start)
    opened = _OPENED.search(text.words, start, end)
    if opened is None:
        return []
    if opened.end() >= end:
        found = bullets(text, text.paragraph(start)[1])
        return list(found.items) if found else []
    at = [mark for mark in marks(text.text, text.words, opened.end(), end) if mark.sign == ";"]
    return split(text.words, opened.end(), end, at) if at else []


def _broken(text: Text, counted: _Counted, done: int, *places: Place) -> Finding:
    figure = counted.figure
    printed = text.text[figure.start : figure.end]
    message = (
        f"Ghi đã {counted.verb} “{printed}” nhưng chỉ {done} mục đã xong, phần còn lại đang làm: hãy ghi số đã xong."
    )
    return breaks(message, str(done), str(int(figure.value)), (figure.start, figure.end), *places, sure=0.85)
