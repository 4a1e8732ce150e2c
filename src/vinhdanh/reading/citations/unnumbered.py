"""Documents cited without a symbol, where the words leave no doubt that one exists and is named.

"trình UBND tỉnh ban hành Quy chế phối hợp …", "Chỉ thị của Tỉnh ủy về …", "Sở đã có Công văn gửi …"; never a draft, a
number of documents, "các kế hoạch" in general, or what the subject of another document names.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from vinhdanh.reading.citations.either import either
from vinhdanh.reading.citations.issuers import issuer_before, issuers_at
from vinhdanh.reading.citations.mention import Mention
from vinhdanh.reading.citations.roles import Role, role_of
from vinhdanh.reading.citations.subjects import subject_at, title_end
from vinhdanh.reading.passages import Text

_NAMED = re.compile(
    either("Kế hoạch|Quy chế|Quy định|Quyết định|Chỉ thị|Công văn|Công điện|Nghị quyết|Hướng dẫn|Thông báo|Kết luận")
    + r"(?= [^\W\d]|:)(?! số)"
)
_DRAFT = re.compile(
    r"(?:dự thảo|xây dựng|soạn thảo|góp ý|ý kiến|đề xuất|hoàn thiện|chuẩn bị|sẽ|đang|nghiên cứu|tiến tới|chưa"
    r"|dự kiến|rà soát)"
    r"(?: (?:và )?[^,;.:\n]{0,24})?$"
)
_DONE = re.compile(r"đã (?:xây dựng|hoàn thiện|nghiên cứu|rà soát)[^;.:\n]{0,20}?(?:(?: và|,) )?$")  # and issued
_MANY = re.compile(r"(?:\d|nhiều|một số|những|các|mọi|số|từng|mỗi|hai|ba)(?: (?:bản|văn bản))? ?$")
_ISSUED = re.compile(r"(?<!để )(?:ban hành|phê duyệt|đã có|thông qua|đã gửi|đã ký|đã ra) (?:bộ )?[\"]?$")
_ISSUED_ENDS = ("hành", "duyệt", "có", "qua", "gửi", "ký", "ra", "bộ")
_ISSUED_REACH = 20
_LEAD = re.compile(r"(?:ban hành|phê duyệt|thông qua) các $")
_CARRIED = re.compile(
    r"(?:thực hiện|triển khai|quán triệt|thi hành|theo|căn cứ|chấp hành)(?: (?:tốt|nghiêm|nghiêm túc"
    r"|có hiệu quả|đầy đủ|kịp thời|các|thực hiện|và|tới))* $"
)
_LINK = re.compile(r"[\"\s]*(?:[,;:]|,? và|,? cùng)\s[\"\s]*")
_COMMON = re.compile(
    r" (?:xử phạt|khen thưởng|nâng (?:bậc|lương|ngạch)|nghỉ|hưởng|hành chính|này|trên|của (?:đảng"
    r"|nhà nước|cấp trên)|đó|đề ra|tiêu|và)(?!\w)"
)
_CARRIED_REACH = 60
_AHEAD = re.compile(
    r"\n(?:(?:phần|[ivx]{1,5}|[a-d]|\d{1,2})[ .][^\n]{0,24}?\n?)(?:một số )?(?:công tác )?(?:phương hướng"
    r"|nhiệm vụ)(?!\w)[^\n]{0,120}(?=\n|$)"
)
_SENTENCE = 400
_LEAST = 2  # words of a title


class _List(NamedTuple):
    """What the documents of a list share: where the list has got to, their issuers and role."""

    reach: int
    issuers: tuple[str, ...]
    role: Role


def unnumbered(text: Text, known: Sequence[Mention]) -> Iterator[Mention]:
    """Yield the documents without symbol; `known` are the places already read, in order."""
    ahead: int | None = None
    place, going = 0, _List(-1, (), Role.LEGAL_BASIS)
    before: Mention | None = None
    for hit in _NAMED.finditer(text.text):
        start = hit.start()
        while place < len(known) and known[place].reach <= start:
            before = known[place] if before is None or known[place].reach >= before.reach else before
            place += 1
        if place < len(known) and known[place].start <= start < known[place].reach:
            continue
        found = _found(text, hit, before, going)
        if isinstance(found, Mention):
            if ahead is None:
                ahead = _future(text)
            if start < ahead or found.role is not Role.ISSUED:
                yield found
            going = _List(found.reach, found.issuers, found.role)
        elif found is not None:
            going = found


def _future(text: Text) -> int:
    """Where the report begins to speak of what is still to be done."""
    heading = _AHEAD.search(text.words)
    return heading.start() if heading else len(text.words)


def _found(text: Text, hit: re.Match[str], before: Mention | None, going: _List) -> Mention | _List | None:
    start, end = hit.span()
    left = _sentence(text.words, start)
    if text.words.startswith(":", end):
        if not _LEAD.search(text.words, left, start):
            return None
        issuers, _ = issuer_before(text, start, left)
        return _List(end, issuers, Role.ISSUED)
    if _COMMON.match(text.words, end):
        return None
    if _LINK.fullmatch(text.words, going.reach, start) if 0 < going.reach <= start else False:
        return _titled(text, hit, going.issuers, going.role)
    if verb := _issuing(text.words, left, start):
        return _issued(text, hit, left, verb)
    of, after = issuers_at(text, end)
    if of and not _MANY.search(text.words, max(left, start - 16), start):
        return _of_body(text, hit, of, after, left)
    if before is not None and before.reach > left and _LINK.fullmatch(text.words, before.reach, start):
        found = _titled(text, hit, (), before.role)
        return found if found is not None and found.issuers else None
    if text.words.endswith("căn cứ ", 0, start) and text.paragraph(start)[0] == start - len("căn cứ "):
        return _titled(text, hit, (), Role.LEGAL_BASIS)
    return None


def _issuing(words: str, left: int, start: int) -> re.Match[str] | None:
    """The verb that issues what begins at `start`."""
    left = max(left, start - _ISSUED_REACH)
    if not words[max(left, start - 8) : start].rstrip(' "').endswith(_ISSUED_ENDS):
        return None
    return _ISSUED.search(words, left, start)


def _issued(text: Text, hit: re.Match[str], left: int, verb: re.Match[str]) -> Mention | None:
    start = hit.start()
    if _DRAFT.search(text.words, left, verb.start()) and not _DONE.search(text.words, left, verb.start()):
        return None
    issuers, _ = issuer_before(text, start, left)
    if (
        not issuers
        and not text.words.startswith("đã", verb.start())
        and not text.words.endswith("đã ", left, verb.start())
    ):
        return None
    if not issuers and hit.group() == "Quyết định":
        return None
    role = role_of(text, left, start, hit.group(), ours=None, issuers=issuers)
    return _titled(text, hit, issuers, role or Role.ISSUED)


def _of_body(text: Text, hit: re.Match[str], issuers: tuple[str, ...], after: int, left: int) -> Mention | None:
    """ "Chỉ thị của UBND tỉnh về …", carried out or taken as ground."""
    start = hit.start()
    if not _CARRIED.search(text.words, max(left, start - _CARRIED_REACH), start):
        return None
    subject, reach = subject_at(text, after)
    if len(subject.split()) < _LEAST:
        return None
    return Mention(None, "", hit.group(), None, None, issuers, subject, Role.LEGAL_BASIS, start, after, reach, start)


def _titled(text: Text, hit: re.Match[str], issuers: tuple[str, ...], role: Role) -> Mention | None:
    """The document whose title begins at `hit`; the body after the last "của" of the title is its issuer."""
    start, first = hit.span()
    end = title_end(text, first)
    title = text.text[first:end].rstrip(' “”",')
    end = first + len(title)
    of = text.words.rfind(" của ", first, end)
    if of >= 0:
        named, after = issuers_at(text, of)
        if named and after >= end:
            issuers, title = named, text.text[first:of]
    if len(title.split()) < _LEAST:
        return None
    return Mention(None, "", hit.group(), None, None, issuers, title.strip(), role, start, end, end, start)


def _sentence(words: str, start: int) -> int:
    first = max(0, start - _SENTENCE)
    return max(words.rfind("\n", first, start) + 1, words.rfind(". ", first, start) + 1, first)
