"""What a percentage is held against, read from the words after it, inside the comparison, or before it."""

import re
from typing import NamedTuple

from vinhdanh.reading.model import Against

_YEAR = r"(?:19|20)\d\d"
_PERIODS = r"(?:\d{1,2}|sáu|chín|ba) tháng(?: đầu năm| cuối năm)?|nửa (?:đầu|cuối) năm|quý [ivx\d]{1,3}"
_PLAN_WORDS = (
    r"kế hoạch|kh(?!\w)|dự toán|dt(?!\w)|chỉ tiêu(?: kế hoạch| pháp lệnh| nghị quyết)?|mục tiêu|nghị quyết|"
    r"nq(?!\w)|định mức|mức giao|kịch bản|tiến độ đề ra|khoán"
)
# "100% chỉ tiêu, nhiệm vụ" is a share of the tasks, not of a plan; "98% chỉ tiêu được giao" is one of the plan
_SHARE_OF_TASKS = re.compile(r"chỉ tiêu,? (?:nhiệm vụ|công tác|và nhiệm vụ|các nhiệm vụ|thi đua)")
_BASE = re.compile(
    rf"(?:mức |số |th |tổng số |giá trị |tổng |chung |thực hiện (?:của )?|kết quả (?:của )?|với |của |trung bình "
    rf"|bình quân |(?:tổng )?(?:chỉ|số) (?:vốn|thu|chi) )*"
    rf"(?:(?P<same>cùng (?:kỳ|kì|thời điểm|thời gian|quý|tháng|giai đoạn)|ck(?!\w)|kỳ (?:trước|này năm)|svck"
    rf"|(?:{_PERIODS})(?: của)? (?:năm )?(?:{_YEAR}|trước|ngoái))"
    rf"|(?P<plan>{_PLAN_WORDS})"
    rf"|(?P<before>(?:năm (?:học )?)?(?:{_YEAR})(?: ?- ?{_YEAR})?|năm (?:học )?(?:trước|ngoái|liền kề)|niên độ trước))"
    rf"(?P<rest>(?: (?:năm|của|trước|ngoái|được|giao|đề|ra|cả|tỉnh|huyện|trung|ương|hđnd|ubnd|{_YEAR})\b)*)"
)
_LINK = re.compile(r"(?P<comma>,?)\s?(?:\)\s?)?(?P<link>so với|so vơi|so|sv|/|của|trên|với|tổng)?\s?")
_COMPARING = ("so với", "so", "sv", "so vơi", "của")
_LEVEL_OF_BASE = re.compile(r"[^()\n]{0,40}[0-9]%")
_OTHER = re.compile(r"[^,;.:()\n]{0,40}")
_SO = re.compile(r"(?:so với|so)\s")


class Base(NamedTuple):
    """What it is, and where the words that say it start and end."""

    against: Against
    start: int
    end: int


def base_at(words: str, at: int) -> Base | None:
    """Return the base whose words begin at `at`, or None."""
    match = _BASE.match(words, at)
    if match is None:
        return None
    if match["same"]:
        return Base(Against.SAME_PERIOD, at, match.end())
    if match["before"]:
        return Base(Against.PREVIOUS_YEAR, at, match.end())
    if _SHARE_OF_TASKS.match(words, match.start("plan")):
        return None
    return Base(Against.PLAN, at, match.end())


def base_after(words: str, end: int, *, equals: bool) -> tuple[Base | None, bool]:
    """Return the base said after a percentage that ends at `end`, and whether "so với" or "so" stands there at all.

    "tăng 6,5% so với cùng kỳ", "đạt 45,9% kế hoạch năm", "(bằng 95% KH)", "tăng 12% (so với năm 2019)". With `equals`
    ("bằng 99% năm trước") a year alone is a base too.
    """
    link = _LINK.match(words, end)
    assert link is not None  # it may be empty
    at = link.end()
    if words.startswith("(", at):
        inner = _LINK.match(words, at + 1)
        assert inner is not None
        link, at = inner, inner.end()
        if _LEVEL_OF_BASE.match(words, at):
            return None, False  # "đạt 90,1% (chỉ tiêu 75%)" sets two levels beside each other
    said = link["link"] or ""
    found = base_at(words, at)
    if link["comma"] and not said.startswith("so"):
        return None, False  # "hộ nghèo 41,25%, mục tiêu giảm 6%" goes on to something else
    if found is None and said in _COMPARING[:-1]:
        return Base(Against.OTHER, at, _OTHER.match(words, at).end()), True  # type: ignore[union-attr] # matches anything
    if found is not None and found.against is Against.PREVIOUS_YEAR and said not in _COMPARING and not equals:
        return None, False  # "tăng 12% năm 2020" says when, not against what
    return found, said.startswith(("so", "sv"))


def base_before(words: str, low: int, start: int) -> Base | None:
    """Return the base said in the clause before: "So với cùng kỳ năm 2019, thu tăng 5%", "vượt kế hoạch 10%"."""
    last: Base | None = None
    for match in _SO.finditer(words, low, start):
        last = base_at(words, match.end()) or last
    return last
