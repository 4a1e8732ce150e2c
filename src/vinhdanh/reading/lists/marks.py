"""Separators of a list that stand outside brackets, quotes and the names of offices."""

import re
from collections.abc import Iterator
from typing import NamedTuple

_MARK = re.compile(r"[()\[\]“”«»\"]|[,;](?!\d)|(?<=\s)và(?=\s)")
_BRACKET = re.compile(r"[()]")
_OPENS, _CLOSES = "([“«", ")]”»"
# names of offices and set phrases that hold a comma or an "và" of their own
_AND = r"(?:,| và| -)* ?"
_PAIRS = (
    "lao động/thương binh/xã hội",
    "văn hóa/thể thao/du lịch",
    "văn hóa/thông tin",
    "văn hóa/thể thao",
    "văn hóa/xã hội",
    "thể thao/du lịch",
    "kế hoạch/đầu tư",
    "tài chính/kế hoạch",
    "tài chính/kế toán",
    "tài nguyên/môi trường",
    "nông nghiệp/môi trường",
    "nông nghiệp/phát triển nông thôn",
    "nông nghiệp/ptnt",
    "giáo dục/đào tạo",
    "khoa học/công nghệ",
    "thông tin/truyền thông",
    "kinh tế/hạ tầng",
    "phát thanh/truyền hình",
    "phòng/chống",
    "phòng cháy/chữa cháy",
    "thi đua/khen thưởng",
    "đào tạo/bồi dưỡng",
    "tiếp nhận/trả kết quả",
    "tổ chức/hành chính",
    "hành chính/tổng hợp",
    "hành chính/quản trị",
    "học tập/làm theo",
    "xanh/sạch/đẹp",
    "sáng/xanh/sạch/đẹp",
    "số lượng/chất lượng",
)
_NAMES = re.compile("|".join(pair.replace("/", _AND) for pair in _PAIRS))


class Mark(NamedTuple):
    """One separator: "," ";" or "và", and where it stands."""

    sign: str
    start: int
    end: int


def marks(text: str, words: str, start: int, end: int) -> Iterator[Mark]:
    """The separators of text[start:end] outside brackets, quotes and names of offices."""
    names = [match.span() for match in _NAMES.finditer(words, start, end)]
    depth, quoted = 0, False
    for match in _MARK.finditer(text, start, end):
        sign = match.group()
        if sign in _OPENS:
            depth += 1
        elif sign in _CLOSES:
            depth = max(0, depth - 1)
        elif sign == '"':
            quoted = not quoted
        elif not depth and not quoted and not any(low <= match.start() < high for low, high in names):
            yield Mark(sign, *match.span())


def closing(text: str, opened: int, end: int) -> int | None:
    """Where the bracket opened at `opened` closes, before `end`; None where it does not."""
    depth = 0
    for match in _BRACKET.finditer(text, opened, end):
        depth += 1 if match.group() == "(" else -1
        if not depth:
            return match.start()
    return None
