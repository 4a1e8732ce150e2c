"""Tell the percentages that compare from those that are shares, and read what each is held against."""

import re
from decimal import Decimal

from vinhdanh.reading.figures.numbers import number_of
from vinhdanh.reading.model import Against, Direction, Figure, Ratio
from vinhdanh.reading.passages import Text
from vinhdanh.reading.ratios.bases import Base, base_after, base_at, base_before
from vinhdanh.text.qualifiers import Qualifier

_REACH = 90
_UP = r"tăng(?: trưởng)?|vượt(?: mức)?|cao hơn|nhiều hơn|tăng thêm|nâng"
_DOWN = r"giảm(?: sâu| mạnh| nhẹ)?|thấp hơn|ít hơn|hụt|sụt giảm|hạ"
_FILL = (
    r"(?:\s(?:trên|hơn|gần|khoảng|ước|đạt|tới|thêm|là|bình quân|ít nhất|tối thiểu|xấp xỉ|mạnh|nhẹ|cao|tương ứng|"
    r"tương đương|cả năm|thực hiện|ở mức|khá|đến|trưởng|trung bình|chỉ|mức|với|dự|tính|lần lượt|bằng))*"
)
# what may stand right before the number: the verb, and words that do not change it
_GROWTH = re.compile(rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?P<fill>{_FILL}[\s(]*)$")
# "tăng 12 vụ (8,5%)", "giảm 3 đơn, tương ứng giảm 10%": a change in numbers said again in percent
_CHANGED = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN})){_FILL}\s[0-9][0-9.,]*(?:\s[^\W\d_]+){{0,4}}\s?"
    rf"(?:\((?:tương (?:ứng|đương)\s?|bằng\s?)?|,? tương (?:ứng|đương)\s)$"
)
# the base stands inside: “tăng so với cùng kỳ 12%”, “vượt kế hoạch 10%”, “giảm so với năm 2019 là 3%”
_WITH_BASE = re.compile(
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s(?P<base>(?:so với |so |hơn )?[^\d,;.:()]{{3,40}}?(?:\s\d{{4}})?)"
    r"(?:\s(?:là|khoảng|trên|hơn|gần))*[\s(]*$"
)
_RATIO = re.compile(
    r"(?:^|\W)(?P<verb>bằng|đạt|hoàn thành|thực hiện|tương đương|chỉ đạt|chỉ bằng|ước đạt|đạt tỷ lệ)"
    r"(?:\s(?:trên|hơn|gần|khoảng|ước|đạt|được|tới|là|xấp xỉ|ít nhất|chỉ|tỷ lệ|mức))*[\s(]*$"
)
_EQUALS = re.compile(r"bằng(?:\s(?:trên|hơn|gần|khoảng))?[\s(]*$")
_LEVEL = re.compile(
    r"(?:\b(?:từ|lên|xuống|còn|(?<!hoàn )thành|lên tới|lên đến|chiếm|duy trì|tỷ lệ|tỷ trọng|đến)|-)\s"
    r"(?:còn |mức |đến |tới |trên |hơn |gần |khoảng |dưới )*$"
)
_TIMES_MORE = re.compile(
    r"gấp (?:hơn |gần |khoảng |trên )?(?P<times>[0-9][0-9,]*|hai|ba|bốn|năm|mười) lần (?:so với|so) "
)
_WORDS = {"hai": 2, "ba": 3, "bốn": 4, "năm": 5, "mười": 10}
_RATE_OF = re.compile(r"(?:tốc độ|tỷ lệ|tỷ suất|mức|chỉ số|nhịp độ)\s$")
_ONLY_AGAIN = re.compile(r"tương (?:ứng|đương)\s$")
_NEXT_WORD = re.compile(r" (?P<word>[^\W\d_]+)")
_NO_THING_WORDS = """
    so và mỗi một bình trong năm hằng hàng ở tại đến là cùng với theo nhưng do chủ cả vào từ trở trên của cho
    thì khi qua sau tương còn riêng đã nhờ vượt đạt đứng trước hơn
"""
_NO_THING = frozenset(_NO_THING_WORDS.split())
_APART = re.compile(r"[;.\n(]|đạt|bằng|trong đó")
_HUNDRED = Decimal(100)


def ratios_among(text: Text, figures: list[Figure]) -> tuple[list[Ratio], list[Figure]]:
    """Return the comparisons, and the figures that are none of them."""
    words = text.words
    multiples = [(match, base) for match in _TIMES_MORE.finditer(words) if (base := base_at(words, match.end()))]
    spans = [match.span() for match, _base in multiples]
    kept: list[Figure] = []
    ratios: list[Ratio] = []
    for figure in figures:
        if any(low <= figure.start < high for low, high in spans):
            continue
        ratio = _ratio(text, figure, kept) if figure.unit == "%" and figure.high is None else None
        if ratio is None:
            kept.append(figure)
        else:
            ratios.append(ratio)
    for match, base in multiples:
        times = match["times"]
        value = Decimal(_WORDS[times]) if times in _WORDS else (number_of(times.rstrip(",")) or _HUNDRED)
        owner = _owner(kept, match.start(), words)
        ratios.append(_made(text, value * _HUNDRED, None, base, match.start(), base.end, owner))
    return sorted(_with_later_base(text, ratios), key=lambda ratio: ratio.start), kept


