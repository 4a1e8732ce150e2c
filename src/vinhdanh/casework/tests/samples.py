"""A register with every way to count, kept by a hospital that does not exist."""

from tests.factories import register_spec

EQUIPMENT = register_spec(
    "thiet_bi",
    title="Mua sắm thiết bị",
    key=["ten", "khoa"],
    label="{ten}, {khoa}",
    fields={
        "ten": {"title": "Tên thiết bị", "type": "text", "required": True},
        "khoa": {"title": "Khoa", "type": "text"},
        "nguon": {"title": "Nguồn", "type": "choice", "choices": {"ns": "Ngân sách", "xhh": "Xã hội hóa"}},
        "gia": {
            "title": "Giá gói thầu",
            "type": "money",
            "unit": "triệu đồng",
            "required_at": "ky",
            "min": {"value": 0, "why": "Giá không thể âm"},
        },
        "tra": {"title": "Đã trả", "type": "money", "unit": "triệu đồng"},
        "con": {
            "title": "Còn phải trả",
            "type": "money",
            "unit": "triệu đồng",
            "computed": {"difference": ["gia", "tra"]},
        },
        "nha_thau": {"title": "Nhà thầu", "type": "party"},
        "luy_ke": {"title": "Lũy kế ca chụp", "type": "number", "unit": "ca"},
    },
    states={"lap": "Lập kế hoạch", "huy": "Huỷ thầu", "ky": "Ký hợp đồng", "giao": "Bàn giao", "thanh_ly": "Thanh lý"},
    exits=["huy", "thanh_ly"],
    events={
        "bao_tri": {
            "title": "Bảo trì",
            "fields": {
                "chi": {"title": "Chi bảo trì", "type": "money", "unit": "triệu đồng", "required": True},
                "ghi_chu": {"title": "Ghi chú", "type": "text"},
            },
        }
    },
    relations=[{"at_most": ["tra", "gia"], "why": "Không trả quá giá gói thầu"}],
    measures={
        "muc": {"title": "Thiết bị ghi trong kỳ", "unit": "thiết bị", "count": "entries"},
        "dang_co": {"title": "Thiết bị đang theo dõi", "unit": "thiết bị", "count": "entries", "over": "stock"},
        "ns": {
            "title": "Thiết bị từ ngân sách",
            "unit": "thiết bị",
            "count": "entries",
            "where": {"nguon": "ns"},
            "part_of": "muc",
        },
        "ca_hai": {"title": "Cả hai nguồn", "unit": "thiết bị", "count": "entries", "where": {"nguon": ["ns", "xhh"]}},
        "da_ky": {"title": "Ký trong kỳ", "unit": "thiết bị", "reached": "ky"},
        "luy_ke_ky": {"title": "Đã ký đến cuối kỳ", "unit": "thiết bị", "reached": "ky", "over": "stock"},
        "bi_huy": {"title": "Đã huỷ đến cuối kỳ", "unit": "thiết bị", "reached": "huy", "over": "stock"},
        "gia_tri": {"title": "Giá trị ghi trong kỳ", "unit": "triệu đồng", "sum": "gia"},
        "gia_tri_ky": {
            "title": "Giá trị ký trong kỳ",
            "unit": "triệu đồng",
            "reached": "ky",
            "sum": "gia",
            "show_in": "tỷ đồng",
        },
        "bao_tri": {"title": "Lượt bảo trì", "unit": "lượt", "count": "bao_tri"},
        "bao_tri_ns": {"title": "Lượt bảo trì", "unit": "lượt", "count": "bao_tri", "where": {"nguon": "ns"}},
        "tong_bao_tri": {"title": "Lượt bảo trì từ trước", "unit": "lượt", "count": "bao_tri", "over": "stock"},
        "chi_bao_tri": {"title": "Chi bảo trì", "unit": "triệu đồng", "sum": "chi", "event": "bao_tri"},
        "luy_ke": {"title": "Lũy kế ca chụp", "unit": "ca", "latest": "luy_ke"},
        "ty_le": {"title": "Từ ngân sách trên tổng số", "unit": "thiết bị", "ratio": ["ns", "muc"]},
        "hai_nam": {"title": "Ký và huỷ", "unit": "thiết bị", "total": ["luy_ke_ky", "bi_huy"]},
        "chi_ca_nam": {"title": "Mua và bảo trì", "unit": "triệu đồng", "total": ["gia_tri", "chi_bao_tri"]},
        "hai_long": {"title": "Người bệnh hài lòng", "unit": "%", "typed": True},
    },
)
