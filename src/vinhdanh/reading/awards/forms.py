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

# Each begins with a literal, so that a pattern is sought as fast as a plain string.
FORMS: tuple[tuple[re.Pattern[str], Form], ...] = tuple(
    (re.compile(pattern), Form(*form))
    for pattern, form in (
        (r"bằng khen", ("Bằng khen", "", "", ANY)),
        (r"giấy khen", ("Giấy khen", "GIAY_KHEN", "cơ sở", ANY)),
        (r"cờ (?:đơn vị )?(?:thi đua|luân lưu)|cờ đơn vị dẫn đầu", ("Cờ thi đua", "", "", COLLECTIVE)),
        (r"tập thể lao động xuất sắc|ttldxs|ttlđxs", ("Tập thể lao động xuất sắc", "TTLDXS", "tỉnh", COLLECTIVE)),
        (r"tập thể lao động tiên tiến|ttlđtt|ttldtt", ("Tập thể lao động tiên tiến", "TTLDTT", "cơ sở", COLLECTIVE)),
        (r"đơn vị quyết thắng", ("Đơn vị quyết thắng", "DVQT", "tỉnh", COLLECTIVE)),
        (r"đơn vị tiên tiến", ("Đơn vị tiên tiến", "DVTT", "cơ sở", COLLECTIVE)),
        (r"chiến s[ĩỹ] thi đua|cstđ", ("Chiến sĩ thi đua", "", "", INDIVIDUAL)),
        (r"chiến s[ĩỹ] tiên tiến|cstt", ("Chiến sĩ tiên tiến", "CSTT", "cơ sở", INDIVIDUAL)),
        (r"(?<!tập thể )lao động tiên tiến|lđtt", ("Lao động tiên tiến", "LDTT", "cơ sở", INDIVIDUAL)),
        (r"huân chương lao động(?: hạng (?P<rank>nhất|nhì|ba))?", ("Huân chương Lao động", "HCLD", "nhà nước", ANY)),
        (
            r"huân chương độc lập(?: hạng (?P<rank>nhất|nhì|ba))?",
            ("Huân chương Độc lập", "HC_DOC_LAP", "nhà nước", ANY),
        ),
        (
            r"huân chương (?!lao động|độc lập)(?:[^\W\d_]+ ){0,3}?(?:hạng (?P<rank>nhất|nhì|ba)|công|hcm|hồ chí minh|sao vàng)",
            ("Huân chương", "", "nhà nước", ANY),
        ),
        (r"huy chương(?! vàng| bạc| đồng)", ("Huy chương", "HUY_CHUONG", "nhà nước", INDIVIDUAL)),
        (r"kỷ niệm chương", ("Kỷ niệm chương", "KY_NIEM_CHUONG", "bộ", INDIVIDUAL)),
        (r"gia đình văn hóa", ("Gia đình văn hóa", "GDVH", "cơ sở", HOUSEHOLD)),
        (r"anh hùng lao động|anh hùng lực lượng vũ trang", ("Anh hùng", "AHLD", "nhà nước", ANY)),
        (
            r"nhà giáo (?:nhân dân|ưu tú)|thầy thuốc (?:nhân dân|ưu tú)|nghệ (?:nhân|sĩ) (?:nhân dân|ưu tú)",
            ("Danh hiệu vinh dự nhà nước", "DANH_HIEU_VINH_DU", "nhà nước", INDIVIDUAL),
        ),
    )
)

# who grants, the level that makes it, and the words that name it; the last named before a form counts
_AUTHORITIES: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), level)
    for pattern, level in (
        (r"thủ tướng(?: chính phủ)?|cấp chính phủ|của chính phủ", "chính phủ"),
        (r"chủ tịch nước|cấp nhà nước", "nhà nước"),
        (
            r"bộ trưởng|bộ (?:công an|quốc phòng|y tế|công thương|nội vụ|tài chính|giáo dục|tư pháp|xây dựng)|cấp bộ|viện trưởng"
            r"|chánh án|tổng cục(?: trưởng)?|trung ương (?:hội|đoàn|mttq|mặt trận)|tổng (?:liên đoàn|lđlđ)|ban chấp hành trung ương",
            "bộ",
        ),
        (
            r"(?:ubnd|ủy ban nhân dân|hđnd|chủ tịch) (?:tỉnh|thành phố)|(?:tỉnh|thành) ủy|cấp tỉnh|(?:tỉnh|thành) hội|tỉnh đoàn",
            "tỉnh",
        ),
        (r"(?:ubnd|ủy ban nhân dân|chủ tịch) (?:huyện|thị xã|quận)|(?:huyện|thị|quận) ủy|cấp huyện", "huyện"),
        (r"(?:ubnd|ủy ban nhân dân|chủ tịch) (?:xã|phường|thị trấn)|cấp xã", "xã"),
        (r"giám đốc sở|của sở|cấp sở", "sở"),
        (
            r"tổng giám đốc|cục trưởng|giám đốc|hiệu trưởng|đảng ủy|liên đoàn lao động|lđlđ|thủ trưởng|chủ tịch hội|cấp cơ sở",
            "cơ sở",
        ),
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
