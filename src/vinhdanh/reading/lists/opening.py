"""Where the list begins that a count announces: "05 CCN: …", "03 nội dung, gồm …", "02 tập thể (…)"."""

import re

from vinhdanh.reading.lists.bullets import bullets
from vinhdanh.reading.lists.items import inline, kind_of
from vinhdanh.reading.lists.listing import Listing
from vinhdanh.reading.lists.marks import closing
from vinhdanh.reading.passages import Text

_REACH = 140
_LONGEST_BRACKET = 600
_OPENER = re.compile(
    r"(?P<said>,? (?:bao )?gồm(?: có)?\b|,? (?:đó|cụ thể) là\b|,? cụ thể(?: như sau)?(?= ?:)| là\b)"
    r"(?P<its_colon> ?:(?=\s|$))?|(?P<colon> ?:(?=\s|$))|(?P<bracket> ?\()"
)
_LEAD = re.compile(r"(?:(?:bao )?gồm|đó là|là)(?: có)? ?:? ")
_STOP = re.compile(r"[.;](?=\s|$)|\n")
_SENTENCE = re.compile(r"(?<![A-ZĐ])(?<!\b[Tt]h)(?<!\b[Tt]p)(?<!\bBs)[.!?](?=\s+[^\Wa-zà-ỹ]|\s*$)")
# the count is each one's, the list is somebody else's, or it only gives examples
_NOT_ITS_OWN = re.compile(
    r"\b(?:các|những|mỗi|từng|một số|nhiều|như(?! sau)|trong đó|điển hình là|tiêu biểu là|nhất là|đặc biệt|chủ yếu)\b"
)


def listing_after(text: Text, end: int, unit: str, limit: int) -> Listing | None:
    """The list that follows a count of `unit` whose words end at `end`; None where none, or only examples, follow.

    `limit` is where the next figure begins: a list behind it is that figure's.
    """
    words, paragraph_end = text.words, text.paragraph(end)[1]
    stop = _STOP.search(words, end, min(paragraph_end, end + _REACH))
    last = stop.start() if stop else min(paragraph_end, end + _REACH)
    wave = words.find(f", {unit} 1 ", end, last)
    if wave > 0:
        return inline(text, wave + 2, sentence_end(text, wave), unit)
    at = end
    while opener := _OPENER.search(words, at, min(paragraph_end, last + 1)):
        gap = words[end : opener.start()]
        if opener.start() > limit or "," in gap or _NOT_ITS_OWN.search(gap):
            return None
        if not opener["bracket"]:
            found = _open(text, opener, unit)
            if found or opener["colon"] or opener["its_colon"]:
                return found
            at = opener.end()
            continue
        close = closing(text.text, opener.end() - 1, paragraph_end)
        if close is None:
            return None
        if found := _in_brackets(text, opener.end(), close, unit):
            return found
        at, end = close + 1, close + 1
        last, limit = max(last, min(paragraph_end, at + 1)), max(limit, at)
    return None


def sentence_end(text: Text, start: int) -> int:
    """Where the sentence ends that holds `start`, without its stop; a semicolon does not end it."""
    last = text.paragraph(start)[1]
    found = _SENTENCE.search(text.text, start, last)
    return found.start() if found else last


def _in_brackets(text: Text, start: int, close: int, unit: str) -> Listing | None:
    lead = _LEAD.match(text.words, start)
    start = lead.end() if lead else start
    if close - start > _LONGEST_BRACKET or kind_of(text, (start, close), unit) == "phrase":
        return None
    return inline(text, start, close, unit)


def _open(text: Text, opener: re.Match[str], unit: str) -> Listing | None:
    """The list behind "gồm", "là" or a colon: on the same line, else in the paragraphs that follow."""
    colon = opener["colon"] or opener["its_colon"]
    end = text.paragraph(opener.start())[1]
    start = opener.end()
    while text.text[start : start + 1] == " ":
        start += 1
    if start >= end:
        return bullets(text, end) if colon else None
    end = sentence_end(text, start)
    if opener["said"] and opener["said"].endswith(" là") and not colon and kind_of(text, (start, end), unit) != "name":
        return None
    return inline(text, start, end, unit)
