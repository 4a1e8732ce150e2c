"""A term used with the wrong thing: 474 “TTHC” were handled where only 143 exist, so dossiers must be meant.

Only sets that the text itself closes are judged: "toàn bộ 143/143 thủ tục hành chính", "tổng số 143 thủ tục". People
and bodies are left out, because a body's own staff is not everyone it deals with.
"""

import re
from collections.abc import Iterator

from vinhdanh.reading.findings.operands import in_words
from vinhdanh.reading.findings.verdict import holds, warns
from vinhdanh.reading.model import Figure, Finding
from vinhdanh.reading.passages import Text
from vinhdanh.reading.reading import Reading
from vinhdanh.text.folding import reading_form

_ABBREVIATION = re.compile(r"(?P<name>[^\W\d_]+(?: [^\W\d_]+){1,5}) \((?:gọi tắt là )?(?P<short>[A-ZĐ]{2,8})\)")
_KNOWN = {"tthc": "thủ tục hành chính", "ccn": "cụm công nghiệp", "kcn": "khu công nghiệp", "htx": "hợp tác xã"}
_CLOSED = re.compile(
    r"\b(?:toàn bộ|tất cả|tổng số|tổng cộng|hiện có|danh mục(?: gồm| có)?|cả|công khai|niêm yết|cung cấp|rà soát)\s"
    r"(?:có\s|là\s)?$"
)
_IN_FORCE = re.compile(r" (?:còn hiệu lực|đang có hiệu lực|thuộc thẩm quyền|thuộc phạm vi|đã được công bố)")
# things of which a body has a closed list
_LISTED = frozenset(
    {"thủ tục hành chính", "thủ tục", "dịch vụ công", "dịch vụ công trực tuyến", "tiêu chí", "chỉ tiêu", "lĩnh vực"}
)


def check(reading: Reading, previous: Reading | None = None) -> Iterator[Finding]:
    """Counts of listed things against the number of those that exist."""
    names = {**_KNOWN, **_abbreviations(reading.text)}
    wholes: dict[str, Figure] = {}
    counts: list[tuple[str, Figure]] = []
    for figure in reading.figures:
        name = figure.unit.lower()
        thing = names.get(name, name)
        if thing not in _LISTED:
            continue
        before = reading.text.words[max(0, figure.start - 24) : figure.start]
        behind = reading.text.words[figure.end : figure.end + 40]
        closed = _CLOSED.search(before) or _IN_FORCE.match(behind)
        if (figure.of is not None and figure.of == figure.value) or closed:
            wholes.setdefault(thing, figure)
        else:
            counts.append((thing, figure))
    for thing, figure in counts:
        whole = wholes.get(thing)
        if whole is None:
            continue
        exist = whole.of or whole.value
        places = ((figure.start, figure.end), (whole.start, whole.end))
        if figure.value > exist:
            message = (
                f"Ghi {in_words(figure)} trong khi chỉ có {exist} {thing}: số này có lẽ đếm việc khác, ví dụ hồ sơ."
            )
            yield warns(message, f"≤ {exist}", in_words(figure), *places, sure=0.85)
        else:
            yield holds(
                f"{in_words(figure)} nằm trong {exist} {thing} hiện có.", f"≤ {exist}", in_words(figure), *places
            )


def _abbreviations(text: Text) -> dict[str, str]:
    """Abbreviations that the text introduces itself, where the initials agree."""
    found = {}
    for match in _ABBREVIATION.finditer(text.text):
        short = match["short"]
        words = reading_form(match["name"]).split()[-len(short) :]
        if len(words) == len(short) and "".join(word[0] for word in words) == short.lower():
            found[short.lower()] = " ".join(words)
    return found
