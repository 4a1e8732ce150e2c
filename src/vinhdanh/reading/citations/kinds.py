"""Types of documents: names, nicknames, and the abbreviations that symbols carry (Decree 30/2020, annex III)."""

import re
from functools import lru_cache

NAMES: dict[str, str] = {
    name.lower(): name
    for name in (
        "Nghị quyết", "Quyết định", "Chỉ thị", "Quy chế", "Quy định", "Thông cáo", "Thông báo", "Hướng dẫn",
        "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án", "Báo cáo", "Biên bản", "Tờ trình", "Hợp đồng",
        "Công văn", "Công điện", "Thông tư", "Nghị định", "Luật", "Bộ luật", "Pháp lệnh", "Lệnh", "Sắc lệnh",
        "Kết luận", "Thông tri", "Văn bản", "Giấy mời", "Giấy phép", "Giấy chứng nhận", "Điều lệ", "Quy trình",
        "Tuyên bố", "Phiếu chuyển", "Giấy giới thiệu", "Thư ngỏ", "Chiến lược", "Quy hoạch", "Nội quy",
    )
} | {
    "qđ": "Quyết định", "nq": "Nghị quyết", "ct": "Chỉ thị", "kh": "Kế hoạch", "cv": "Công văn", "nđ": "Nghị định",
    "tt": "Thông tư", "ttlt": "Thông tư liên tịch", "hd": "Hướng dẫn", "kl": "Kết luận", "tb": "Thông báo",
    "bc": "Báo cáo", "ttr": "Tờ trình", "cđ": "Công điện", "qc": "Quy chế", "thông tư liên tịch": "Thông tư liên tịch",
    "thông báo kết luận": "Thông báo", "công văn hỏa tốc": "Công văn", "văn bản hợp nhất": "Văn bản hợp nhất",
    "công điện khẩn": "Công điện", "công điện hỏa tốc": "Công điện", "công văn khẩn": "Công văn",
    "chương trình hành động": "Chương trình hành động", "chương trình phối hợp": "Chương trình phối hợp",
    "quy chế phối hợp": "Quy chế phối hợp", "kế hoạch phối hợp": "Kế hoạch phối hợp",
    "kế hoạch hành động": "Kế hoạch hành động", "hướng dẫn liên tịch": "Hướng dẫn liên tịch",
    "hướng dẫn liên ngành": "Hướng dẫn liên ngành", "kế hoạch liên tịch": "Kế hoạch liên tịch",
    "kế hoạch liên ngành": "Kế hoạch liên ngành", "nghị quyết liên tịch": "Nghị quyết liên tịch",
    "chỉ thị liên tịch": "Chỉ thị liên tịch", "quyết định cá biệt": "Quyết định",
    "chương trình liên tịch": "Chương trình liên tịch", "quyết định liên tịch": "Quyết định liên tịch",
}  # fmt: skip
LONGEST = max(name.count(" ") for name in NAMES) + 1

BY_ABBREVIATION: dict[str, str] = {
    "QĐ": "Quyết định", "QD": "Quyết định", "NQ": "Nghị quyết", "CT": "Chỉ thị", "QC": "Quy chế", "QYĐ": "Quy định",
    "QĐI": "Quy định", "TC": "Thông cáo", "TB": "Thông báo", "TBKL": "Thông báo", "HD": "Hướng dẫn",
    "CTR": "Chương trình", "CTHĐ": "Chương trình hành động", "KH": "Kế hoạch", "PA": "Phương án", "ĐA": "Đề án",
    "DA": "Dự án", "BC": "Báo cáo", "BB": "Biên bản", "TTR": "Tờ trình", "HĐ": "Hợp đồng", "CĐ": "Công điện",
    "CV": "Công văn", "TT": "Thông tư", "NĐ": "Nghị định", "ND": "Nghị định", "TTLT": "Thông tư liên tịch",
    "CTLT": "Chỉ thị liên tịch", "NQLT": "Nghị quyết liên tịch", "KHLT": "Kế hoạch liên tịch",
    "HDLT": "Hướng dẫn liên tịch", "HDLN": "Hướng dẫn liên ngành", "KHLN": "Kế hoạch liên ngành",
    "KHPH": "Kế hoạch phối hợp", "CTPH": "Chương trình phối hợp", "CTRPH": "Chương trình phối hợp",
    "QCPH": "Quy chế phối hợp", "CTRLT": "Chương trình liên tịch", "KL": "Kết luận", "GM": "Giấy mời",
    "GP": "Giấy phép", "GCN": "Giấy chứng nhận", "VBHN": "Văn bản hợp nhất", "PL": "Pháp lệnh", "L": "Lệnh",
    "SL": "Sắc lệnh", "TTH": "Thông tri", "ĐL": "Điều lệ", "UBTVQH": "Nghị quyết", "QH": "Luật", "PC": "Phiếu chuyển",
}  # fmt: skip
JOINT = {"CTLT": "liên tịch", "TTLT": "liên tịch", "NQLT": "liên tịch", "KHLT": "liên tịch", "HDLT": "liên tịch"}
_MARKS = '("-,;:/+*•'
_ENDINGS = frozenset(" ".join(name.split()[-2:]) for name in NAMES if name.count(" ") > 1)
_TERM = re.compile(r"\d+$")


@lru_cache(maxsize=512)
def by_abbreviation(segment: str) -> str | None:
    """Return the type that the first part of a symbol's sign names ("QĐ", "QH15"), or None."""
    return BY_ABBREVIATION.get(_TERM.sub("", segment).upper())


def type_of(word: str, abbreviation: str) -> str | None:
    """Return the type of a document called `word` (lower case, "" if none) whose sign begins with `abbreviation`."""
    name = NAMES.get(word)
    if name is None or (name == "Văn bản" and by_abbreviation(abbreviation)):
        return by_abbreviation(abbreviation)
    joint = JOINT.get(abbreviation.upper())
    return f"{name} {joint}" if joint and not name.endswith(joint) else name


def words_of_type(written: str) -> str:
    """Return the name of a type that `written` (lower case) ends with, the longest there is; "" if none."""
    pair = " ".join(written.rsplit(None, 2)[-2:])
    if pair in NAMES and pair not in _ENDINGS:
        return pair
    parts = written.rsplit(None, LONGEST)[-LONGEST:]
    for first in range(len(parts)):
        name = " ".join(parts[first:]).lstrip(_MARKS)
        if name in NAMES:
            return name
    return ""
