"""The places where a document is cited by its symbol, each with type, date, issuer and subject as printed there."""

import re
from collections.abc import Iterator
from functools import lru_cache

from vinhdanh.reading.citations.days import Day, day_at
from vinhdanh.reading.citations.issuers import issuer_before, issuers_at
from vinhdanh.reading.citations.kinds import type_of, words_of_type
from vinhdanh.reading.citations.mention import Mention
from vinhdanh.reading.citations.roles import Role, role_of
from vinhdanh.reading.citations.subjects import subject_at
from vinhdanh.reading.citations.symbols import Symbol, symbols
from vinhdanh.reading.passages import Text

_SO = re.compile(
    r"(?<!\w)(?<!chỉ )(?<!tỷ )(?<!hệ )(?<!tổng )(?<!một )(?<!dân )(?<!điểm )(?:mang )?số(?: hiệu)?\s?:?\s?$"
)
_FORM = re.compile(
    r"(?:mẫu|biểu|phụ lục|bảng|hình|biểu mẫu|phụ biểu|điều|tổ|ngõ|nhà|đường|hẻm|kiệt|xe|lô|thửa|tài khoản"
    r"|hóa đơn|quyển|"
    r"điện thoại|tiêu chí|quốc lộ|tỉnh lộ|tờ|công suất|tỷ lệ|hồ sơ)(?: số)?:?\s?$"
)
_OWN = re.compile(r"(?:^|\n|\| ?|[A-ZĐƯ] )S[ốỐ]\s?:?\s?[.…_]*$")
_BY = re.compile(r"(?P<kind>(?<!\w)[^\W\d_]+(?: [^\W\d_]+){0,3}) của (?P<by>[^,;.:\n()\d]{2,60}?),?\s?$")
_LAW = re.compile(r"(?<!\w)(?P<kind>(?:bộ )?luật|pháp lệnh) [^;.:\n()]{2,80}$")
_LISTED = re.compile(r"[\s,;]*(?:và|&|cùng)?\s?(?:số:?\s?)?")
_DAY_BEFORE = re.compile(r"(?<!\w)ngày (?P<date>\d[^,;\n]{4,24}?),? $")
_YEAR = re.compile(r"^/\d{4}")
_TOP = 2500  # the header of a document stands in its first characters
_LEFT = 100
_SENTENCE = 400


def numbered(text: Text, own: Symbol | None) -> Iterator[Mention]:
    """Yield the places where documents with a symbol are cited; not the report's `own` symbol."""
    before: Mention | None = None
    chain: list[Mention] = []
    for symbol in symbols(text):
        if own is not None and _is_own(text, symbol, own):
            continue
        mention = _mention(text, symbol, before, own)
        if mention is None:
            continue
        if chain and not _LISTED.fullmatch(text.words, chain[-1].end, mention.place):
            yield from _shared(chain)
            chain = []
        chain.append(mention)
        before = mention
    yield from _shared(chain)


def _shared(chain: list[Mention]) -> list[Mention]:
    """The numbers of one list, "số 12/SNV, số 45/SNV của Sở Nội vụ": the issuer told behind the last is that of all."""
    last = chain[-1] if chain else None
    if last is None or len(chain) == 1 or not last.issuers:
        return chain
    return [each if each.issuers else each._replace(issuers=last.issuers) for each in chain]


def own_symbol(text: Text) -> Symbol | None:
    """Return the symbol of the document itself: that of "Số: …" in its header."""
    for symbol in symbols(Text(text.text[:_TOP], text.words[:_TOP], (), (), text.source)):
        if _OWN.search(text.text, max(0, symbol.start - 12), symbol.start):
            return symbol
    return None


def body_of(symbol: Symbol) -> str:
    """Return the sign of the body that issues a symbol: "SCT" of "132/BC-SCT", "UBND" of "417/UBND-NC"."""
    return _body(symbol.sign)


