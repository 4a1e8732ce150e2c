"""Official names of the awards by their keys."""

from typing import Annotated

from pydantic import AfterValidator

AWARDS = {
    "LDTT": "Lao động tiên tiến",
    "CSTT": "Chiến sĩ tiên tiến",
    "CSTDCS": "Chiến sĩ thi đua cơ sở",
    "CSTDBT": "Chiến sĩ thi đua bộ, ban, ngành, tỉnh",
    "CSTDTQ": "Chiến sĩ thi đua toàn quốc",
    "TTLDTT": "Tập thể lao động tiên tiến",
    "TTLDXS": "Tập thể lao động xuất sắc",
    "DVTT": "Đơn vị tiên tiến",
    "DVQT": "Đơn vị quyết thắng",
    "CO_BO_TINH": "Cờ thi đua của bộ, ban, ngành, tỉnh",
    "CO_CP": "Cờ thi đua của Chính phủ",
    "GIAY_KHEN": "Giấy khen",
    "BK_BO_TINH": "Bằng khen của bộ, ban, ngành, tỉnh",
    "BK_TTG": "Bằng khen của Thủ tướng Chính phủ",
    "HCLD_BA": "Huân chương Lao động hạng Ba",
    "HCLD_NHI": "Huân chương Lao động hạng Nhì",
    "HCLD_NHAT": "Huân chương Lao động hạng Nhất",
    "HC_DOC_LAP_BA": "Huân chương Độc lập hạng Ba",
    "HC_DOC_LAP_NHI": "Huân chương Độc lập hạng Nhì",
    "HC_DOC_LAP_NHAT": "Huân chương Độc lập hạng Nhất",
    "HC_HCM": "Huân chương Hồ Chí Minh",
    "HC_SAO_VANG": "Huân chương Sao vàng",
    "AHLD": "Anh hùng Lao động",
    "HUY_CHUONG": "Huy chương",
    "KY_NIEM_CHUONG": "Kỷ niệm chương",
    "XA_TIEU_BIEU": "Xã, phường, đặc khu tiêu biểu",
    "THON_VH": "Thôn, tổ dân phố văn hóa",
    "GDVH": "Gia đình văn hóa",
}


def award_title(key: str) -> str:
    """The official name of an award; raises KeyError for a key that is none."""
    return AWARDS[key]


def known_award(key: str) -> str:
    """Return `key`; raises ValueError with the keys there are."""
    if key not in AWARDS:
        raise ValueError(f"không có hình thức khen nào mã “{key[:40]}”, hãy chọn một trong {', '.join(AWARDS)}")
    return key


AwardKey = Annotated[str, AfterValidator(known_award)]
