"""Numbers written in words before a thing that is surely counted: "hai lần", "không có hồ sơ nào"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from vinhdanh.reading.figures.after import noun_of
from vinhdanh.reading.figures.subjects import subject_after
from vinhdanh.reading.model import Figure
from vinhdanh.reading.passages import Text
from vinhdanh.text.qualifiers import Qualifier
from vinhdanh.text.units import ORDINAL

_VALUES = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
# one pattern a word: a pattern that begins with a literal is sought as fast as a plain string
_WORDS = tuple(
    (value, re.compile(rf"{word} (?P<noun>[^\W\d_]+(?: [^\W\d_]+){{0,3}})")) for word, value in _VALUES.items()
)
_NONE = re.compile(r"không (?:có|xảy ra|phát sinh|để xảy ra) (?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,3})(?P<any> nào)?")
# things that are counted when a number word stands before them; of many others the words are a name ("ba công khai")
_COUNTED = frozenset(
    {"lần", "lượt", "đợt", "cuộc", "vụ", "người", "hộ", "đơn", "hồ sơ", "tập thể", "cá nhân", "đồng chí", "dự án"}
    | {"đề tài", "sáng kiến", "mô hình", "công trình", "xã", "huyện", "doanh nghiệp", "đơn vị", "đoàn", "lớp", "buổi"}
    | {
        "cán bộ",
        "học sinh",
        "giáo viên",
        "hội nghị",
        "phương án",
        "kịch bản",
        "ngày",
        "công dân",
        "trường hợp",
        "đề án",
    }
    | {"vụ việc", "vụ án", "vụ tai nạn", "đơn thư", "chi bộ", "giải", "ca", "ổ dịch", "đảng viên", "bệnh nhân"}
    | {"tổ chức", "cơ quan", "cơ sở", "thí sinh", "tiêu chí", "chỉ tiêu", "lĩnh vực", "chương trình", "địa phương"}
    | {"công ty", "trường", "tuyến", "phường", "thôn", "tác giả", "vận động viên", "lao động", "sản phẩm", "văn bản"}
)
_NOT_BEFORE = frozenset({"thứ", "tháng", "mười", "mươi", "lần", "quý", "đứng", "bậc", "ngày", "hạng", "trăm", "số"})
_NOT_AFTER = ("thứ", "bên", "mặt", "trong")
_NONE_FRAME = re.compile(
    r" (?:nào|trả|giải quyết|bị|vi phạm|quá hạn|tồn đọng|khiếu|tố|đến|trễ|chậm|phát sinh|mắc|tái|chết|tử vong|thương)"
)


def spelled_figures(text: Text) -> Iterator[Figure]:
    """Yield the counts of `text` that are written in words, from two to ten, and the zeros that are stated."""
    words = text.words
    for value, pattern in _WORDS:
        for match in pattern.finditer(words):
            start = match.start()
            before = words[max(0, start - 12) : start]
            if before and not before.endswith((" ", "\n", "(", '"')):
                continue
            last = before.split()[-1:] if before[-1:] == " " else []
            noun = noun_of(match["noun"])
            if noun is None or noun.words not in _COUNTED or (last and last[0] in _NOT_BEFORE):
                continue
            end = match.start("noun") + len(noun.words)
            if words.startswith(" thứ", end):
                continue
            yield _counted(text, Decimal(value), start, match.start("noun"), end, noun.words)
    for match in _NONE.finditer(words):
        noun = noun_of(match["noun"])
        if noun is None or noun.words not in _COUNTED:
            continue
        end = match.start("noun") + len(noun.words)
        if match["any"] or _NONE_FRAME.match(words, end):
            yield _counted(text, Decimal(0), match.start(), match.start("noun"), end, noun.words)


_SERIES = ("năm", "lần")
_ORDER = re.compile(r" thứ (?P<which>hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|mười|[0-9]{1,2})(?![^\W_])")
_ORDINALS = {**_VALUES, "tư": 4, "năm": 5}


def ordinal_figures(text: Text) -> Iterator[Figure]:
    """Yield which of a series of years or times something is: "năm thứ ba thực hiện", "lần thứ 2 tổ chức"."""
    for match in _ORDER.finditer(text.words):
        before = text.words[max(0, match.start() - 24) : match.start()].split()
        if before[-1:] == [] or before[-1] not in _SERIES:
            continue
        if "hội" in before[-4:] or "biểu" in before[-3:]:  # a congress is named by its number
            continue
        which = match["which"]
        value = Decimal(which) if which[0].isdigit() else Decimal(_ORDINALS[which])
        yield Figure(value, None, ORDINAL, None, Qualifier.EXACT, "", match.start("which"), match.end())


def _counted(text: Text, value: Decimal, start: int, noun: int, end: int, name: str) -> Figure:
    subject = subject_after(text.text, text.words, noun, end)
    return Figure(value, None, name, None, Qualifier.EXACT, subject, start, end)
