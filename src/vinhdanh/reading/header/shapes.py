"""The shapes of what surrounds the body of a document: header, signature."""

from datetime import date
from typing import NamedTuple

from vinhdanh.text.windows import Window


class Signature(NamedTuple):
    """The signature block. `form` is TM., KT., TL., TUQ., Q. or ""; `behind` what is signed for ("GIÁM ĐỐC" of KT.)."""

    form: str
    behind: str
    post: str
    name: str
    start: int
    end: int


class Header(NamedTuple):
    """What a document says of itself, outside its body; "" or None for what is not told.

    `symbol` is None where the number is missing ("Số: /BC-SCT"), `sign` the rest ("/BC-SCT") in any case;
    `symbol_start` its offset, -1 without it. `date` is None where the day is missing, `month` and `year` are then kept.
    `window` is the time the document speaks of, `grounds` the (start, end) of its "Căn cứ" paragraphs. The body is
    `Text.text[body_start:body_end]`.
    """

    superior: str
    agency: str
    symbol: str | None
    sign: str
    symbol_start: int
    place: str
    date: date | None
    month: int | None
    year: int | None
    type: str
    subject: str
    window: Window | None
    grounds: tuple[tuple[int, int], ...]
    recipients: tuple[str, ...]
    signature: Signature | None
    body_start: int
    body_end: int
