"""One pass over the numbers of a text, and one over those written in words."""

import re
from decimal import Decimal

from vinhdanh.reading.figures.after import Thing, thing_after
from vinhdanh.reading.figures.before import qualifier_before
from vinhdanh.reading.figures.labels import is_label, is_list_number
from vinhdanh.reading.figures.nouns import LABELS, WEAK_LABELS
from vinhdanh.reading.figures.numbers import number_of
from vinhdanh.reading.figures.spelled import ordinal_figures, spelled_figures
from vinhdanh.reading.figures.subjects import subject_after, subject_before
from vinhdanh.reading.figures.tables import table_ranges
from vinhdanh.reading.figures.tokens import TOKEN, is_phone, is_year
from vinhdanh.reading.model import Figure
from vinhdanh.reading.passages import Text
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.units import CRITERION

_WINDOW = 42  # characters before a number that can tell what it is
_RANGE = re.compile(r" ?%? ?(?:đến hết|đến|tới|-) ?(?=[0-9])")
_CHANGE = re.compile(r"\s(?:lên|xuống|tăng|giảm)(?:\s(?:thành|còn|đến|tới))?\s(?=[0-9])")
_NUMBER = re.compile(r"[0-9][0-9.,]*")
_SMALLER_MONEY = re.compile(r"\s(?P<more>[0-9]{1,3})\s(?P<unit>triệu|nghìn|ngàn)(?:\sđồng)?")
# the next of a list without units, or the share that it is: "giỏi 139, khá 402", "công nhận 787, đạt tỷ lệ 92,9%"
_CHAIN = re.compile(
    r"(?:,| và|, và) (?:[^\W\d_]+:? |- ){1,9}[0-9][0-9.]*(?=[,;.)]| \(| và |\n|$)"
    r"|,? (?:đạt|chiếm)(?: tỷ lệ)? [0-9][0-9.,]* ?%"
)
_NEXT_IN_LIST = re.compile(r"(?:,| và|, và) (?:[^\W\d_]+:? |- ){1,9}")
_PLACE = re.compile(r" (?:tại|ở|trong|ngoài|thuộc|do|của|cho|về)\b")
_LIST_ENDS = frozenset({",", ";", ")", ".", " "})
_LIST = 170
_CRITERIA = frozenset({("tiêu", "chí"), ("tiêu", "chí", "số")})
_YEAR_BEFORE = frozenset({"năm", "đoạn", "niên"})
_YEAR_DIGITS = 4
_PHONE = 9
_RANGE_STARTS = frozenset({" đ", " t", " -", "- ", "%-", "% ", *(f"-{digit}" for digit in "0123456789")})
_SMALL = 20
_ROMAN = re.compile(r" [ivx]+(?!\w)")
_DAYS = frozenset(
    {"ngày", "từ", "hết", "sáng", "chiều", "tối", "đêm", "hôm", "đến", "trước", "sau", "tháng", "lễ", "niệm"}
)
_SAID = frozenset({"là", "đạt", "còn", "bằng", "được", "cộng", "số", "thành", "lên"})
_MONTH_COUNTS = frozenset({"gian", "vòng", "dài", "hạn", "phạt", "suốt", "sau", "dưới", "trên", "chậm", "sớm", "thêm"})


def figures_in_lines(text: Text) -> list[Figure]:
    """Return the quantities of the running text in order: what is counted or measured, not dates, symbols or labels.

    Tables are read apart: a cell has no words beside it.
    """
    figures = [*_in_digits(text), *spelled_figures(text), *ordinal_figures(text)]
    for low, high in table_ranges(text):
        figures = [figure for figure in figures if not low <= figure.start < high]
    figures.sort(key=lambda figure: figure.start)
    return figures


def _in_digits(text: Text) -> list[Figure]:
    words = text.words
    found: list[Figure] = []
    reached = 0
    for match in TOKEN.finditer(words):
        start = match.start()
        if match.lastgroup is None or start < reached:
            continue
        before = words[start - 1 : start]
        if before.isalpha() or before in '_"' or (before in "+/" and words[start - 2 : start - 1].isdigit()):
            continue
        end = start + 1 + len(match["number"].rstrip(".,"))
        figure = _figure(text, start, end, reached) or (_listed(text, start, end, found[-1]) if found else None)
        if figure is not None:
            found.append(figure)
            reached = figure.end
    return found


