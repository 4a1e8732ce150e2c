"""Proper names in a text: runs of capitalised syllables, with the noun that stands before them."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from vinhdanh.reading.passages import Text
from vinhdanh.text.folding import reading_form

_CAPITALS = "".join(chr(code) for code in range(ord("A"), 0x1EFA) if chr(code).isupper() and chr(code).isalpha())
_LETTERS = r"[^\W\d_]"
_RUN = re.compile(rf"(?<!\w)[{_CAPITALS}]{_LETTERS}*(?: [{_CAPITALS}]{_LETTERS}*)+(?!\w)")
_PLACES = """
xã,phường,thị trấn,huyện,quận,thị xã,thành phố,tỉnh,thôn,bản,làng,ấp,khu phố,tổ dân phố,đường,phố,cầu,sông,hồ,chợ,đập
đèo,núi,đảo,bến,cảng,khu công nghiệp,cụm công nghiệp,khu đô thị,nhà máy,công ty,hợp tác xã,trường,bệnh viện,trạm
đền,chùa,di tích,dân tộc
"""
PERSONS = frozenset({"ông", "bà", "đồng chí", "đ/c", "anh", "chị", "em", "thầy", "cô", "bác sĩ", "đại tá"})
_HEADS = (*_PLACES.strip().replace("\n", ",").split(","), *sorted(PERSONS))
_HEAD = re.compile(rf"(?:^|[^\w])({'|'.join(sorted(map(re.escape, _HEADS), key=len, reverse=True))}) $")
_FAMILY_NAMES = """
nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đoàn vương trịnh đinh lâm mai tô hà lò cao
lưu lương thái châu tạ phùng quách tăng nông giàng sùng vàng lường cầm quàng hứa chu triệu ma bàn đàm
"""
_FAMILIES = frozenset(_FAMILY_NAMES.split())
_ACRONYMS = {
    "ccn": "cụm công nghiệp",
    "kcn": "khu công nghiệp",
    "htx": "hợp tác xã",
    "tnhh": "công ty",
    "tp": "thành phố",
}
_SHORTEST_NAME = 2
_LONGEST_NAME = 5


class Name(NamedTuple):
    """One name at its place. `spelling` is its reading form; `head` the noun before it, "" where there is none."""

    spelling: str
    head: str
    start: int
    end: int

    @property
    def person(self) -> bool:
        """Whether it names a person: by the noun before it, or a family name with two more syllables."""
        syllables = self.spelling.split()
        return self.head in PERSONS or (len(syllables) > _SHORTEST_NAME and syllables[0] in _FAMILIES)


def names(text: Text) -> Iterator[Name]:
    """Every run of two to five capitalised syllables, acronyms before it taken as its noun."""
    for match in _RUN.finditer(text.text):
        start, head = match.start(), ""
        syllables = match.group().split(" ")
        while syllables and len(syllables[0]) > 1 and syllables[0].isupper():
            head = _ACRONYMS.get(syllables[0].lower(), syllables[0].lower())
            start += len(syllables.pop(0)) + 1
        if not head and len(syllables) > _SHORTEST_NAME and syllables[0].lower() in _HEADS:  # a sentence begins with it
            head = syllables[0].lower()
            start += len(syllables.pop(0)) + 1
        if not _SHORTEST_NAME <= len(syllables) <= _LONGEST_NAME or any(len(s) > 1 and s.isupper() for s in syllables):
            continue
        if not head:
            before = _HEAD.search(text.words[max(0, start - 18) : start])
            head = before[1] if before else ""
        yield Name(reading_form(" ".join(syllables)), head, start, match.end())
