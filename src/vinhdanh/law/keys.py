"""The closed lists that cases and rules are written with; each in rising order where there is one."""

from enum import StrEnum
from functools import cache


class Rating(StrEnum):
    """Yearly assessment of a person or a collective, from the lowest."""

    KHTNV = "KHTNV"
    HTNV = "HTNV"
    HTTNV = "HTTNV"
    HTXSNV = "HTXSNV"

    @property
    def words(self) -> str:
        """In the words of the office."""
        return {
            "KHTNV": "không hoàn thành nhiệm vụ",
            "HTNV": "hoàn thành nhiệm vụ",
            "HTTNV": "hoàn thành tốt nhiệm vụ",
            "HTXSNV": "hoàn thành xuất sắc nhiệm vụ",
        }[self.value]


class Scope(StrEnum):
    """How far an initiative was recognised to reach, from the nearest."""

    CO_SO = "co_so"
    BO_TINH = "bo_tinh"
    TOAN_QUOC = "toan_quoc"

    @property
    def words(self) -> str:
        """In the words of the office."""
        return {"co_so": "cấp cơ sở", "bo_tinh": "cấp bộ, tỉnh", "toan_quoc": "toàn quốc"}[self.value]


class Discipline(StrEnum):
    """Disciplinary measures, from none to the gravest."""

    NONE = "none"
    KHIEN_TRACH = "khien_trach"
    CANH_CAO = "canh_cao"
    HA_BAC_LUONG = "ha_bac_luong"
    GIANG_CHUC = "giang_chuc"
    CACH_CHUC = "cach_chuc"
    BUOC_THOI_VIEC = "buoc_thoi_viec"

    @property
    def words(self) -> str:
        """In the words of the office."""
        return {
            "none": "không bị kỷ luật",
            "khien_trach": "khiển trách",
            "canh_cao": "cảnh cáo",
            "ha_bac_luong": "hạ bậc lương",
            "giang_chuc": "giáng chức",
            "cach_chuc": "cách chức",
            "buoc_thoi_viec": "buộc thôi việc",
        }[self.value]


class StudyResult(StrEnum):
    """Result of a course, from the lowest."""

    KEM = "kem"
    TRUNG_BINH = "trung_binh"
    KHA = "kha"
    GIOI = "gioi"
    XUAT_SAC = "xuat_sac"


class SubjectKind(StrEnum):
    """Who can be honoured."""

    PERSON = "person"
    COLLECTIVE = "collective"
    HOUSEHOLD = "household"

    @property
    def words(self) -> str:
        """In the words of the office."""
        return {"person": "cá nhân", "collective": "tập thể", "household": "hộ gia đình"}[self.value]


class Group(StrEnum):
    """Which persons a standard is written for."""

    CBCCVC = "cbccvc"
    WORKER = "worker"
    FARMER = "farmer"
    BUSINESS = "business"

    @property
    def words(self) -> str:
        """In the words of the office."""
        return {
            "cbccvc": "cán bộ, công chức, viên chức",
            "worker": "công nhân, người lao động",
            "farmer": "nông dân",
            "business": "doanh nhân",
        }[self.value]


class AwardType(StrEnum):
    """On what kind of achievement an award was given (loại hình khen thưởng)."""

    CONG_TRANG = "cong_trang"
    DOT_XUAT = "dot_xuat"
    CHUYEN_DE = "chuyen_de"

    @property
    def words(self) -> str:
        """In the words of the office."""
        return {"cong_trang": "công trạng", "dot_xuat": "đột xuất", "chuyen_de": "theo chuyên đề"}[self.value]


class Ground(StrEnum):
    """What a proposal stands on beside the yearly results; a route with a ground opens where the case claims it."""

    PHONG_TRAO = "phong_trao"
    DOT_XUAT = "dot_xuat"
    ANH_HUONG = "anh_huong"
    DONG_GOP = "dong_gop"
    CHIEN_DAU = "chien_dau"
    CONG_HIEN = "cong_hien"
    GIAI_THUONG = "giai_thuong"

    @property
    def words(self) -> str:
        """In the words of the office."""
        return {
            "phong_trao": "thành tích trong phong trào thi đua",
            "dot_xuat": "thành tích đột xuất",
            "anh_huong": "nhiều thành tích có phạm vi ảnh hưởng",
            "dong_gop": "đóng góp vào phát triển kinh tế - xã hội, khoa học, công nghệ, từ thiện, nhân đạo",
            "chien_dau": "mưu trí, dũng cảm, sáng tạo trong chiến đấu, phục vụ chiến đấu",
            "cong_hien": "quá trình cống hiến",
            "giai_thuong": "giải thưởng, huy chương quốc tế hoặc phát minh, sáng chế, công trình",
        }[self.value]


class OpenCase(StrEnum):
    """What holds every proposal back until it is concluded."""

    DISCIPLINE = "discipline"
    INVESTIGATION = "investigation"
    COMPLAINT = "complaint"


class Confidence(StrEnum):
    """How surely a provision is known: its text was read, a summary was read, or it is remembered."""

    TEXT = "text"
    SECONDARY = "secondary"
    MEMORY = "memory"


@cache
def _ranks(kind: type[StrEnum]) -> dict[str, int]:
    return {one.value: rank for rank, one in enumerate(kind)}


def at_least(value: StrEnum, floor: StrEnum) -> bool:
    """Whether `value` is `floor` or above it in the order of their list."""
    ranks = _ranks(type(floor))
    return ranks[value.value] >= ranks[floor.value]


def weakest(*confidences: Confidence) -> Confidence:
    """The least sure of some provisions that one answer stands on."""
    order = list(Confidence)
    return max(confidences, key=order.index)
