"""What a cited document is to the report: the ground it stands on, guidance for it, or what the office issued."""

import re
from enum import StrEnum

from vinhdanh.reading.citations.either import either
from vinhdanh.reading.passages import Text

_LINK = 3  # no verb is so short
_REACH = 180
_NEAR = 44  # most verbs stand just before what they govern


class Role(StrEnum):
    """The part a document plays."""

    LEGAL_BASIS = "legal_basis"
    GUIDANCE = "guidance"
    ISSUED = "issued"


_GOVERNING = re.compile(
    either(
        "kèm theo|căn cứ|theo(?! dõi)|thực hiện|triển khai|quán triệt|thi hành|được quy định|được nêu"
        "|quy định tại|dựa"
        "|tuân thủ|trình|tham mưu|ban hành|phê duyệt|công bố|xây dựng|ký|đã có|thông qua|ra (?=\\w+ \\w+ số)|gửi"
    )
)
_OURS = frozenset({"trình", "tham mưu", "công bố", "xây dựng"})
_ISSUING = frozenset({"ban hành", "phê duyệt", "ký", "đã có", "thông qua", "gửi", "ra "})
_HIGHER = (
    "bộ ", "chính phủ", "thủ tướng", "quốc hội", "trung ương", "ban bí thư", "ban chấp hành trung ương",
    "ủy ban thường vụ",    "phó thủ tướng", "chủ tịch nước", "tổng ", "ban thi đua", "ban tổ chức trung ương",
)  # fmt: skip
_LETTERS = frozenset({"Hướng dẫn", "Công văn", "Thông báo"})


def role_of(
    text: Text, left: int, start: int, kind: str | None, *, ours: bool | None, issuers: tuple[str, ...]
) -> Role | None:
    """Return the role of the document at `start` from the words between `left` and it; None where they say nothing.

    `ours` tells whether its symbol carries the sign of the report's own body (None: not known).
    """
    if start - left <= _LINK:
        return None
    near = max(left, start - _NEAR)
    last = _last(text.words, near, start) or _last(text.words, max(left, start - _REACH), near)
    if not last:
        return None
    if last in _OURS:
        return Role.ISSUED
    if last in _ISSUING:
        if ours or _is_asked(text.words, max(left, start - _REACH), start):
            return Role.ISSUED
        higher = any(name.lower().startswith(_HIGHER) for name in issuers)
        return Role.LEGAL_BASIS if higher or (ours is False and issuers) else Role.ISSUED
    return Role.GUIDANCE if kind == "Hướng dẫn" or (last == "căn cứ" and kind in _LETTERS) else Role.LEGAL_BASIS


def _last(words: str, left: int, right: int) -> str:
    """The last governing word between two places, "" if there is none."""
    last = ""
    for word in _GOVERNING.finditer(words, left, right):
        last = word.group()
    return last


def _is_asked(words: str, left: int, start: int) -> bool:
    """Whether the office submitted or drafted what another body then issued."""
    ground = max(words.rfind("căn cứ", left, start), words.rfind("kèm theo", left, start), left)
    return any(words.find(word, ground, start) >= 0 for word in _OURS)