@lru_cache(maxsize=1024)
def _body(printed: str) -> str:
    sign = _YEAR.sub("", printed).upper()
    if sign.startswith("-"):
        return sign.rpartition("/")[2]
    first, _, rest = sign[1:].partition("-")
    return rest if rest and type_of("", first) else first


def _is_own(text: Text, symbol: Symbol, own: Symbol) -> bool:
    if symbol.start == own.start:
        return True
    if symbol.sign.lower() != own.sign.lower() or symbol.printed != own.printed:
        return False
    return symbol.printed is not None or "kèm theo" in text.words[max(0, symbol.start - 40) : symbol.start]


def _mention(text: Text, symbol: Symbol, before: Mention | None, own: Symbol | None) -> Mention | None:
    words = text.words
    left = max(0, symbol.start - _LEFT)
    so = _SO.search(words, max(left, symbol.start - 14), symbol.start)
    edge = so.start() if so else symbol.start
    line = words.rfind("\n", left, edge) + 1 or left
    word, start, by = _word(text, line, edge)
    day = day_at(words, symbol.end)
    listed = before is not None and not word and _LISTED.fullmatch(words, before.end, symbol.start) is not None
    if not word and not listed:
        if _FORM.search(words, line, edge) or not (symbol.sure or so or day):
            return None
        start = edge
    kind = type_of(word, symbol.kind) or (before.type if listed and before else None)
    if kind is None and "-" in symbol.sign:
        kind = "Công văn"  # Decree 30/2020: letters are the documents whose sign names no type
    return _complete(text, symbol, kind, start, by, day, before, own)


def _word(text: Text, left: int, edge: int) -> tuple[str, int, tuple[str, ...]]:
    """The word of the type that ends at `edge`, where it starts, and the issuer in "Chỉ thị của … số"."""
    words = text.words
    written = words[left:edge].rstrip(" ,")
    word = words_of_type(written)
    if word:
        return word, left + written.rfind(word.split(" ", 1)[0] if " " not in word else word), ()
    if " của " in written:
        by = _BY.search(words, left, edge)
        if by and (word := words_of_type(by["kind"])):
            return word, by.end("kind") - len(word), (text.text[slice(*by.span("by"))].strip(),)
    law = _LAW.search(words, left, edge)
    if law:
        return law["kind"], law.start(), ()
    return "", edge, ()


def _complete(
    text: Text,
    symbol: Symbol,
    kind: str | None,
    start: int,
    by: tuple[str, ...],
    day: Day | None,
    before: Mention | None,
    own: Symbol | None,
) -> Mention:
    end = day.end if day else symbol.end
    issuers, end = issuers_at(text, end)
    if day is None and (day := day_at(text.words, end)):
        end = day.end
        if not issuers:
            issuers, end = issuers_at(text, end)
    subject, reach = subject_at(text, end)
    left = _sentence(text.words, start)
    if not by and not issuers:
        by, named = issuer_before(text, start, left)
        if day is None and by and (lead := _DAY_BEFORE.search(text.words, left, named)):
            day = day_at(text.words, lead.start("date"))
    issuers = issuers or by
    gap = left
    if before is not None and before.start >= left:
        gap = before.reach if before.reach <= start else before.end
    ours = None if own is None else body_of(own) == body_of(symbol)
    role = role_of(text, gap, start, kind, ours=ours, issuers=issuers)
    if role is None and before is not None and gap > left:
        role = before.role
        issuers = issuers or (before.issuers if before.sign == symbol.sign else ())
    role = role or _alone(kind)
    return Mention(
        symbol.printed, symbol.sign, kind, day.day if day else None, day.year if day else None, issuers, subject, role,
        start, end, max(reach, end), symbol.start,
    )  # fmt: skip


def _alone(kind: str | None) -> Role:
    return Role.GUIDANCE if kind == "Hướng dẫn" else Role.LEGAL_BASIS


def _sentence(words: str, start: int) -> int:
    """Where the sentence around `start` begins, at most `_SENTENCE` characters back."""
    first = max(0, start - _SENTENCE)
    return max(words.rfind("\n", first, start) + 1, words.rfind(". ", first, start) + 1, first)
