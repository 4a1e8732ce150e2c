"""Wholes and the parts that a sentence lists behind them."""

import re
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from vinhdanh.reading.findings.operands import PEOPLE, added, bounds, family, together
from vinhdanh.reading.model import Figure
from vinhdanh.reading.reading import Reading
from vinhdanh.reading.statements import Statement

_OPENS = re.compile(
    r"(?P<among>trong đó(?: có)?|trong số đó|trong đó,|(?<=\()có(?= \d))(?P<colon>\s?:)?"
    r"|(?P<all>bao gồm|chia ra|cụ thể(?: là| như sau)?|\bgồm(?: có)?)(?P<colon2>\s?:)?"
)
_NEXT = re.compile(r"so với|so cùng|tăng|giảm|cùng kỳ|kế hoạch|dự toán|năm trước")
# categories that overlap others: a woman may be a Party member too
_OVERLAPPING = re.compile(r"\b(?:nữ|nam|đảng viên|dân tộc|trẻ|cao tuổi|tôn giáo|trực tiếp|lãnh đạo|quản lý)\b")
_CHANGED = re.compile(r"(?:tăng|giảm)(?: thêm| được)? $")
_LABELLED = re.compile(r"[;,()]")
_ANYONE = frozenset({"người", "cán bộ", "thành viên", "người lao động"})
_FEWEST = 3
_MAX_LEAD = 90  # from a whole to the words that open its parts


class Parts(NamedTuple):
    """A whole with what is listed as its parts; `exhaustive` where the words claim that these are all."""

    whole: Figure
    parts: tuple[Figure, ...]
    exhaustive: bool
    overlapping: bool
    cue: int
    near: int  # how many of the parts stand before the first semicolon, where the list may end


def listed_parts(reading: Reading) -> Iterator[Parts]:
    """Yield every whole that "trong đó", "gồm", "chia ra" or a bracket of counts opens into parts of the same thing."""
    words = reading.text.words
    before: Statement | None = None
    for statement in reading.statements:
        yield from _after_words(words, statement, before)
        yield from _in_brackets(words, statement)
        yield from _after_colon(words, statement)
        before = statement


def _after_words(words: str, statement: Statement, before: Statement | None) -> Iterator[Parts]:
    for match in _OPENS.finditer(words, statement.start, statement.end):
        before_cue = [f for f in statement.figures if f.end <= match.start() and f.unit != "%"]
        inside = bracketed(words, statement, match.start())
        wholes = [f for f in before_cue if _stands(words, f) and (inside or not bracketed(words, statement, f.start))]
        if not wholes and before is not None and not words[statement.start : match.start()].strip(" \n-+("):
            wholes = [f for f in before.figures if f.unit != "%" and not bracketed(words, before, f.start)]
        after = [f for f in statement.figures if f.start >= match.end() and f.unit != "%"]
        end = _end_of_list(words, match.end(), statement.end)
        after = [f for f in after if f.start < end]
        whole = _whole_of(wholes, after)
        if whole is None or match.start() - whole.end > _MAX_LEAD * 3:
            continue
        parts = tuple(
            f
            for f in after
            if together(f, whole)
            and f.high is None
            and f.of is None
            and _is_part(words, f)
            and (inside or not bracketed(words, statement, f.start))
        )
        if parts:
            colon = bool(match["colon"] or match["colon2"])
            lead = words[match.end() : parts[-1].end]
            exhaustive = bool(match["all"]) or (colon and len(parts) > 1)
            overlapping = bool(_OVERLAPPING.search(lead))
            near = len(parts) if colon or match["all"] else _before_semicolon(words, parts)
            yield Parts(whole, parts, exhaustive, overlapping, match.start(), near)


