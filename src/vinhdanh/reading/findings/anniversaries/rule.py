"""An anniversary counts the years between the two dates in its brackets: "70 năm … (11/6/1948-11/6/2018)"."""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.verdict import breaks, holds, warns
from vinhdanh.reading.model import Finding
from vinhdanh.reading.reading import Reading

_DATE = r"(?:([0-9]{1,2})[/.-]([0-9]{1,2})[/.-])?((?:1[0-9]|20)[0-9]{2})"
_BRACKET = re.compile(rf"\( ?(?:ngày )?{_DATE} ?(?:-|đến) ?(?:ngày )?{_DATE} ?\)")
_COUNT = re.compile(r"(?:lần thứ ([0-9]{1,3})|\b([0-9]{1,3}) năm)\b(?! tháng)")
_KEPT = re.compile(r"\bkỷ niệm\b|\bngày sinh\b|\bngày thành lập\b|\bngày truyền thống\b|\bchào mừng\b")
_REACH = 220


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Every pair of dates in brackets that closes the words of an anniversary."""
    for match in _BRACKET.finditer(reading.text.words):
        start, _ = reading.text.paragraph(match.start())
        before = reading.text.words[max(start, match.start() - _REACH) : match.start()]
        before = re.split(r"[;.] |\) ?[,;]", before)[-1]
        counts = list(_COUNT.finditer(before))
        if counts and (_KEPT.search(before) or (match[1] and (match[1], match[2]) == (match[4], match[5]))):
            yield _judge(reading, counts[-1], match, match.start() - len(before))


def _judge(reading: Reading, count: re.Match[str], match: re.Match[str], base: int) -> Finding:
    told, years = int(count[1] or count[2]), int(match[6]) - int(match[3])
    place = (base + count.start(), match.end())
    printed = reading.text.text[match.start() : match.end()]
    if told != years:
        message = f"Ghi kỷ niệm {told} năm nhưng từ {match[3]} đến {match[6]} là {years} năm: hãy xem lại số năm."
        return breaks(message, str(years), str(told), place)
    if match[1] and match[4] and (int(match[1]), int(match[2])) != (int(match[4]), int(match[5])):
        message = f"Hai mốc của lễ kỷ niệm {printed} không cùng ngày, tháng: hãy xem lại."
        return warns(message, f"{match[1]}/{match[2]}", f"{match[4]}/{match[5]}", place)
    return holds(f"Kỷ niệm {told} năm khớp với {printed}.", str(years), str(told), place)