def _figure(text: Text, start: int, end: int, reached: int) -> Figure | None:
    words = text.words
    printed = words[start:end]
    if words[start - 1 : start] in "\n(" and is_list_number(text.text, words, start, end):
        return None
    if end - start >= _PHONE and is_phone(printed):
        return None
    value = number_of(printed)
    if value is None:
        return None
    before = words[max(reached, start - _WINDOW, words.rfind("\n", 0, start) + 1) : start].replace("(", " ").split()
    last = _last(before)
    follows = words[end : end + 1]
    if follows == "/" and words[end + 1 : end + 2].isdigit():
        return _fraction(text, start, end, value, before, last)
    ranged = words[end : end + 2] in _RANGE_STARTS
    high, number_end = _high_end(words, end, value) if ranged else (None, end)
    thing = thing_after(words, text.text, number_end)
    if _CRITERIA & {tuple(before[-2:]), tuple(before[-3:])}:
        return _criterion(text, start, end, value, before, thing)
    if _is_no_count(text, (start, end), before, last, thing, ranged=high is not None):
        return None
    if thing is None:
        return _bare(text, start, end, value, before, last)
    return _made(text, start, number_end, value, high, thing, before)


def _criterion(
    text: Text, start: int, end: int, value: Decimal, before: list[str], thing: Thing | None
) -> Figure | None:
    """One of a set of criteria by its number: "tiêu chí số 4 (điện nông thôn)"."""
    if thing is not None and thing.known:
        return None
    named = Thing(CRITERION, None, "", end, measured=False, known=True)
    return _made(text, start, end, value, None, named, before)


def _is_no_count(
    text: Text, place: tuple[int, int], before: list[str], last: str, thing: Thing | None, *, ranged: bool
) -> bool:
    """Whether a number is a year, a label, part of a name or a time, given the words around it."""
    start, end = place
    if start + _YEAR_DIGITS == end and is_year(text.words[start:end]):
        counted = thing is not None and thing.known and not ranged and last not in _YEAR_BEFORE
        if not counted or text.words[start - 1 : start] == "/":  # "quý II/2021"
            return True
    if is_label(before, last, thing) or _names(text.text, start, thing):
        return True
    return thing is not None and _is_time(text.words, last, before, thing, ranged=ranged)


def _last(before: list[str]) -> str:
    """The word before a number, past a sign or a dash that stands alone ("Covid - 19")."""
    for word in reversed(before[-2:]):
        bare = word.strip('"-+')
        if bare:
            return bare
    return ""


def _made(
    text: Text,
    start: int,
    end: int,
    value: Decimal,
    high: Decimal | None,
    thing: Thing,
    before: list[str],
    of: Decimal | None = None,
) -> Figure:
    words = text.words
    stop = thing.end
    if thing.vnd is not None:
        smaller = _SMALLER_MONEY.match(words, stop)
        if smaller is not None and thing.vnd > 10**6 * (smaller["unit"] == "triệu"):
            scale = 10**6 if smaller["unit"] == "triệu" else 10**3
            value += Decimal(smaller["more"]) * scale / thing.vnd
            stop = smaller.end()
    if words[start - 1 : start] == "-" and words[start - 2 : start - 1] in (" ", "(", "\n", ""):
        value = -value
    vnd = None if thing.vnd is None else value * thing.vnd
    if thing.measured:
        subject = subject_before(text.text, words, start) or subject_after(text.text, words, stop, stop)
    else:
        subject = subject_after(text.text, words, max(end, thing.end - len(thing.name)), thing.end)
    return Figure(value, high, thing.name, vnd, qualifier_before(before), subject, start, stop, of, thing.rate)


def _high_end(words: str, end: int, low: Decimal) -> tuple[Decimal | None, int]:
    """The upper end of a range that begins with the number before `end`, and where its digits end."""
    link = _RANGE.match(words, end)
    if link is None:
        return None, end
    match = _NUMBER.match(words, link.end())
    if match is None:
        return None, end
    printed = match.group().rstrip(".,")
    high = number_of(printed)
    after = words[link.end() + len(printed) : link.end() + len(printed) + 1]
    if high is None or high <= low or after in ("/", "-") or (after.isalpha() and is_year(printed)):
        return None, end
    return high, link.end() + len(printed)


def _fraction(text: Text, start: int, end: int, value: Decimal, before: list[str], last: str) -> Figure | None:
    """Read "26/43 CCN" and "143/143 (đạt 100%) thủ tục"; a day of the year or a month is none."""
    match = _NUMBER.match(text.words, end + 1)
    if match is None:  # a digit of another script
        return None
    printed = match.group().rstrip(".,")
    stop = end + 1 + len(printed)
    whole = number_of(printed)
    thing = thing_after(text.words, text.text, stop)
    if whole is None or is_year(printed) or text.words[stop : stop + 1] in ("/", "-"):
        return None
    day = value <= 31 and whole <= 12
    if last in _DAYS or (day and thing is None) or whole < value or whole < 2:
        return None
    if thing is None:
        return None if day else Figure(value, None, "", None, qualifier_before(before), "", start, stop, whole)
    figure = _made(text, start, stop, value, None, thing, before, whole)
    # a remark with a figure of its own stands between: "143/143 (đạt 100%) thủ tục"
    return figure._replace(end=stop) if "%" in text.words[stop : figure.end] else figure