def _in_brackets(words: str, statement: Statement) -> Iterator[Parts]:
    """ "64 di tích (quốc gia đặc biệt 02, quốc gia 14, cấp tỉnh 48)"."""
    for index, whole in enumerate(statement.figures):
        opened = words.find("(", whole.end, whole.end + _MAX_LEAD)
        if opened < 0 or whole.unit in ("%", "") or ")" in words[whole.end : opened]:
            continue
        between = words[whole.end : opened]
        if any(whole.end <= f.start < opened for f in statement.figures) or "," in between or ";" in between:
            continue
        closed = words.find(")", opened, statement.end)
        inside = [f for f in statement.figures[index + 1 :] if f.start < closed]
        parts = tuple(f for f in inside if f.unit != "%" and together(f, whole) and f.high is None)
        lead = words[opened + 1 : parts[0].start] if parts else ""
        if len(parts) > 1 and not _OPENS.match(words, opened + 1) and not _NEXT.search(lead):
            overlapping = bool(_OVERLAPPING.search(words, opened, closed))
            yield Parts(whole, parts, exhaustive=True, overlapping=overlapping, cue=opened, near=len(parts))


def _after_colon(words: str, statement: Statement) -> Iterator[Parts]:
    """ "18.960 lượt người hưởng các chế độ: hưu trí 214 người, tuất 176 người, …": three or more, all of one thing."""
    for index, whole in enumerate(statement.figures):
        colon = words.find(":", whole.end, whole.end + _MAX_LEAD)
        if colon < 0 or whole.unit in ("%", "") or not _stands(words, whole) or _OPENS.search(words, whole.end, colon):
            continue
        after = statement.figures[index + 1 :]
        if not after or after[0].start < colon or _LABELLED.search(words, whole.end, colon):
            continue
        parts = tuple(f for f in after if f.unit != "%")
        if len(parts) < _FEWEST or ":" in words[colon + 1 : parts[-1].start]:
            continue
        if all(family(f) == family(whole) and _is_part(words, f) for f in parts):
            overlapping = bool(_OVERLAPPING.search(words, colon, parts[-1].end))
            yield Parts(whole, parts, exhaustive=True, overlapping=overlapping, cue=colon, near=len(parts))


def _stands(words: str, figure: Figure) -> bool:
    """Whether a figure tells a value, not by how much it changed."""
    return not _CHANGED.search(words, max(0, figure.start - 16), figure.start)


def _before_semicolon(words: str, parts: tuple[Figure, ...]) -> int:
    """How many parts surely belong together where no colon opens a list."""
    for index in range(1, len(parts)):
        if ";" in words[parts[index - 1].end : parts[index].start]:
            return index
    return len(parts)


def _whole_of(wholes: list[Figure], after: list[Figure]) -> Figure | None:
    """The figure nearest before the cue that the first part can be a part of."""
    if not after:
        return None
    return next((f for f in reversed(wholes) if together(f, after[0])), None)


def _end_of_list(words: str, start: int, end: int) -> int:
    """Where the parts stop: at a closing bracket opened before, at the next "trong đó", at the end of the sentence."""
    depth = 0
    for at in range(start, end):
        if words[at] == "(":
            depth += 1
        elif words[at] == ")":
            if depth == 0:
                return at
            depth -= 1
    again = _OPENS.search(words, start + 4, end)
    return again.start() if again else end


def _is_part(words: str, figure: Figure) -> bool:
    """Not a change or a figure of another time: "tăng 12 vụ", "cùng kỳ 15 vụ"."""
    return not _NEXT.search(words, max(0, figure.start - 18), figure.start)


def summed(group: Parts) -> int:
    """How many of the parts, from the first, add up to the whole; those that surely belong together where none do."""
    reached = list(accumulate((bounds(part) for part in group.parts), lambda a, b: added([a, b])))
    whole = bounds(group.whole)
    return next((i + 1 for i, total in enumerate(reached) if i and total.meets(whole)), group.near)


def bracketed(words: str, statement: Statement, place: int) -> bool:
    """Whether a place of the sentence lies in brackets."""
    opened = words.rfind("(", statement.start, place)
    return opened > words.rfind(")", statement.start, place)


def same_thing(part: Figure, whole: Figure) -> bool:
    """Whether a part is of the very thing of the whole: the same, narrowed ("giải nhất" of "giải") or short for it."""
    one, other = family(part), family(whole)
    if one == other or part.vnd is not None or not one or not other:
        return one == other
    if one in PEOPLE and other in _ANYONE:
        return True
    return one.startswith(f"{other} ") or other.startswith(f"{one} ")
