"""The fixed words of a document and how they are put together: number, date, endings."""

import re
from collections.abc import Iterable

from vinhdanh.writing.pieces import DocumentDate, Header, Heading, Level, Run

NATIONAL_NAME = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
BLANK = "…"
RECIPIENTS = "Nơi nhận:"
ELECTRONIC = "Bản điện tử:"
ADDRESSED = "Kính gửi:"
THE_END = "./."

_ENDING = re.compile(r"[\s.;,]+$")
_FULL_STOP = re.compile(r"\s*[.;,]?\s*$")
_ROMAN = re.compile(r"[IVXLC]+")


def number_line(header: Header) -> str:
    """The number and sign: no spaces around the strokes, a zero before 1 to 9, dots for no number yet."""
    number = (header.number or "").strip() or BLANK
    padded = number.zfill(2) if number.isdecimal() else number
    return f"Số: {padded}/{header.sign.strip()}"


def date_line(place: str, day: DocumentDate) -> str:
    """Place and date in words: a zero before days below 10 and before months 1 and 2 only (PL I II.4)."""
    days = BLANK if day.day is None else f"{day.day:02d}"
    months = BLANK if day.month is None else f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"{place.strip()}, ngày {days} tháng {months} năm {day.year}"


def listed(lines: Iterable[str]) -> tuple[str, ...]:
    """Lines of a list that ends: ";" after each, "." after the last, no dash typed before, none blank."""
    bare = [_ENDING.sub("", line).strip().removeprefix("- ") for line in lines if line.strip()]
    return tuple(f"{line}{'.' if place == len(bare) else ';'}" for place, line in enumerate(bare, start=1))


def heading_lines(heading: Heading) -> tuple[str, ...]:
    """Number and title: one line, or for a phần two, the label and under it the title in capitals."""
    number = _ENDING.sub("", heading.number).strip().removesuffix(")")
    if heading.level is Level.PART:
        label = f"Phần {number}" if _ROMAN.fullmatch(number) else number
        return tuple(part for part in (label, heading.title.upper()) if part)
    title = heading.title.upper() if heading.level is Level.SECTION else heading.title
    mark = ")" if heading.level is Level.POINT else "."
    return (f"{number}{mark} {title}".rstrip() if number else title,)


def ended(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """The last paragraph of a text, closed by "./." in place of its full stop."""
    words = "".join(run.text for run in runs).rstrip()
    if words.endswith(THE_END):
        return runs
    kept = list(runs)
    while kept and not kept[-1].text.strip():
        kept.pop()
    if not kept:
        return (Run(THE_END),)
    last = kept.pop()
    text = last.text.rstrip() if words.endswith("..") else _FULL_STOP.sub("", last.text)
    shortened = Run(text, last.bold, last.italic, last.superscript, last.ref)
    return (*kept, *((shortened,) if text else ()), Run(THE_END))
