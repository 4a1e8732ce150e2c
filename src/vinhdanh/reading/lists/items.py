"""Split running text into the items of a list."""

import re
from itertools import pairwise

from vinhdanh.reading.lists.belonging import offices, with_their_places, without_places
from vinhdanh.reading.lists.listing import Listing, Place
from vinhdanh.reading.lists.marks import Mark, marks
from vinhdanh.reading.lists.series import runs_from_the_first
from vinhdanh.reading.passages import Text

# a list that is only an example, or goes on unsaid
_OPEN_ENDED = re.compile(r"…|\.\.\.|v\.\s?v|(?:^|[,;]|\bvà) ?(?:các|những|một số|nhiều)\b|\bkhác\b|\bnhư\b(?! sau)")
_NUMBERS = re.compile(r"(?:^|(?<=[\s(]))\(?(?P<n>\d{1,2}|[a-zđ]|[ivx]{1,4})\)\s")
_OWN_COUNT = re.compile(r"(?:(?:với|có|gồm|thêm|trên|gần|khoảng) )?\d[\d.,]*(?!\d|/)(?= ?%| ?[^\W\d_])")
_COUNTED = re.compile(r"(?<![\d/.,])\d[\d.,]*(?![\d/]) (?!tháng|năm|ngày)[^\W\d_]")
_COUNT_AT_END = re.compile(r"[:\s]\d[\d.,]*(?: ?%| \w+)?$")
_NESTED = re.compile(r"\([^()]*\)")
_JOINED = re.compile(r"\s?và\s")
_ONWARD = re.compile(
    r"(?:đồng thời|trong đó|qua đó|nhằm|để|đã|đến nay|ngoài ra|bên cạnh|tổng|kết quả|với|đạt|tập trung|do|theo|được"
    r"|bước đầu|góp phần|từ đó|mỗi|bình quân|trị giá|tặng|hỗ trợ|trao|có|là|thu hút|cho|tại|bảo đảm|đảm bảo)\b"
)


def inline(text: Text, start: int, end: int, unit: str) -> Listing | None:
    """The list in text[start:end] of things called `unit`; None where no list, or only an example, stands there."""
    words = text.words
    if _OPEN_ENDED.search(_NESTED.sub(" ", words[start:end])):
        return None
    if numbered := _numbered(words, start, end):
        return numbered
    found = list(marks(text.text, words, start, end))
    parts = split(words, start, end, [mark for mark in found if mark.sign == ";"])
    if len(parts) > 1 and (listing := _by_semicolons(text, parts, found, unit)):
        return listing
    return _by_commas(text, parts[0], [mark for mark in found if mark.end <= parts[0][1]], unit)


def kind_of(text: Text, item: Place, unit: str) -> str:
    """How an item begins: "name" with a capital, a quote or the thing counted; "count" with a number; else "phrase"."""
    first = text.text[item[0] : item[0] + 1]
    if _OWN_COUNT.match(text.words, item[0], item[1]):
        return "count"
    if first.isupper() or first in "“\"«'‘" or text.words.startswith(f"{unit} ", item[0]):
        return "name"
    return "phrase"


def _numbered(words: str, start: int, end: int) -> Listing | None:
    """A list whose items bear numbers: "(1) …; (2) …", "a) …; b) …"."""
    found = list(_NUMBERS.finditer(words, start, end))
    if len(found) < 2 or found[0].start() > start + 1 or not runs_from_the_first([match["n"] for match in found]):
        return None
    return Listing(tuple(pairwise([*(match.start() for match in found), end])))


def _by_semicolons(text: Text, parts: list[Place], found: list[Mark], unit: str) -> Listing | None:
    kinds = [kind_of(text, part, unit) for part in parts]
    if "count" in kinds or _tabular(text.words, parts):
        return None
    names = next((i for i, kind in enumerate(kinds) if kind != "name"), len(kinds))
    if names > 1:
        inside = [mark for mark in found if mark.sign == "và" and _begins_item(text, parts, mark, unit)]
        others = frozenset({len(parts) + len(inside)} - {len(parts)}) if inside else frozenset()
        return Listing(tuple(parts[:names]), others, sure=names == len(parts) and not others)
    if names or kinds[0] != "phrase":
        return None
    return _of_phrases(text.words, parts, found)