def _with_later_base(text: Text, ratios: list[Ratio]) -> list[Ratio]:
    """Give a change without a base the base of the one it is listed with: "A giảm 6,2%, B giảm 4,0% so với cùng kỳ"."""
    found: list[Ratio] = []
    for ratio in reversed(ratios):
        later = found[-1] if found else None
        if ratio.growth and not ratio.base_text and later is not None and later.growth and later.base_text:
            between = text.words[ratio.end : later.start]
            if len(between) < _REACH and between.startswith((",", " và")) and not _APART.search(between):
                found.append(ratio._replace(against=later.against, base_text=later.base_text))
                continue
        found.append(ratio)
    return found[::-1]


def _ratio(text: Text, figure: Figure, kept: list[Figure]) -> Ratio | None:
    words = text.words
    start = figure.start
    paragraph = words.rfind("\n", 0, start) + 1
    low = max(start - _REACH, paragraph)
    before = words[low:start]
    equals = bool(_EQUALS.search(before))
    after, compared = base_after(words, figure.end, equals=equals)
    signed = before[-1:] in "+-" and (before[-2:-1] in (" ", "(", "") or len(before) == 1) and before != ""
    if not signed:
        before = before.rstrip("+-")
    growth = _growth(before)
    if growth is not None and after is None and growth[1] is None and _of_a_thing(words, figure.end, before):
        return None
    pct = abs(figure.value)
    if growth is None and signed and (after is not None or before[-2:-1] == "("):
        growth = (Direction.DOWN if before[-1] == "-" else Direction.UP, None)
    if growth is not None:
        direction, inner = growth
        inner = inner and inner._replace(start=inner.start + low, end=inner.end + low)
        base = after or inner or base_before(words, _sentence(words, paragraph, start), start)
        return _made(
            text, pct, direction, base, start, after.end if after else figure.end, _owner(kept, start, words), figure
        )
    if after is None or (_LEVEL.search(before) and not compared):
        return None
    if not compared and after.against is not Against.PLAN and not _RATIO.search(before):
        return None
    return _made(text, pct, None, after, start, after.end, _owner(kept, start, words), figure)


def _of_a_thing(words: str, end: int, before: str) -> bool:
    """Whether a change is one of a thing that follows, or only says a number again, with no base: no comparison.

    "cắt giảm 30% thời gian giải quyết", "giảm 76 đơn vị, tương ứng 62,8%".
    """
    if _ONLY_AGAIN.search(before):
        return True
    match = _NEXT_WORD.match(words, end)
    return match is not None and match["word"] not in _NO_THING


def _growth(before: str) -> tuple[Direction, Base | None] | None:
    """Whether the words right before a percentage say a change, which way, and the base among them."""
    for pattern in (_GROWTH, _CHANGED):
        match = pattern.search(before)
        if match is not None:
            if pattern is _GROWTH and (_is_level(match["fill"]) or _RATE_OF.search(before, 0, match.start())):
                return None
            return (Direction.UP if match["up"] else Direction.DOWN), None
    match = _WITH_BASE.search(before)
    if match is not None:
        at = match.start("base")
        said = match["base"]
        shift = len(said) - len(re.sub(r"^(?:so với |so |hơn )", "", said))
        base = base_at(before, at + shift)
        if base is not None or (match["up"] or match["down"]).endswith("hơn") or match["up"] == "vượt":
            return (Direction.UP if match["up"] else Direction.DOWN), base
    return None


def _is_level(fill: str) -> bool:
    """ "tăng đến 58%", "tăng trưởng đạt 8%" tell a level that was reached, not a change."""
    said = fill.split()
    return bool(said) and said[0].strip("(") in ("đến", "tới", "đạt") and "bằng" not in said


def _made(
    text: Text,
    pct: Decimal,
    direction: Direction | None,
    base: Base | None,
    start: int,
    end: int,
    owner: tuple[int | None, str],
    figure: Figure | None = None,
) -> Ratio:
    growth = direction is not None
    if direction is None:
        direction = Direction.UP if pct > _HUNDRED else Direction.DOWN if pct < _HUNDRED else Direction.EQUAL
    elif pct == 0:
        direction = Direction.EQUAL
    against = base.against if base else Against.OTHER
    said = text.text[base.start : base.end] if base else ""
    index, subject = owner
    return Ratio(
        pct,
        growth,
        direction,
        against,
        figure.qualifier if figure else Qualifier.EXACT,
        said,
        subject,
        start,
        end,
        index,
    )


def _owner(kept: list[Figure], start: int, words: str) -> tuple[int | None, str]:
    """The figure that a comparison is about: the last one of its sentence before it that is no percentage."""
    low = max(words.rfind("\n", 0, start), words.rfind(". ", 0, start)) + 1
    for index in range(len(kept) - 1, -1, -1):
        figure = kept[index]
        if figure.start < low:
            break
        return index, figure.subject
    return None, ""


def _sentence(words: str, low: int, start: int) -> int:
    return max(low, words.rfind(". ", low, start) + 1, words.rfind(";", low, start) + 1)
