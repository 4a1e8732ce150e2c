"""Symbols of documents as they stand in a text: "463/2016/QĐ-UBND", "34-CT/TW", "390/BCT-ĐL", "06/2022/QH15".

Every symbol has a slash with a letter after it, so those are looked for, and the rest is read to both sides of it.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.citations.kinds import by_abbreviation
from vinhdanh.reading.passages import Text

_SLASH = re.compile(r"/\s?[^\W\d_]")
_PART = r"[A-ZĐÐƯ][A-ZĐÐƯ&\d]*(?:[bcdđghiklmnpqrstvxy]{1,2}[A-ZĐÐƯ\d&]*)*+(?![^\W\d_])"
_CAPITALS = r"[A-ZĐÐƯ][A-ZĐÐƯ&\d]+(?![^\W_])"
_TAIL = re.compile(rf"/\s?(?P<first>{_PART})(?P<more>(?:\s?[-–]{_PART}|[./_&]{_PART}|\s?[-–]\s{_CAPITALS})*)")
_SMALL_TAIL = re.compile(
    r"/\s?(?P<first>qđ|kh|nq|ct|tt|nđ|hd|tb|bc|ttr|ctr|qc|kl|cđ|đa|gm|cv|ttlt|Qđ|Kh|Nq|Nđ|Hd|Tb|Bc)\s?"
    r"(?P<more>(?:[-–]\s?[^\W\d_]{2,12}){1,3})(?!\w)"
)
_BODY = re.compile(r"-\w{2}")
_PARTY_TAIL = re.compile(r"/\s?(?:tw|tu|hu|đu|qu|btgtw|btgtu|đh)(?!\w)")
_PARTY = re.compile(
    r"(?<![\d:/])(?<!\d[.,])(?P<number>\d{1,5}[a-eA-E]?)?\s?[-–]\s?(?P<first>[A-ZĐÐ]{1,6}[ri]?[A-ZĐÐ]{0,3}"
    r"|[a-zđ]{2,4})\s?$"
)
_BLANK = re.compile(r"(?:số\s?:?\s?[.…_]*|[.…_]{2,})\s*(?:/\s?(?P<year>(?:19|20)\d{2}))?\s?$")
_BEFORE_PARTY = re.compile(r"(?:số\s?:?\s?[.…_]*|[.…_]{2,})\s*$")
_SHARED = re.compile(r"(?<!\w)số:? (?P<numbers>\d{1,5}(?:\s?(?:,|;|và|&)\s?\d{1,5})*)\s?(?:,|;|và|&)\s?$")
_EACH = re.compile(r"\d+")
_ONE_FORM = str.maketrans("–Ð", "-Đ")  # the Icelandic letter is what some keyboards give for Đ
_DIGITS = "0123456789"
_LETTERS = tuple("abcdeABCDE")
_YEAR_LENGTH = 4
_LONGEST_NUMBER = 5
_REACH = 28  # characters before the slash that may belong to the symbol
_LIST_REACH = 60


class Symbol(NamedTuple):
    """One symbol at its place. `printed` is without spaces, dashes of one kind; None where the number is missing.

    `sign` is what follows the number ("/QĐ-UBND", "-CT/TW"); `kind` its first part ("QĐ"), `sure` whether its form
    alone tells a symbol (a known abbreviation with a body behind it). `start` is that of the number.
    """

    printed: str | None
    sign: str
    kind: str
    sure: bool
    start: int
    end: int


def symbols(text: Text) -> Iterator[Symbol]:
    """Yield the symbols of `text` in order; numbers that share one sign ("549, 623/QĐ-UBND") each give one."""
    written, done = text.text, 0
    for hit in _SLASH.finditer(written):
        slash = hit.start()
        if slash < done:
            continue
        found = _symbol(text, written, slash)
        if found is not None:
            yield from _shared(text, found)
            yield found
            done = found.end


def _symbol(text: Text, written: str, slash: int) -> Symbol | None:
    left = max(0, slash - _REACH)
    before = written[left:slash].rstrip()
    number = _number(before)
    if number is not None:
        return _plain(written, slash, left, number)
    if ("-" in before or "–" in before) and (found := _party(text, written, slash, left)):
        return found
    if before and before[-1] in ".…_:ốỐ0123456789":
        return _numberless(text, written, slash, left)
    return None


def _number(before: str) -> tuple[str, str, int] | None:
    """The number that ends `before`, the "/year" behind it and its place; no fraction, date or part of one."""
    rest, year = before.rstrip(_DIGITS), ""
    last = before[len(rest) :]
    if len(last) == _YEAR_LENGTH and last[:2] in ("19", "20") and rest.rstrip().endswith("/"):
        inner = rest.rstrip()[:-1].rstrip()
        year, before = f"/{last}", inner
        rest = before.rstrip(_DIGITS)
    suffix = 1 if len(rest) == len(before) and before[-1:] in _LETTERS else 0  # "45a/KH-THPT"
    digits = before[: len(before) - suffix]
    rest = digits.rstrip(_DIGITS)
    if not 0 < len(digits) - len(rest) <= _LONGEST_NUMBER or rest.endswith((":", "/")):
        return None
    if rest.endswith((".", ",")):
        thousands = rest[:-1].rstrip(_DIGITS)
        if len(digits) - len(rest) != 3 or not 1 <= len(rest) - 1 - len(thousands) <= 2 or rest[-1] == ",":
            return None if rest[-2:-1].isdigit() else (before[len(rest) :], year, len(rest))
        rest = thousands
    return before[len(rest) :], year, len(rest)


def _plain(written: str, slash: int, left: int, number: tuple[str, str, int]) -> Symbol | None:
    tail = _TAIL.match(written, slash) or _SMALL_TAIL.match(written, slash)
    if tail is None:
        return None
    printed, year, place = number
    sign = year + _tidy(tail.group())
    kind = _tidy(tail["first"])
    sure = by_abbreviation(kind) is not None and (_BODY.search(sign) is not None or bool(year))
    return Symbol(printed + sign, sign, kind, sure, left + place, tail.end())


def _party(text: Text, written: str, slash: int, left: int) -> Symbol | None:
    front = _PARTY.search(written, left, slash)
    if front is None:
        return None
    tail = _TAIL.match(written, slash) or _PARTY_TAIL.match(written, slash)
    if tail is None or by_abbreviation(front["first"]) is None:
        return None
    sign = _tidy(f"-{front['first']}{tail.group()}")
    start = front.start()
    if front["number"]:
        start = front.start("number")
        return Symbol(front["number"] + sign, sign, front["first"], sure=True, start=start, end=tail.end())
    blank = _BEFORE_PARTY.search(text.words, max(0, start - _REACH), start)
    return Symbol(None, sign, front["first"], sure=True, start=start, end=tail.end()) if blank else None


def _numberless(text: Text, written: str, slash: int, left: int) -> Symbol | None:
    blank = _BLANK.search(text.words, left, slash)
    tail = _TAIL.match(written, slash) or _SMALL_TAIL.match(written, slash)
    if blank is None or tail is None:
        return None
    year = f"/{blank['year']}" if blank["year"] else ""
    sign = _tidy(year + tail.group())
    if "-" not in sign and by_abbreviation(tail["first"]) is None:
        return None
    return Symbol(None, sign, tail["first"], "-" in sign, slash, tail.end())


def _shared(text: Text, symbol: Symbol) -> Iterator[Symbol]:
    """The numbers that stand before a symbol and share its sign: "số 549, 623 và 704/QĐ-UBND"."""
    before = text.words[max(0, symbol.start - 3) : symbol.start].rstrip()
    if symbol.printed is None or not before.endswith((",", ";", "à", "&")):
        return
    numbers = _SHARED.search(text.words, max(0, symbol.start - _LIST_REACH), symbol.start)
    if numbers is None:
        return
    for each in _EACH.finditer(text.words, *numbers.span("numbers")):
        yield symbol._replace(printed=each.group() + symbol.sign, start=each.start(), end=each.end())


def _tidy(printed: str) -> str:
    return "".join(printed.split()).translate(_ONE_FORM)
