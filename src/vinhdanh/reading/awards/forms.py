"""Forms of award as texts name them, and the levels and authorities beside them."""

import re
from typing import NamedTuple


class Form(NamedTuple):
    """A form by its name; `code` is the law's key, or "" where the level decides it; `who` can receive it."""

    name: str
    code: str
    level: str
    who: str


COLLECTIVE, INDIVIDUAL, HOUSEHOLD, ANY = "collective", "individual", "household", ""

_RANK = r"(?: hạng (?P<rank>nhất|nhì|ba))?"
# (literal, what may follow it, form): a literal is sought as a plain string, many times faster than a pattern
_ROWS: tuple[tuple[str, str, Form], ...] = (
    ("bằng khen", "", Form("Bằng khen", "", "", ANY)),
    ("giấy khen", "", Form("Giấy khen", "GIAY_KHEN", "cơ sở", ANY)),
    ("cờ ", r"(?:đơn vị )?(?:thi đua|luân lưu|dẫn đầu)", Form("Cờ thi đua", "", "", COLLECTIVE)),
    ("tập thể lao động xuất sắc", "", Form("Tập thể lao động xuất sắc", "TTLDXS", "tỉnh", COLLECTIVE)),
    ("ttlđxs", "", Form("Tập thể lao động xuất sắc", "TTLDXS", "tỉnh", COLLECTIVE)),
    ("tập thể lao động tiên tiến", "", Form("Tập thể lao động tiên tiến", "TTLDTT", "cơ sở", COLLECTIVE)),
    ("ttlđtt", "", Form("Tập thể lao động tiên tiến", "TTLDTT", "cơ sở", COLLECTIVE)),
    ("đơn vị quyết thắng", "", Form("Đơn vị quyết thắng", "DVQT", "tỉnh", COLLECTIVE)),
    ("đơn vị tiên tiến", "", Form("Đơn vị tiên tiến", "DVTT", "cơ sở", COLLECTIVE)),
    ("chiến sĩ thi đua", "", Form("Chiến sĩ thi đua", "", "", INDIVIDUAL)),
    ("chiến sỹ thi đua", "", Form("Chiến sĩ thi đua", "", "", INDIVIDUAL)),
    ("cstđ", "", Form("Chiến sĩ thi đua", "", "", INDIVIDUAL)),
    ("chiến sĩ tiên tiến", "", Form("Chiến sĩ tiên tiến", "CSTT", "cơ sở", INDIVIDUAL)),
    ("chiến sỹ tiên tiến", "", Form("Chiến sĩ tiên tiến", "CSTT", "cơ sở", INDIVIDUAL)),
    ("lao động tiên tiến", "(?<!tập thể lao động tiên tiến)", Form("Lao động tiên tiến", "LDTT", "cơ sở", INDIVIDUAL)),
    ("lđtt", "(?<!ttlđtt)", Form("Lao động tiên tiến", "LDTT", "cơ sở", INDIVIDUAL)),
    ("huân chương lao động", _RANK, Form("Huân chương Lao động", "HCLD", "nhà nước", ANY)),
    ("huân chương độc lập", _RANK, Form("Huân chương Độc lập", "HC_DOC_LAP", "nhà nước", ANY)),
    (
        "huân chương ",
        r"(?!lao động|độc lập)(?:[^\W\d_]+ ){0,3}?(?:hạng (?P<rank>nhất|nhì|ba)|công|hồ chí minh|sao vàng)",
        Form("Huân chương", "", "nhà nước", ANY),
    ),
    ("huy chương", "(?! vàng| bạc| đồng)", Form("Huy chương", "HUY_CHUONG", "nhà nước", INDIVIDUAL)),
    ("kỷ niệm chương", "", Form("Kỷ niệm chương", "KY_NIEM_CHUONG", "bộ", INDIVIDUAL)),
    ("gia đình văn hóa", "", Form("Gia đình văn hóa", "GDVH", "cơ sở", HOUSEHOLD)),
    ("anh hùng l", "(?:ao động|ực lượng vũ trang)", Form("Anh hùng", "AHLD", "nhà nước", ANY)),
    *(
        (who, " (?:nhân dân|ưu tú)", Form("Danh hiệu vinh dự nhà nước", "DANH_HIEU_VINH_DU", "nhà nước", INDIVIDUAL))
        for who in ("nhà giáo", "thầy thuốc", "nghệ nhân", "nghệ sĩ")
    ),
)
FORMS = tuple((literal, re.compile(re.escape(literal) + rest), form) for literal, rest, form in _ROWS)


_MINISTRIES = (
    "công an|quốc phòng|y tế|công thương|nội vụ|tài chính|giáo dục|tư pháp|xây dựng|nông nghiệp|giao thông|văn hóa|"
    "khoa học|thông tin|kế hoạch|lao động|tài nguyên|ngoại giao"
)
_CENTRAL = "trung ương (?:hội|đoàn|mttq|mặt trận)|tổng (?:liên đoàn|lđlđ)|ban chấp hành trung ương"
_COMMITTEE = "ubnd|ủy ban nhân dân|chủ tịch"
_HEADS = "tổng giám đốc|cục trưởng|giám đốc|hiệu trưởng|thủ trưởng|chủ tịch hội"
# who grants, the level that makes it, and the words that name it; the last named before a form counts
_AUTHORITIES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), level)
    for pattern, level in (
        (r"thủ tướng(?: chính phủ)?|cấp chính phủ|của chính phủ", "chính phủ"),
        (r"chủ tịch nước|cấp nhà nước", "nhà nước"),
        (rf"bộ trưởng|bộ (?:{_MINISTRIES})|cấp bộ|viện trưởng|chánh án|tổng cục|{_CENTRAL}", "bộ"),
        (rf"(?:{_COMMITTEE}|hđnd) (?:tỉnh|thành phố)|(?:tỉnh|thành) (?:ủy|hội)|tỉnh đoàn|cấp tỉnh", "tỉnh"),
        (rf"(?:{_COMMITTEE}) (?:huyện|thị xã|quận)|(?:huyện|thị|quận) ủy|cấp huyện", "huyện"),
        (rf"(?:{_COMMITTEE}) (?:xã|phường|thị trấn)|cấp xã", "xã"),
        (r"giám đốc sở|của sở|cấp sở", "sở"),
        (rf"{_HEADS}|đảng ủy|liên đoàn lao động|lđlđ|cấp cơ sở", "cơ sở"),
    )
)


def authority_in(words: str) -> tuple[str, str]:
    """Return (the printed words, level) of the authority that `words` name last, or ("", "")."""
    best, found = -1, ("", "")
    for pattern, level in _AUTHORITIES:
        for match in pattern.finditer(words):
            if match.start() > best:
                best, found = match.start(), (match.group(), level)
    return found


def code_of(form: Form, level: str, rank: str | None) -> str:
    """Return the law's key of a form at a level: Bằng khen of a province is BK_BO_TINH."""
    match form.name:
        case "Bằng khen":
            return "BK_TTG" if level == "chính phủ" else "BK_BO_TINH" if level in ("", "bộ", "tỉnh") else ""
        case "Cờ thi đua":
            return "CO_CP" if level == "chính phủ" else "CO_BO_TINH"
        case "Chiến sĩ thi đua":
            return {"toàn quốc": "CSTDTQ", "cơ sở": "CSTDCS"}.get(level, "CSTDBT")
        case "Huân chương Lao động" | "Huân chương Độc lập" if rank:
            return f"{form.code}_{ {'nhất': 'NHAT', 'nhì': 'NHI', 'ba': 'BA'}[rank] }"
        case _:
            return form.code