def _of_phrases(words: str, parts: list[Place], found: list[Mark]) -> Listing | None:
    """A list of clauses; the sentence may go on behind it with clauses of its own, which bear numbers or link back."""
    onward = [i for i, part in enumerate(parts) if i and (_ONWARD.match(words, *part) or _COUNTED.search(words, *part))]
    kept = parts[: onward[0]] if onward else parts
    if len(kept) < 2:
        return None
    if len({words[low : low + 20].partition(" ")[0] for low, _ in parts}) == 1:
        return Listing(tuple(parts))
    ands = sum(1 for mark in found if mark.sign == "và" and kept[-1][0] <= mark.start < kept[-1][1])
    others = {*range(len(kept) + 1, len(parts) + 1), *([len(kept) + 1] if ands else [])}
    return Listing(tuple(kept), frozenset(others), sure=False)


def _begins_item(text: Text, parts: list[Place], mark: Mark, unit: str) -> bool:
    """Whether the words after an "và" could begin an item of their own, as the first words of its part do."""
    low = next(part[0] for part in parts if part[0] <= mark.start < part[1])
    head = text.words[low : low + 4].split(" ")[0]
    return text.words.startswith((f"{head} ", f"{unit} "), mark.end + 1)


def _by_commas(text: Text, part: Place, found: list[Mark], unit: str) -> Listing | None:
    words = text.words
    joined = [mark for mark in found if mark.sign != ","]
    items = split(words, *part, [mark for mark in found if mark.sign == ","])
    items = [item for one in items for item in _at_and(text, one, joined, unit)]
    kinds = [kind_of(text, item, unit) for item in items]
    if "count" in kinds or len(items) < 2 or _tabular(words, items):
        return None
    heads = [words[low : low + 20].split(" ")[0] for low, _ in items]
    if len(set(heads)) == 1 and set(kinds) == {"phrase"}:
        return Listing(tuple(items))
    while kinds[-1] == "phrase" and "name" in kinds:  # the sentence goes on behind the list
        items, kinds = items[:-1], kinds[:-1]
    if set(kinds) == {"phrase"}:
        return Listing(tuple(items), frozenset(range(2, len(items))), sure=False) if len(items) > 1 else None
    if "phrase" in kinds or len(items) < 2:
        return None
    kept = without_places(words, items, unit)
    others = with_their_places(kept, unit) | offices(words, kept) | {len(items)}
    return Listing(tuple(kept), others - {len(kept)}) if len(kept) > 1 else None


def _at_and(text: Text, item: Place, joined: list[Mark], unit: str) -> list[Place]:
    """The item split at an "và" behind which another item could begin."""
    kind = kind_of(text, item, unit)
    for mark in joined:
        if item[0] < mark.start < item[1]:
            rest = (mark.end + 1, item[1])
            if kind_of(text, rest, unit) == kind:
                return [(item[0], mark.start - 1), rest]
    return [item]


def _tabular(words: str, items: list[Place]) -> bool:
    """Whether most items bear a number of their own: then their sum is what the count tells, not their number."""
    bare = [_NESTED.sub(" ", words[low:high]).strip() for low, high in items]
    told = sum(1 for item in bare if _COUNT_AT_END.search(item) and not re.search(r"/\d", item))
    heads = {item.split(" ")[0] for item in bare}
    return told * 2 > len(items) and not (len(heads) == 1 and len(items) > 1)


def split(words: str, start: int, end: int, at: list[Mark]) -> list[Place]:
    """The stretches between separators, stripped, without a leading "và" and without empty ones."""
    bounds = [start, *(bound for mark in at for bound in (mark.start, mark.end)), end]
    parts = []
    for low, high in zip(bounds[::2], bounds[1::2], strict=True):
        joined = _JOINED.match(words, low, high)
        first = joined.end() if joined else low
        inner = words[first:high]
        first += len(inner) - len(inner.lstrip())
        last = first + len(inner.strip(" .:/"))
        if last > first:
            parts.append((first, last))
    return parts or [(start, end)]
