"""Parts add up to their total, where the words claim that they do.

Three ways of saying so are judged: parts listed behind their whole ("trong đó", "gồm", a bracket), a total behind its
parts ("cộng", "tổng cộng"), and what was done and what remains ("đã giải quyết 08 đơn, còn 01 đơn"). "Trong đó" alone
claims no completeness: too little is then no fault; too much is one, unless categories overlap (women, Party members).
"""

import re
from collections.abc import Iterator
from itertools import accumulate, combinations, pairwise

from vinhdanh.reading.findings.operands import Bounds, added, as_printed, bounds, in_words, scaled
from vinhdanh.reading.findings.parts import Parts, listed_parts, same_thing
from vinhdanh.reading.findings.verdict import breaks, holds, warns
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.reading import Reading

_TOTAL = re.compile(
    r"\b(?:tổng cộng|cộng|tổng là|tổng số|tổng|tất cả|cả thảy)(?:\s(?:là|có|được|số|lên|kinh phí|cộng))*\s$"
)
_REMAINING = re.compile(r"\bcòn(?: lại| phải nộp| nợ| dư| tồn)?\s$")
_APART = re.compile(r"mỗi |\([^()]*$|so với|tăng |giảm ")  # a price, a base or a change is no part
_STEP = re.compile(r"\b(?:đã|xong|hoàn thành|giải quyết|thực hiện|kết quả)\b")
_MOST = 8  # operands of one sum, so that subsets stay few


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every list of parts, every total behind its parts, every remainder."""
    for group in listed_parts(reading):
        yield from _parts(reading, group)
    words = reading.text.words
    for statement in reading.statements:
        for index, figure in enumerate(statement.figures):
            if figure.unit in ("%", "") or index < 2:
                continue
            before = statement.figures[:index]
            if _TOTAL.search(words, max(0, figure.start - 24), figure.start):
                yield from _total(words, before, figure)
            elif _REMAINING.search(words, max(0, figure.start - 14), figure.start):
                yield from _remainder(before, figure)


def _parts(reading: Reading, group: Parts) -> Iterator[Finding]:
    if len(group.parts) < 2:
        return
    whole = bounds(group.whole)
    reached = list(accumulate((bounds(part) for part in group.parts), lambda a, b: added([a, b])))
    fits = next((i for i, total in enumerate(reached) if i and total.meets(whole)), None)
    if fits is not None:
        yield _holding(group.whole, group.parts[: fits + 1])
        return
    parts = group.parts[: group.near]
    if len(parts) < 2 or not all(same_thing(part, group.whole) for part in parts):
        return
    if any(_explained(group, chosen) for chosen in _subsets(group.parts)):
        return
    if not group.exhaustive and _in_steps(reading.text.words, parts):
        return
    total = reached[len(parts) - 1]
    if total.low > whole.high and not group.overlapping and _one_list(reading, group):
        yield _broken(
            group.whole, parts, sure=0.9 if group.exhaustive else 0.75, error=group.exhaustive or len(parts) == 2
        )
    elif total.high < whole.low and group.exhaustive and not group.overlapping and _one_list(reading, group):
        near = scaled(group.whole) <= 2 * sum(scaled(part) for part in parts)
        if near:
            yield _broken(group.whole, parts, sure=0.75, error=len(parts) > 2)


def _in_steps(words: str, parts: tuple[Figure, ...]) -> bool:
    """Whether a later part is a step on: "có điều kiện 728.900 việc, đã thi hành xong 577.530 việc"."""
    return any(_STEP.search(words, one.end, other.start) for one, other in pairwise(parts))


def _one_list(reading: Reading, group: Parts) -> bool:
    """Whether the parts stand in one list, with nothing of another kind counted between them."""
    first, last = group.parts[0].start, group.parts[group.near - 1].end
    inside = [f for f in reading.figures if first <= f.start < last and f.unit != "%"]
    return all(same_thing(f, group.whole) for f in inside)


def _subsets(parts: tuple[Figure, ...]) -> Iterator[tuple[Figure, ...]]:
    if len(parts) <= _MOST:
        for size in range(2, len(parts)):
            yield from combinations(parts, size)


def _explained(group: Parts, chosen: tuple[Figure, ...]) -> bool:
    return added([bounds(part) for part in chosen]).meets(bounds(group.whole))


def _total(words: str, before: tuple[Figure, ...], total: Figure) -> Iterator[Finding]:
    """ "61 dự án DDI và 226 dự án FDI, cộng 287 dự án": the nearest figures of the same thing before the total."""
    same = [f for f in before if same_thing(f, total) and f.high is None and f.of is None and not f.rate][-_MOST:]
    same = [f for f in same if not _APART.search(words, max(0, f.start - 30), f.start)]
    if len(same) < 2:
        return
    for count in range(2, len(same) + 1):
        chosen = tuple(same[-count:])
        if added([bounds(f) for f in chosen]).meets(bounds(total)):
            yield _holding(total, chosen)
            return
    if any(added([bounds(f) for f in chosen]).meets(bounds(total)) for chosen in _subsets(tuple(same))):
        return
    if _is_product(before, total):
        return
    sure = re.search(r"cộng\s(?:là\s)?$|tổng\s(?:là\s)?$", words[max(0, total.start - 16) : total.start])
    if sure and len(same) == 2:
        yield _broken(total, tuple(same), sure=0.9, error=True)
    elif sure:
        yield _broken(total, tuple(same), sure=0.6, error=False)


def _is_product(before: tuple[Figure, ...], total: Figure) -> bool:
    """Whether two figures before multiply to the total: "07 căn nhà, mỗi căn 40 triệu đồng, tổng 280 triệu đồng"."""
    return any(scaled(one) * scaled(other) == scaled(total) for one, other in combinations(before[-4:], 2))


def _remainder(before: tuple[Figure, ...], rest: Figure) -> Iterator[Finding]:
    """ "nhận 09 đơn, đã giải quyết 08 đơn, còn 01 đơn": the first is what was done and what remains."""
    same = [f for f in before if same_thing(f, rest) and f.high is None][-_MOST:]
    if len(same) < 2:
        return
    whole = same[-2]
    parts = (same[-1], rest)
    if added([bounds(f) for f in parts]).meets(bounds(whole)):
        yield _holding(whole, parts)
        return
    if len(same) == 2 and scaled(whole) >= scaled(same[-1]) and _close(whole, parts):
        yield _broken(whole, parts, sure=0.8, error=True)


def _close(whole: Figure, parts: tuple[Figure, ...]) -> bool:
    """Near enough to be meant as one sum."""
    total = sum(scaled(part) for part in parts)
    return total <= 2 * scaled(whole) and scaled(whole) <= 2 * total


def _holding(whole: Figure, parts: tuple[Figure, ...]) -> Finding:
    said = " + ".join(in_words(part) for part in parts)
    return holds(f"{said} = {in_words(whole)}.", in_words(whole), in_words(whole), *_places(whole, parts))


def _broken(whole: Figure, parts: tuple[Figure, ...], *, sure: float, error: bool) -> Finding:
    total: Bounds = added([bounds(part) for part in parts])
    middle = sum((scaled(part) for part in parts), start=total.low * 0)
    worked = as_printed(middle, whole)
    said = " + ".join(in_words(part) for part in parts)
    message = f"{said} = {worked}, nhưng văn bản ghi {in_words(whole)}."
    tell = breaks if error else warns
    return tell(message, worked, in_words(whole), *_places(whole, parts), sure=sure)


def _places(whole: Figure, parts: tuple[Figure, ...]) -> list[tuple[int, int]]:
    return [(figure.start, figure.end) for figure in (whole, *parts)]
