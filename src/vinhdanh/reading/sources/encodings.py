"""Bytes of a text file as characters, whatever system wrote them."""

import codecs
import re

from vinhdanh.reading.source import Unreadable
from vinhdanh.text.folding import compose
from vinhdanh.text.legacy_fonts import Legacy, recognise, score

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODES = bytes(range(256))
_WINDOWS_1252 = "".join(_CODES[n : n + 1].decode("cp1252", "ignore") or chr(n) for n in range(256))
_WINDOWS_1258 = "".join(_CODES[n : n + 1].decode("cp1258", "ignore") or chr(n) for n in range(256))
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_SAMPLE = 200_000
_NOISE = 0.003  # of the characters; a text file has next to none
_DAMAGED = 0.02  # of the letters outside ASCII: a text in UTF-8 with a few spoilt bytes
_SURE = 0.7


def decoded(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    """Return the characters of `data`, letters of legacy fonts still as Windows-1252 has them, and notes on them.

    Raises Unreadable where `data` is no text.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _without_noise(name, data.decode(encoding, "replace")), ()
    if wide := _wide(data):
        return _without_noise(name, data.decode(wide, "replace")), ()
    if b"\0" in data:
        raise _no_text(name)
    return _narrow(name, data)


def _narrow(name: str, data: bytes) -> tuple[str, tuple[str, ...]]:
    text = data.decode("utf-8", "replace")
    spoilt = text.count("\ufffd")
    if not spoilt or spoilt <= _DAMAGED * sum(1 for c in text if c > "\x7f"):
        note = f"Có {spoilt} chữ hỏng mã trong tệp, hiện là “\ufffd”." if spoilt else ""
        return _without_noise(name, text), ((note,) if note else ())
    in_1252 = codecs.charmap_decode(data, "strict", _WINDOWS_1252)[0]
    in_1258 = codecs.charmap_decode(data, "strict", _WINDOWS_1258)[0]
    legacy = recognise(in_1252[:_SAMPLE])
    read = score(compose(in_1258[:_SAMPLE]))
    if read.share >= _SURE and (legacy is None or read.spelled > score(in_1252[:_SAMPLE], legacy).spelled):
        return _without_noise(name, compose(in_1258)), ("Chữ theo bảng mã Windows-1258 đã được đổi sang Unicode.",)
    return (in_1252 if legacy is Legacy.VPS else _without_noise(name, in_1252)), ()


def _wide(data: bytes) -> str:
    """UTF-16 without a mark: every second byte of ASCII and Vietnamese text is 0, 1 or 1E."""
    head = data[:4096]
    if len(head) < 4 or b"\0" not in head:
        return ""
    for encoding, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if (
            sum(1 for byte in high if byte in {0, 1, 3, 0x1E, 0x20}) > 0.95 * len(high)
            and high.count(0) > len(high) / 3
        ):
            return encoding
    return ""


def _without_noise(name: str, text: str) -> str:
    noise = len(_CONTROLS.findall(text)) + text.count("\ufffd")
    if not noise:
        return text
    if "\0" in text or (noise > max(2, _NOISE * len(text)) and noise > _DAMAGED * sum(1 for c in text if c > "\x7f")):
        raise _no_text(name)
    return text


def _no_text(name: str) -> Unreadable:
    return Unreadable(f"Tệp {name} không phải là văn bản (có mã nhị phân); hãy chọn tệp .docx, .pdf, .txt hoặc .md.")
