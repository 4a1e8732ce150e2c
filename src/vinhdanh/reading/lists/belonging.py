"""Pieces between commas that are no items of their own: where the item before lies, who it is, the rest of its name."""

import re

from vinhdanh.reading.lists.listing import Place

_LEVELS = ("thôn", "xã", "phường", "thị trấn", "huyện", "quận", "thị xã", "thành phố", "tp", "tỉnh")
_PLACE = re.compile(rf"(?:{'|'.join(_LEVELS)})[. ]")
_TITLE = re.compile(
    r"(?:phó |nguyên |quyền )*(?:giám đốc|trưởng|chủ tịch|bí thư|hiệu trưởng|hiệu phó|kế toán|chuyên viên|bác s[ĩỹ]"
    r"|chánh|cán bộ|giáo viên|công chức|viên chức|nhân viên|điều dưỡng|đội trưởng|tổ trưởng|phó)\b"
)
_PEOPLE = (
    "cá nhân",
    "đồng chí",
    "người",
    "cán bộ",
    "công chức",
    "viên chức",
    "giáo viên",
    "đảng viên",
    "hội viên",
    "đoàn viên",
    "thành viên",
    "đối tượng",
    "điển hình",
    "gương",
    "ông",
    "bà",
)
_OFFICE = re.compile(
    r"(?:tổng )?(?:công ty|cty|htx|hợp tác xã|doanh nghiệp|dntn|phòng|ban|sở|bộ|trung tâm|trường|khoa|chi cục|cục"
    r"|công an|tập đoàn|văn phòng|thanh tra|ủy ban|ubnd|hội|đoàn|đảng ủy|chi bộ|chi nhánh|ngân hàng|quỹ|viện|tổ|trạm"
    r"|xí nghiệp|nhà máy)\b"
)


def without_places(words: str, items: list[Place], unit: str) -> list[Place]:
    """The items without those that only say where the one before lies, or what a person does."""
    level, people = unit in _LEVELS, unit.startswith(_PEOPLE)
    kept = items[:1]
    for item in items[1:]:
        where = _PLACE.match(words, item[0]) and not level and not _PLACE.match(words, kept[-1][0])
        post = people and _TITLE.match(words, item[0]) and not _TITLE.match(words, items[0][0])
        if not where and not post:
            kept.append(item)
    return kept


def with_their_places(items: list[Place], unit: str) -> frozenset[int]:
    """Half of the items where each could be a name with its place: "Việt Nhật, Hiệp Hòa, Tăng Tiến, Việt Yên"."""
    half, odd = divmod(len(items), 2)
    return frozenset() if odd or half < 2 or unit in _LEVELS else frozenset({half})


def offices(words: str, items: list[Place]) -> frozenset[int]:
    """How many items begin as an office does: "Công ty TNHH Xây dựng, Thương mại và Dịch vụ Hà Nam" is one."""
    heads = sum(1 for low, high in items if _OFFICE.match(words, low, high))
    return frozenset({heads}) if heads > 1 and _OFFICE.match(words, *items[0]) else frozenset()
