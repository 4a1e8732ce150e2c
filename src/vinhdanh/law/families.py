"""The awards in the groups in which the law lists them, the highest first."""

FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Danh hiệu thi đua của cá nhân", ("CSTDTQ", "CSTDBT", "CSTDCS", "LDTT", "CSTT")),
    ("Danh hiệu thi đua của tập thể", ("CO_CP", "CO_BO_TINH", "TTLDXS", "DVQT", "TTLDTT", "DVTT")),
    ("Danh hiệu của địa phương, hộ gia đình", ("XA_TIEU_BIEU", "THON_VH", "GDVH")),
    ("Bằng khen, giấy khen", ("BK_TTG", "BK_BO_TINH", "GIAY_KHEN")),
    (
        "Huân chương",
        (
            "HC_SAO_VANG",
            "HC_HCM",
            "HC_DOC_LAP_NHAT",
            "HC_DOC_LAP_NHI",
            "HC_DOC_LAP_BA",
            "HCLD_NHAT",
            "HCLD_NHI",
            "HCLD_BA",
        ),
    ),
    ("Danh hiệu vinh dự Nhà nước", ("AHLD",)),
    ("Huy chương, kỷ niệm chương", ("HUY_CHUONG", "KY_NIEM_CHUONG")),
)