def _bare(text: Text, start: int, end: int, value: Decimal, before: list[str], last: str) -> Figure | None:
    """A number without unit: kept where its printed form or the word before it shows that it is a value."""
    change = _CHANGE.match(text.words, end)
    if change is not None and last == "từ":
        match = _NUMBER.match(text.words, change.end())
        thing = thing_after(text.words, text.text, match.end()) if match else None
        if thing is not None and thing.known:
            return _made(text, start, end, value, None, thing._replace(end=end, measured=True), before)
    if "," not in text.words[start:end] and last not in _SAID:
        return None
    if text.words[end : end + 1].isalpha():
        return None
    subject = subject_before(text.text, text.words, start)
    return Figure(value, None, "", None, qualifier_before(before), subject, start, end)


def _listed(text: Text, start: int, end: int, whole: Figure) -> Figure | None:
    """A part without a unit behind what it is a part of: "07 đảng viên (khiển trách 05, cảnh cáo 02)".

    In a list without brackets its neighbours must be such parts too: "412 người, gồm cấp tỉnh 87, cấp huyện 38".
    """
    words = text.words
    if whole.vnd is not None or whole.unit in ("%", "") or words[start - 1 : start] not in (" ", "("):
        return None
    low = max(whole.end, start - _LIST)
    gap = words[low:start]
    if "\n" in gap or start - whole.end > _LIST or (". " in gap and ":" not in gap[gap.rfind(". ") :]):
        return None
    opened = _open_bracket(words, low, start)
    chained = _CHAIN.match(words, end) is not None or _listed_before(words, whole, start)
    placed = opened and _PLACE.match(words, end) is not None
    if not placed and (words[end : end + 1] not in _LIST_ENDS or not (opened or chained)):
        return None
    return _part(text, (start, end), whole, gap, surely=chained or placed)


def _part(text: Text, place: tuple[int, int], whole: Figure, gap: str, *, surely: bool) -> Figure | None:
    """The part itself, unless the word before its number makes it a label."""
    start, end = place
    words, printed = text.words, text.words[start:end]
    last = _last(gap[-_WINDOW:].replace("(", " ").split())
    value = number_of(printed)
    if value is None or "," in printed or is_year(printed):
        return None
    named = last.rstrip(":")
    if not surely and (not named.isalpha() or (named in WEAK_LABELS and value < _SMALL)):
        return None
    if named in LABELS or _named_thing(text.text, start):
        return None
    subject = subject_before(text.text, words, start)
    return Figure(value, None, whole.unit, None, Qualifier.EXACT, subject, start, end)


def _named_thing(text: str, start: int) -> bool:
    """Whether the number ends a name: "Gio Thành 1, 2"."""
    before = text[max(0, start - 24) : start].split()
    return len(before) > 1 and all(word[:1].isupper() and not word.isupper() for word in before[-2:])


def _open_bracket(words: str, low: int, start: int) -> bool:
    return words.rfind("(", low - 2, start) > words.rfind(")", low - 2, start)


def _listed_before(words: str, whole: Figure, start: int) -> bool:
    """Whether the figure before was such a part itself: the list goes on."""
    return words[whole.end - 1].isdigit() and _NEXT_IN_LIST.fullmatch(words, whole.end, start) is not None


def _names(text: str, start: int, thing: Thing | None) -> bool:
    """Whether the number belongs to an abbreviation before it and counts nothing that is known: "VILAS 1027"."""
    if thing is not None and thing.known:
        return False
    word = text[max(0, start - 12) : start].rsplit(" ", 2)[-2:-1]
    return bool(word) and len(word[0]) > 1 and word[0].isupper() and word[0][-1].isalnum()


def _is_time(words: str, last: str, before: list[str], thing: Thing, *, ranged: bool) -> bool:
    """Whether the words name a time: "6 tháng đầu năm", "lúc 8 giờ", "5 năm 2016-2020"."""
    if thing.name == "khóa":
        return _ROMAN.match(words, thing.end) is not None
    if thing.name.lower() == "tháng":
        return not (last in _MONTH_COUNTS or (before[-2:-1] and before[-2] in _MONTH_COUNTS))
    if thing.name == "giờ":
        return last in ("lúc", "hồi", "vào") or (last == "từ" and not ranged)
    if thing.name == "năm":
        return words[thing.end : thing.end + 4] in (" 201", " 202", " (20", " 200", " học")
    return thing.name == "ngày" and words[thing.end : thing.end + 2] == "/"
