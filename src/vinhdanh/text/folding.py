"""Vietnamese spelling: one composed form, one placement of tone marks, one key for comparing names."""

import re
import unicodedata

_DASH_MARKS = "‐‑‒–—―−﹘﹣－"
_DASHES = dict.fromkeys(map(ord, _DASH_MARKS), "-")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))
_TONES = "\u0300\u0301\u0303\u0309\u0323"  # huyền, sắc, ngã, hỏi, nặng
# The only vowel pairs whose tone is written in two places: hòa/hoà, khỏe/khoẻ, thủy/thuỷ.
_PAIR = re.compile(
    rf"(?P<q>[qQ]?)(?:(?P<o>[oO])(?P<to>[{_TONES}]?)(?P<ae>[aAeE])|(?P<u>[uU])(?P<tu>[{_TONES}]?)(?P<y>[yY]))"
    rf"(?P<t2>[{_TONES}]?)(?P<more>[^\W\d_\u0302\u0306]|[\u0302\u0306])?"
)

_EARLY = {
    compose: unicodedata.normalize("NFC", first + tone + second)
    for first, second in ("oa", "oe", "uy")
    for tone in _TONES
    for compose in (unicodedata.normalize("NFC", first + second + tone),)
}
_LATE = {early: late for late, early in _EARLY.items()}
_LATE_TONE = re.compile(r"[ou](?:(?<=o)[àáảãạèéẻẽẹ]|(?<=u)(?<!qu)[ỳýỷỹỵ])(?![^\W\d_])")
_EARLY_TONE = re.compile(r"[òóỏõọùúủũụ][aey](?=[^\W\d_])")
_STRAIGHT = "“”„«»", "‘’"


def compose(text: str) -> str:
    """Return `text` in Unicode form NFC: one code point per Vietnamese letter."""
    return unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """Return `text` composed, without invisible characters, runs of white space as one space, stripped."""
    return " ".join(compose(text.translate(_INVISIBLE)).split())


def without_marks(text: str) -> str:
    """Return `text` without diacritics, đ as d; case and spaces stay."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return compose(bare.replace("đ", "d").replace("Đ", "D"))


def fold(text: str) -> str:
    """Return the key under which two spellings of one name are equal.

    Diacritics, their placement, case, kind of dash and white space do not count: "Lãng Cao" and "LANG CAO"
    share a key. Folding twice gives the same key. Use it to search and to propose, never to decide.
    """
    bare = without_marks(without_marks(tidy(text)).casefold())
    return " ".join(bare.translate(_DASHES).split())


def normalise_tones(text: str) -> str:
    """Return `text` composed, tone marks as in Decree 30/2020: hòa, khỏe, thủy; hoàn, quý. Case stays."""
    return compose(_PAIR.sub(_place_tone, unicodedata.normalize("NFD", text)))


def reading_form(text: str) -> str:
    """Return composed `text` in lower case, tone marks and dashes of one kind, curly quotes straight; same length.

    Every offset into the result is an offset into `text`: patterns are tried on the one, words printed from the other.
    """
    lower = text.lower()
    if len(lower) != len(text):  # a few letters of other languages grow in lower case
        lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    for marks, plain_mark in ((_STRAIGHT[0], '"'), (_STRAIGHT[1], "'"), (_DASH_MARKS, "-")):
        for mark in marks:
            lower = lower.replace(mark, plain_mark)
    lower = _LATE_TONE.sub(lambda match: _EARLY.get(match.group(), match.group()), lower)
    return _EARLY_TONE.sub(lambda match: _LATE.get(match.group(), match.group()), lower)


def _place_tone(match: re.Match[str]) -> str:
    part = match.groupdict(default="")
    first, second = part["o"] or part["u"], part["ae"] or part["y"]
    before, after, more = part["to"] or part["tu"], part["t2"], part["more"]
    if bool(before) == bool(after):  # no tone at all, or two: not ours to judge
        return match.group()
    tone = before or after
    closed = bool(more) or bool(part["q"] and part["u"])
    return part["q"] + (first + second + tone if closed else first + tone + second) + more
