"""Laws cited by name and year or day: "Luật Thi đua, Khen thưởng năm 2022", "Bộ luật Lao động ngày 20/11/2019"."""

import re
from collections.abc import Iterator

from vinhdanh.reading.citations.days import Day, day_at
from vinhdanh.reading.citations.issuers import issuers_at
from vinhdanh.reading.citations.mention import Mention
from vinhdanh.reading.citations.roles import Role
from vinhdanh.reading.passages import Text

_LAW = re.compile(
    r"luật (?P<name>(?!số )[^;.:\n()\d\"]{3,110}?)(?: \(sửa đổi[^()\n]{0,20}\))?,?"
    r"(?: (?=(?:ban hành )?(?:năm|ngày|số)? ?\d)|(?=[;.\n]|$))"
)
_BARE_YEAR = re.compile(r"(?:19|20)\d\d(?![\d/])")
_OTHER = re.compile(r"(?:hiến pháp|pháp lệnh) (?P<name>[^;.:\n()\d\"]{0,90}?),? ?(?=(?:năm|ngày) \d)")
_WITHIN = re.compile(r"(?: một số)? điều của (?:bộ )?$")
_NOT_NAME = re.compile(
    r"(?<!\w)(?:đã|được|để|theo|trong|tại|nhằm|cho|từ|các|những|tăng|giảm|đạt|có|ngày|năm|kế hoạch)(?!\w)"
)
_AMENDING = "sửa đổi"
_GROUND = "căn cứ"


def laws(text: Text) -> Iterator[Mention]:
    """Yield the places where a law, code, ordinance or constitution without symbol is cited with its year or day."""
    for hit in _LAW.finditer(text.words):
        name = hit["name"]
        start = hit.start()
        before = text.words[max(0, start - 20) : start]
        if before.endswith(("pháp ", "kỷ ", "quy ", "dự ", "án ", "dự án ")) or _WITHIN.search(before):
            continue
        kind = "Luật"
        if before.endswith("bộ "):
            kind, start = "Bộ luật", start - 3
        mention = _mention(text, kind, name, start, hit)
        if mention is not None:
            yield mention
    yield from _others(text)


def _others(text: Text) -> Iterator[Mention]:
    for literal, kind in (("hiến pháp ", "Hiến pháp"), ("pháp lệnh ", "Pháp lệnh")):
        at = text.words.find(literal)
        while at >= 0:
            hit = _OTHER.match(text.words, at)
            mention = _mention(text, kind, hit["name"], at, hit) if hit else None
            if mention is not None:
                yield mention
            at = text.words.find(literal, at + 1)


def _mention(text: Text, kind: str, name: str, start: int, hit: re.Match[str]) -> Mention | None:
    printed = text.text[slice(*hit.span("name"))]
    amending = name.startswith(_AMENDING)
    if not amending and (printed[:1].islower() or "luật" in name or _NOT_NAME.search(printed)):
        return None
    day = day_at(text.words, hit.end())
    if day is None and (year := _BARE_YEAR.match(text.words, hit.end())):
        day = Day(None, int(year.group()), year.end())
    if day is None and not _is_ground(text, start):
        return None
    end = day.end if day else hit.end("name")
    issuers, end = issuers_at(text, end)
    return _cited(kind, printed, day, issuers, start, end)


def _is_ground(text: Text, start: int) -> bool:
    """Whether what starts there is the ground of a paragraph: "Căn cứ Luật Giáo dục;"."""
    return text.words.startswith(_GROUND, text.paragraph(start)[0]) and text.words.endswith(_GROUND + " ", 0, start)


def _cited(kind: str, name: str, day: Day | None, issuers: tuple[str, ...], start: int, end: int) -> Mention:
    when, year = (day.day, day.year) if day else (None, None)
    role = Role.LEGAL_BASIS
    return Mention(None, "", kind, when, year, issuers, name.strip(" ,"), role, start, end, end, start)
