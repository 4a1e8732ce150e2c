"""What can stand on a page, by name: one face in a layout, one style in Word, one class in HTML."""

from enum import StrEnum


class Style(StrEnum):
    """The value is the class in HTML and the key in the Typst template; `word_name` is what Word's users see;
    `marker` stands before every paragraph of a list.

    A word name has no comma: Word would read it as two names of one style.
    """

    word_name: str
    marker: str

    def __new__(cls, value: str, word_name: str, marker: str = "") -> "Style":
        member = str.__new__(cls, value)
        member._value_ = value
        member.word_name = word_name
        member.marker = marker
        return member

    QUOC_HIEU = "quoc_hieu", "Quốc hiệu"
    TIEU_NGU = "tieu_ngu", "Tiêu ngữ"
    CO_QUAN_CHU_QUAN = "co_quan_chu_quan", "Cơ quan chủ quản"
    CO_QUAN_BAN_HANH = "co_quan_ban_hanh", "Cơ quan ban hành"
    SO_KY_HIEU = "so_ky_hieu", "Số và ký hiệu"
    DIA_DANH_NGAY = "dia_danh_ngay", "Địa danh và ngày tháng"
    TRICH_YEU_CONG_VAN = "trich_yeu_cong_van", "Trích yếu công văn"
    TEN_LOAI = "ten_loai", "Tên loại"
    TRICH_YEU = "trich_yeu", "Trích yếu"
    KINH_GUI = "kinh_gui", "Kính gửi"
    KINH_GUI_NHIEU = "kinh_gui_nhieu", "Kính gửi nhiều nơi"
    NOI_KINH_GUI = "noi_kinh_gui", "Nơi kính gửi", "-"
    CAN_CU = "can_cu", "Căn cứ"
    PHAN = "phan", "Phần"
    MUC = "muc", "Mục"
    KHOAN = "khoan", "Khoản"
    TIEU_KHOAN = "tieu_khoan", "Tiểu khoản"
    DIEM = "diem", "Điểm"
    NOI_DUNG = "noi_dung", "Nội dung"
    GACH_DAU_DONG = "gach_dau_dong", "Gạch đầu dòng", "-"
    CONG_DAU_DONG = "cong_dau_dong", "Cộng đầu dòng", "+"
    TEN_BANG = "ten_bang", "Tên bảng"
    DAU_BANG = "dau_bang", "Đầu bảng"
    O_BANG = "o_bang", "Ô bảng"
    SAU_BANG = "sau_bang", "Sau bảng"
    HINH = "hinh", "Hình"
    TEN_HINH = "ten_hinh", "Tên hình"
    QUYEN_HAN = "quyen_han", "Quyền hạn và chức vụ"
    HO_TEN = "ho_ten", "Họ tên"
    NOI_NHAN = "noi_nhan", "Nơi nhận"
    DANH_SACH_NOI_NHAN = "danh_sach_noi_nhan", "Danh sách nơi nhận", "-"
    BAN_DIEN_TU = "ban_dien_tu", "Bản điện tử"
    PHU_LUC = "phu_luc", "Phụ lục"
    TEN_PHU_LUC = "ten_phu_luc", "Tên phụ lục"
    KEM_THEO = "kem_theo", "Kèm theo"
    DUONG_KE = "duong_ke", "Đường kẻ"
    SO_TRANG = "so_trang", "Số trang"
