"""The top of a document: agencies, symbol, place and date, type and subject, down to where the body begins."""

import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from vinhdanh.reading.citations.kinds import NAMES, by_abbreviation
from vinhdanh.reading.citations.symbols import Symbol
from vinhdanh.reading.header.cells import Cell, cells
from vinhdanh.reading.passages import Text
from vinhdanh.text.dates import UnreadableDate, day_of

_MOTTO = re.compile(
    r"\s*(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập\s?[-–]\s?Tự do\s?[-–]\s?Hạnh phúc"
    r"|ĐẢNG CỘNG SẢN VIỆT NAM"
    r"|ĐOÀN TNCS HỒ CHÍ MINH)\s*",
    re.IGNORECASE,
)
_BLANK = re.compile(r"[\s*_.\-–—=…|]*")
_DAY = re.compile(
    r"(?:(?P<place>[^\W\d_][^,|:/\d]{1,40}?),?\s)?ngày\s*(?:(?P<d>\d{1,2})"
    r"|[.…_\s]*)\s*tháng\s*(?:(?P<m>\d{1,2})|[.…_\s]*)"
    r"\s*năm\s*(?:(?P<y>\d{4})|[.…_\s]*\d*)",
    re.IGNORECASE,
)
_TYPES = "|".join(sorted((name.upper() for name in NAMES if " " in name), key=len, reverse=True))
_TYPE = re.compile(rf"(?P<type>{_TYPES})(?!\w)\s?:?\s?(?:(?:TÓM TẮT|CHUYÊN ĐỀ|NHANH|CHÍNH THỨC)$)?(?P<rest>.*)$")
_ABOUT = re.compile(r"(?:V/v|Về việc)[:.]?\s(?P<rest>.+)$", re.IGNORECASE)
_HEADS = (
    "ỦY BAN|UỶ BAN|UBND|HĐND|HỘI|BỘ|SỞ|BAN|TỈNH|THÀNH ỦY|HUYỆN|QUẬN ỦY|ĐẢNG|CHI|TRƯỜNG|HỌC VIỆN|ĐẠI HỌC|VIỆN"
    "|BỆNH VIỆN"
    "|TRUNG|CỤC|TỔNG|VỤ|VĂN PHÒNG|PHÒNG|THANH TRA|KHO BẠC|KBNN|NGÂN HÀNG|BẢO HIỂM|BHXH|CÔNG|TÒA ÁN|TẬP ĐOÀN|LIÊN|ĐOÀN"
    "|BCH|MẶT TRẬN|MTTQ|UBMTTQ|ĐÀI|BÁO|HỢP TÁC XÃ|QUỐC HỘI|CHÍNH PHỦ|TRẠM|KHỐI|CỤM|QUỸ|XÃ|PHƯỜNG|THỊ ỦY|VIỄN THÔNG"
)
_HEAD = re.compile(rf"(?:{_HEADS})(?!\w)")
_BODY = re.compile(
    r"(?:Căn cứ|Thực hiện|Kính thưa|Trong|Năm \d|Theo|PHẦN|Phần|Mục|MỤC|CHƯƠNG|Chương)(?!\w)"
    r"|[IVX]{1,5}\s?[./)–-]|[A-D]\s?[./)-]\s"
    r"|\d{1,2}(?:\.\d{1,2})*\s?[./)–-]\s|[-+•]\s"
)
_TO = re.compile(r"Kính gửi", re.IGNORECASE)
_NUMBER = re.compile(r"S[ốỐ]\s?:?\s?")
_REACH = 3000
_LONGEST_SUBJECT = 220
_CLOSED = 90
_MOST_LINES = 6


class Top(NamedTuple):
    """What stands above the body, and where the body begins."""

    superior: str
    agency: str
    place: str
    date: date | None
    month: int | None
    year: int | None
    type: str
    subject: str
    body_start: int


def top_of(text: Text, own: Symbol | None) -> Top:
    """Read the top of `text`, whose own symbol is `own`."""
    lines = [cell for each in cells(text, 0, _REACH) for cell in _without_motto(each)]
    typed = next((place for place, cell in enumerate(lines) if _is_type(cell)), None)
    about = next((place for place, cell in enumerate(lines) if _ABOUT.match(cell.written)), None)
    marked = own is not None or any(_DAY.search(cell.written) for cell in lines[:8])
    if typed is None and (about is None or not marked):
        return _untyped(lines, _after_marks(lines, own) if marked else 0)
    if typed is None:
        assert about is not None  # one of the two is there
        return _top(lines, about, "Công văn", own)
    kind = NAMES.get(_kind(lines[typed]).lower(), "")
    return _top(lines, typed, kind, own)


