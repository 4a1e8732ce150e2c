"""The foot of a document: signature and list of recipients, and where the body ends."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from vinhdanh.reading.header.cells import Cell, cells
from vinhdanh.reading.header.shapes import Signature
from vinhdanh.reading.passages import Text

_ANNEX = re.compile(r"\n(?:phụ lục|phụ biểu|biểu số|biểu mẫu)(?: (?:số )?[ivx\d]{1,4})?(?=[\n:.]| [^\n]{0,80}\n)")
_FORM = re.compile(r"(?P<form>(?:TM|T/M|KT|K/T|TL|T/L|TUQ|Q|QUYỀN)\b\.?)\s?(?P<rest>.*)$")
_POST = re.compile(
    r"(?:PHÓ |Q\. ?|QUYỀN )?(?:TỔNG )?(?:GIÁM ĐỐC|CHỦ TỊCH|BÍ THƯ|HIỆU TRƯỞNG|TRƯỞNG|BỘ TRƯỞNG|THỨ TRƯỞNG"
    r"|CỤC TRƯỞNG|VIỆN TRƯỞNG"
    r"|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|CHÁNH|CHỦ NHIỆM|CHỈ HUY|CHÍNH ỦY|THỦ TRƯỞNG|ỦY VIÊN|PHÓ|TRẠM TRƯỞNG|TỔ TRƯỞNG"
    r"|TỔNG BIÊN TẬP"
    r"|ĐỘI TRƯỞNG|KHỐI TRƯỞNG|CỤM TRƯỞNG|VIỆN PHÓ|THƯỜNG TRỰC|NGƯỜI|TỔNG CỤC TRƯỞNG|TRỢ LÝ|THỐNG ĐỐC"
    r"|TỔNG THANH TRA)(?!\w)"
)
_BEFORE_POST = re.compile(r"^N[ơớ]i nhận ?:?\s*", re.IGNORECASE)
_NAME = re.compile(
    r"(?:(?:Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại tướng|Trung tướng|Thiếu tướng|Thượng tướng|GS|PGS|TS|ThS"
    r"|BS|CKI|CKII"
    r"|Đại úy|KS|NGƯT|NGND|BSCK ?I{1,2})[. ]{1,2}\s?)*(?P<name>[A-ZĐÀ-Ỹ][\w’']*(?: [A-ZĐÀ-Ỹ][\w’']*){1,6})$"
)
_TAIL = re.compile(r"[;.]\s+(?:[A-ZĐÀ-Ỹ. ]{5,})$")
_REACH = 2600
_BEFORE = 500
_LAST = 900
_LONGEST_POST = 90


class Foot(NamedTuple):
    """What stands below the body, and where the body ends."""

    recipients: tuple[str, ...]
    signature: Signature | None
    body_end: int


def foot_of(text: Text, body_start: int) -> Foot:
    """Read the foot of `text`; nothing of it stands before `body_start`."""
    words = text.words
    listed = words.rfind("\nnơi nhận", body_start)
    first = max(body_start, listed - _BEFORE) if listed >= 0 else max(body_start, len(words) - _LAST)
    last = _end(text, listed, first)
    lines = list(cells(text, first, last))
    below = [cell for cell in lines if listed < 0 or cell.start > listed]
    recipients = _listed(below) if listed >= 0 else ()
    signature = _signature([cell for cell in lines if cell.start >= first])
    ends = [end for end in (listed, signature.start - 1 if signature else -1) if end >= 0]
    return Foot(recipients, signature, max(body_start, min(ends, default=len(words))))


def _end(text: Text, listed: int, first: int) -> int:
    annex = _ANNEX.search(text.words, listed + 1 if listed >= 0 else first)
    limit = min(len(text.words), listed + _REACH) if listed >= 0 else len(text.words)
    return min(limit, annex.start()) if annex else limit


def _listed(lines: Sequence[Cell]) -> tuple[str, ...]:
    """The recipients: the lines behind a dash under "Nơi nhận", without the dash and the last mark."""
    found = []
    for cell in lines:
        if cell.written[:1] in "-–+•*" and (written := cell.written.lstrip("-–+•* ")):
            name = _TAIL.sub("", written).strip(" ;,.")
            if name and not name.endswith(":"):
                found.append(name)
    return tuple(found)


def _signature(lines: Sequence[Cell]) -> Signature | None:
    posts: list[tuple[str, Cell]] = []
    for cell in lines:
        written = _BEFORE_POST.sub("", cell.written)
        tail = _TAIL.search(written) if written[:1] in "-–+" else None
        if tail:
            written = tail.group().lstrip(";. ")
        if _is_post(written):
            posts.append((written, cell))
        elif posts and (name := _NAME.match(cell.written)) and not cell.written.isupper():
            return _signed(posts, name["name"], cell)
    return _signed(posts, "", posts[-1][1]) if posts else None


def _is_post(written: str) -> bool:
    if not written.isupper() or len(written) > _LONGEST_POST:
        return False
    return _FORM.match(written) is not None or _POST.match(written) is not None


def _signed(posts: Sequence[tuple[str, Cell]], name: str, last: Cell) -> Signature:
    first, cell = posts[0]
    form = _FORM.match(first)
    post = posts[-1][0]
    if form is None:
        return Signature("", "", post, name, cell.start, last.end)
    behind = form["rest"].strip()
    return Signature(_form(form["form"]), behind, post if len(posts) > 1 else behind, name, cell.start, last.end)


def _form(printed: str) -> str:
    """TM. for TM, T/M and TM. alike."""
    return printed.replace("/", "").rstrip(".") + "."
