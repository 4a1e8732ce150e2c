"""The year-end report of a made-up hospital, the record it enters, and how it is read."""

from typing import Any

from tests import factories as make

from vinhdanh.reading.reading import Reading, read
from vinhdanh.reading.source import Source
from vinhdanh.records.models import ImportBatch, Measure, Party, RegisterType

LINES = (
    "SỞ Y TẾ TỈNH AN BÌNH",
    "BỆNH VIỆN ĐA KHOA VÂN PHONG",
    "Số: 215/BC-BV",
    "An Bình, ngày 20 tháng 12 năm 2024",
    "BÁO CÁO",
    "Tổng kết công tác thi đua, khen thưởng năm 2024",
    "",
    "Căn cứ Kế hoạch số 15/KH-SYT ngày 10/01/2024 của Sở Y tế về phát động phong trào thi đua năm 2024;",
    "Thực hiện Quyết định số 88/QĐ-UBND ngày 05/02/2024 của UBND tỉnh về việc giao chỉ tiêu năm 2024.",
    "I. KẾT QUẢ",
    "1. Khám bệnh, chữa bệnh",
    "- Số lượt khám bệnh ước đạt 45.200 lượt, tăng 8,5% so với cùng kỳ, đạt 102,3% kế hoạch năm.",
    "- Thu viện phí đạt 61,4 tỷ đồng, bằng 97,2% kế hoạch.",
    "- Mua sắm 02 máy thở mới cho khoa Hồi sức.",
    "2. Khen thưởng",
    "Năm 2024, 01 cá nhân được Thủ tướng Chính phủ tặng Bằng khen; 12 cá nhân được Giám đốc Bệnh viện tặng Giấy khen.",
)
FORMS: tuple[tuple[str, dict[str, Any]], ...] = (
    ("GIAY_KHEN", {"title": "Giấy khen", "level": "co_so"}),
    ("BK_TTG", {"title": "Bằng khen", "level": "chinh_phu"}),
    ("BK_BO_TINH", {"title": "Bằng khen", "level": "tinh"}),
    ("TTLDXS", {"title": "Tập thể lao động xuất sắc", "level": "tinh", "is_title": True}),
)


def source(*lines: str) -> Source:
    """A text file of these lines."""
    return Source("bao-cao.txt", lines or LINES)


def reading(*lines: str) -> Reading:
    """What is read of these lines, of the whole report without them."""
    return read(source(*lines))


def body() -> Party:
    """The hospital, seated in An Bình."""
    return make.party("Bệnh viện Đa khoa Vân Phong", short_name="Bệnh viện", place="An Bình")


def indicator(code: str, title: str, unit: str, **facts: Any) -> Measure:
    """A headline indicator; the declaration names it."""
    return make.measure(
        code, title=title, unit=unit, declaration={"indicator": code} | facts.pop("declaration", {}), **facts
    )


def record() -> Party:
    """A hospital with two indicators and the forms of award; gives the hospital."""
    hospital = body()
    indicator("kham", "Số lượt khám bệnh", "lượt")
    indicator("vien_phi", "Thu viện phí", "tỷ đồng")
    for code, facts in FORMS:
        make.award_form(code, **facts)
    return hospital


def visits(**facts: Any) -> RegisterType:
    """A register of visits to communes, whose entries a list can name."""
    plain: dict[str, Any] = {
        "title": "Khám lưu động",
        "key": ["xa"],
        "label": "Đợt khám xã {xa}",
        "fields": {"xa": {"title": "Xã", "type": "text", "required": True}},
        "states": {"du_kien": "Dự kiến", "da_kham": "Đã khám"},
        "measures": {"da_kham": {"title": "Đợt khám lưu động đã tổ chức", "unit": "đợt", "reached": "da_kham"}},
    }
    return make.register(make.register_spec("kham_luu_dong", **plain | facts))


def batch(owner: Party, **facts: Any) -> ImportBatch:
    """An upload of the year 2024."""
    return make.import_batch(owner=owner, **facts)