def _untyped(lines: Sequence[Cell], body: int) -> Top:
    above = [cell for cell in lines if cell.start < body]
    place, (day, month, year) = _dated(above)
    superior, agency = _agencies(above)
    return Top(superior, agency, place, day, month, year, "", "", body)


def _top(lines: Sequence[Cell], at: int, kind: str, own: Symbol | None) -> Top:
    subject, body = _subject(lines, at)
    above = lines[:at] if kind != "Công văn" else lines[: at + 3]
    place, (day, month, year) = _dated(above)
    superior, agency = _agencies(lines[:at])
    if kind and own is not None and kind == "Văn bản":
        kind = by_abbreviation(own.kind) or kind
    return Top(superior, agency, place, day, month, year, kind, subject, body)


def _without_motto(cell: Cell) -> list[Cell]:
    pieces = _MOTTO.split(cell.written)
    return [Cell(piece, cell.start, cell.end) for piece in pieces if not _BLANK.fullmatch(piece)]


def _is_type(cell: Cell) -> bool:
    return _TYPE.match(cell.written) is not None or cell.written.lower() in (
        "báo cáo",
        "tờ trình",
        "kế hoạch",
        "thông báo",
    )


def _kind(cell: Cell) -> str:
    match = _TYPE.match(cell.written)
    return match["type"] if match else cell.written


def _after_marks(lines: Sequence[Cell], own: Symbol | None) -> int:
    """Where the body begins under a header without a type: behind its symbol and its date."""
    dated = [
        cell.end + 1 for cell in lines[:8] if _DAY.search(cell.written) or (own and cell.start <= own.start < cell.end)
    ]
    return max(dated, default=0)


def _subject(lines: Sequence[Cell], at: int) -> tuple[str, int]:
    """The subject that begins with the line of the type, and where the body begins."""
    match = _TYPE.match(lines[at].written) or _ABOUT.match(lines[at].written)
    parts = [match["rest"].strip()] if match else []
    place = at + 1
    while place < len(lines) and place <= at + _MOST_LINES:
        written = lines[place].written
        if _DAY.match(written) or _NUMBER.match(written):
            place += 1
            continue
        if _is_body(written) or _TO.match(written):
            break
        if not written.startswith("("):
            parts.append(written)
        place += 1
    while place < len(lines) and _TO.match(lines[place].written):
        place += 1
        while place < len(lines) and lines[place].written[:1] in "-+•":
            place += 1
    body = lines[place].start if place < len(lines) else lines[-1].end
    return " ".join(part for part in parts if part).strip(" -*."), body


def _is_body(written: str) -> bool:
    if _BODY.match(written) or len(written) > _LONGEST_SUBJECT:
        return True
    return len(written) > _CLOSED and written.endswith((".", ":"))


def _dated(lines: Sequence[Cell]) -> tuple[str, tuple[date | None, int | None, int | None]]:
    for cell in lines:
        match = _DAY.search(cell.written)
        if match is None:
            continue
        place = (match["place"] or "").strip()
        place = place.rsplit("  ", 1)[-1]
        day, month, year = (int(match[key]) if match[key] else None for key in ("d", "m", "y"))
        whole = None
        if day and month and year:
            try:
                whole = day_of(year, month, day)
            except UnreadableDate:
                whole = None
        return _place(place), (whole, month, year)
    return "", (None, None, None)


def _place(written: str) -> str:
    """The place without a symbol printed before it on the same line."""
    return re.sub(r"^.*[/-][A-ZĐ\d-]+\s", "", written).strip()


def _agencies(lines: Sequence[Cell]) -> tuple[str, str]:
    """The superior and the own agency: lines in capitals above the symbol, each with those that go on with it."""
    names: list[str] = []
    for cell in lines:
        written = cell.written.strip()
        if not written.isupper() or _NUMBER.match(written) or _DAY.search(written) or written.endswith(":"):
            continue
        if names and not _HEAD.match(written):
            names[-1] = f"{names[-1]} {written}"
        else:
            names.append(written)
    if not names:
        return "", ""
    return " - ".join(names[:-1]), names[-1]
