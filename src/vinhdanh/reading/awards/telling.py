"""Find what a sentence says of an award: which form, by whom, to how many, granted, proposed or only registered."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vinhdanh.reading.awards.forms import COLLECTIVE, FORMS, HOUSEHOLD, INDIVIDUAL, Form, authority_in, code_of
from vinhdanh.reading.model import Award, AwardStatus, Figure
from vinhdanh.reading.passages import Text

_RECIPIENTS = {
    COLLECTIVE: "tập thể|đơn vị|phòng|khoa|chi bộ|đảng bộ|cơ quan|doanh nghiệp|xã|thôn|trường|công đoàn|chi đoàn|tổ|"
    "ban|đảng ủy|công ty|hợp tác xã|tổ chức|chi hội|huyện|hội|lớp|cơ sở|khu dân cư|đoàn",
    INDIVIDUAL: "cá nhân|đồng chí|người|cán bộ|công chức|viên chức|đảng viên|giáo viên|em|học sinh|sinh viên|lao động|"
    "hội viên|đoàn viên|bác sĩ|bác sỹ|công nhân|chiến sĩ|chiến sỹ|nông dân|doanh nhân|thầy thuốc|cbcc|cbccvc|"
    "thanh niên|đc|vđv",
    HOUSEHOLD: "hộ|hộ gia đình|gia đình",
}
_KIND = {unit: kind for kind, units in _RECIPIENTS.items() for unit in units.split("|")}
_SENTENCE_END = re.compile(r"\.(?=\s)|\n|$")
_GRANTED = re.compile(r"tặng|nhận|công nhận|trao|khen thưởng|đạt|được|biểu dương|truy tặng|vinh dự|phong tặng|thưởng")
_PROPOSED = re.compile(r"đề nghị|đề xuất|trình|xem xét|xét tặng|kiến nghị")
_REGISTERED = re.compile(r"đăng ký|giao ước|phấn đấu|mục tiêu")
_LIST_OPENED = re.compile(r"(?P<word>đăng ký|giao ước|phấn đấu|đề nghị|đề xuất)[^:]{0,90}:")
_LEVEL_AFTER = re.compile(r"\s(?:thi đua\s)?(?:cấp\s)?(?P<level>cơ sở|toàn quốc|bộ|tỉnh|ngành|thành phố|huyện|xã)")
_TITLE_OF = re.compile(r"(?:hội đồng|phong trào|luật|công tác|quỹ|tiêu chuẩn|danh sách)\s$")
_PERSON = re.compile(r"\b(?:đồng chí|cá nhân|ông|bà|anh|chị|em)\b")


class _Hit(NamedTuple):
    form: Form
    rank: str | None
    start: int
    end: int


def awards_of(text: Text, figures: Sequence[Figure]) -> list[Award]:
    """Return the award mentions of `text`; a form that is only spoken of, with nobody to receive it, is none."""
    hits = sorted(_hits(text.words), key=lambda hit: hit.start)
    awards: list[Award] = []
    starts = [figure.start for figure in figures]
    for index, hit in enumerate(hits):
        low, high = _segment(text.words, hit.start, hit.end)
        before = hits[index - 1].end if index and hits[index - 1].end > low else low
        after = hits[index + 1].start if index + 1 < len(hits) and hits[index + 1].start < high else high
        near = figures[bisect_left(starts, low) : bisect_left(starts, after)]
        awards += _told(text, hit, near, (low, before, after))
    return awards


def _hits(words: str) -> Iterator[_Hit]:
    for literal, pattern, form in FORMS:
        if literal not in words:
            continue
        for match in pattern.finditer(words):
            if not _TITLE_OF.search(words, max(0, match.start() - 30), match.start()):
                rank = match.groupdict().get("rank")
                yield _Hit(form, rank, match.start(), match.end())


def _segment(words: str, start: int, end: int) -> tuple[int, int]:
    """The part of a sentence between semicolons around a mention."""
    low = max(words.rfind("\n", 0, start), words.rfind(". ", 0, start), words.rfind(";", 0, start)) + 1
    stop = _SENTENCE_END.search(words, end)
    high = stop.start() if stop else len(words)
    semicolon = words.find(";", end, high)
    return low, semicolon if semicolon >= 0 else high


def _told(text: Text, hit: _Hit, near: Sequence[Figure], span: tuple[int, int, int]) -> Iterator[Award]:
    low, before, after = span
    words = text.words
    receivers = [f for f in near if _kind(f.unit)]
    following = [f for f in receivers if hit.end <= f.start < after]
    preceding = [f for f in receivers if before <= f.start < hit.start]
    lead = words[max(low, words.rfind("\n", 0, hit.start) + 1) : hit.start]
    status = _status(words, low, hit.start)
    if status is None and not (following or preceding):
        return
    chosen = following if following and (not preceding or _gives(words, hit.end, following[0].start)) else preceding
    level_after = _LEVEL_AFTER.match(words, hit.end)
    authority, level = authority_in(words[low : hit.start])
    if not level:
        authority, level = authority_in(words[hit.end : chosen[0].start if chosen is following and chosen else after])
    level = level_after["level"] if level_after else hit.form.level or level
    if hit.form.name == "Giấy khen" and authority:
        level = authority_in(words[low : hit.start])[1] or "cơ sở"
    code = code_of(hit.form, level, hit.rank)
    name = _printed(hit, level)
    for count, kind in _counts(chosen, near, hit, lead):
        yield Award(name, code, level, count, kind, status or AwardStatus.GRANTED, authority, hit.start, hit.end)


def _counts(chosen: list[Figure], near: Sequence[Figure], hit: _Hit, lead: str) -> Iterator[tuple[int, str]]:
    """How many of whom; a form that counts itself ("05 bằng khen"), or one named receiver."""
    if chosen:
        for figure in chosen:
            if figure.value == int(figure.value) and figure.value > 0:
                yield int(figure.value), hit.form.who or _kind(figure.unit)
        return
    own = [f for f in near if f.end > hit.start >= f.start or f.end == hit.end]
    kind = hit.form.who or (INDIVIDUAL if _PERSON.search(lead) and "tập thể" not in lead else COLLECTIVE)
    yield (int(own[0].value) if own and own[0].value > 0 else 1), kind


def _kind(unit: str) -> str:
    """Whether a counted thing can receive an award, and as what."""
    name = unit.lower().removeprefix("lượt ")
    first = name.split(",")[0].strip()
    return _KIND.get(first, "")


def _gives(words: str, end: int, start: int) -> bool:
    """Whether the words between a form and a count hand it over: "Bằng khen cho 02 tập thể", "Giấy khen 58 tập thể"."""
    between = words[end:start]
    return "," not in between and not re.search(r"được|đạt|đăng ký|và có", between)


def _status(words: str, low: int, start: int) -> AwardStatus | None:
    """Read from the segment, or from a list that it belongs to ("đăng ký các danh hiệu như: …; …")."""
    sentence = max(words.rfind("\n", 0, start), words.rfind(". ", 0, start)) + 1
    opened = _LIST_OPENED.search(words, sentence, start)
    if opened is not None:
        return AwardStatus.PROPOSED if opened["word"].startswith("đề") else AwardStatus.REGISTERED
    lead = words[low:start]
    if _REGISTERED.search(lead):
        return AwardStatus.REGISTERED
    if _PROPOSED.search(lead):
        return AwardStatus.PROPOSED
    return AwardStatus.GRANTED if _GRANTED.search(lead) else None


def _printed(hit: _Hit, level: str) -> str:
    if hit.rank:
        return f"{hit.form.name} hạng {hit.rank.capitalize()}"
    if hit.form.name == "Chiến sĩ thi đua" and level:
        return f"{hit.form.name} {level if level in ('cơ sở', 'toàn quốc') else f'cấp {level}'}"
    return hit.form.name
