"""The header and the foot of a document: who, what number, where, when, what about, to whom, signed by whom."""

import re

from vinhdanh.reading.citations import own_symbol
from vinhdanh.reading.header.foot import foot_of
from vinhdanh.reading.header.period import window_of
from vinhdanh.reading.header.shapes import Header, Signature
from vinhdanh.reading.header.top import top_of
from vinhdanh.reading.passages import Text
from vinhdanh.text.folding import reading_form

__all__ = ["Header", "Signature", "header_of"]

_GROUND = "\ncăn cứ "
_GROUNDS_WITHIN = 12000
_HEADING = re.compile(r"\n(?:(?:[ivx]{1,5}|\d{1,2}|[a-d])\s?[./)-]|phần |mục |chương )")
_OPENING = 1500  # the first sentences of the body, where the time is told that the subject leaves out
_REPORTING = re.compile(
    r"(?:^|[,;.\n]) ?(?P<agency>[A-ZĐỦ][^,;.\n:]{2,80}?) (?:xin |kính )?báo cáo(?: (?:kết quả|tình hình"
    r"|công tác|như sau|tổng kết))"
)


def header_of(text: Text) -> Header:
    """Return what `text` says of itself outside its body; what is not found is "" or None."""
    own = own_symbol(text)
    top = top_of(text, own)
    top = top._replace(body_start=min(top.body_start, len(text.text)))
    foot = foot_of(text, top.body_start)
    opening = text.words[top.body_start : top.body_start + _OPENING]
    window = window_of(reading_form(top.subject), top.year)
    if window is None or (top.year is None and not re.search(r"\d{4}", top.subject)):
        window = window_of(opening, top.year) or window
    agency = top.agency
    if not agency and (named := _REPORTING.search(text.text, top.body_start, top.body_start + _OPENING)):
        agency = named["agency"]
    return Header(
        top.superior,
        agency,
        own.printed if own else None,
        own.sign if own else "",
        own.start if own else -1,
        top.place,
        top.date,
        top.month,
        top.year,
        top.type,
        top.subject,
        window,
        _grounds(text, top.body_start),
        foot.recipients,
        foot.signature,
        top.body_start,
        foot.body_end,
    )


def _grounds(text: Text, body_start: int) -> tuple[tuple[int, int], ...]:
    """The paragraphs that begin with "Căn cứ", at the beginning of the body."""
    found = []
    heading = _HEADING.search(text.words, max(0, body_start - 1), body_start + _GROUNDS_WITHIN)
    limit = heading.start() if heading else min(len(text.words), body_start + _GROUNDS_WITHIN)
    at = text.words.find(_GROUND, max(0, body_start - 1), limit)
    while at >= 0:
        found.append(text.paragraph(at + 1))
        at = text.words.find(_GROUND, at + 1, limit)
    return tuple(found)
