"""Citations in the wordings of many bodies: ministries, provinces, communes, schools, hospitals, Party and unions."""

import pytest

from vinhdanh.reading.citations.tests.reading_of import cited

Row = tuple[str | None, str | None, str, tuple[str, ...]]

ONE: list[tuple[str, Row]] = [
    (
        "ban hành kèm theo Quyết định số 463/2016/QĐ-UBND ngày 08/8/2016 của UBND tỉnh Bắc Giang.",
        ("463/2016/QĐ-UBND", "Quyết định", "2016-08-08", ("UBND tỉnh Bắc Giang",)),
    ),
    (
        "Theo Quyết định số 716/QĐ-UBND, ngày 31/7/2020 về việc điều chỉnh quy hoạch.",
        ("716/QĐ-UBND", "Quyết định", "2020-07-31", ()),
    ),
    ("Công bố Quyết định 7162/QĐ-UBND ngày 14/8/2020.", ("7162/QĐ-UBND", "Quyết định", "2020-08-14", ())),
    (
        "hợp tác xã theo quyết định số 1229/QĐ-UBND ngày 23/6/2020 của UBND tỉnh.",
        ("1229/QĐ-UBND", "Quyết định", "2020-06-23", ("UBND tỉnh",)),
    ),
    (
        "Thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về tiếp tục đổi mới công tác thi đua;",
        ("34-CT/TW", "Chỉ thị", "2014-04-07", ("Bộ Chính trị",)),
    ),
    (
        "Quán triệt Nghị quyết số 05-NQ/ĐH ngày 15/10/2020 của Đại hội Đảng bộ tỉnh.",
        ("05-NQ/ĐH", "Nghị quyết", "2020-10-15", ("Đại hội Đảng bộ tỉnh",)),
    ),
    (
        "Kết luận số 12-KL/TU ngày 05/02/2021 của Ban Thường vụ Tỉnh ủy về công tác cán bộ.",
        ("12-KL/TU", "Kết luận", "2021-02-05", ("Ban Thường vụ Tỉnh ủy",)),
    ),
    (
        "Hướng dẫn số 01-HD/BTGTW ngày 20/01/2023 của Ban Tuyên giáo Trung ương.",
        ("01-HD/BTGTW", "Hướng dẫn", "2023-01-20", ("Ban Tuyên giáo Trung ương",)),
    ),
    (
        "Quy định số 22-QĐ/TW ngày 28/7/2021 của Ban Chấp hành Trung ương về công tác kiểm tra, giám sát",
        ("22-QĐ/TW", "Quy định", "2021-07-28", ("Ban Chấp hành Trung ương",)),
    ),
    (
        "Quyết định số 1055 – QĐ/HU ngày 3/4/2022 của Huyện ủy Lâm Hà.",
        ("1055-QĐ/HU", "Quyết định", "2022-04-03", ("Huyện ủy Lâm Hà",)),
    ),
    (
        "Chương trình hành động số 15-CTr/TU ngày 12/5/2021 của Tỉnh ủy Lào Cai",
        ("15-CTr/TU", "Chương trình hành động", "2021-05-12", ("Tỉnh ủy Lào Cai",)),
    ),
    (
        "Chỉ thị số 01/CTLT-BCT-ĐCT ngày 16/01/2018 của Bộ Công Thương và Công đoàn Công Thương Việt Nam về tổ chức",
        (
            "01/CTLT-BCT-ĐCT",
            "Chỉ thị liên tịch",
            "2018-01-16",
            ("Bộ Công Thương", "Công đoàn Công Thương Việt Nam"),
        ),
    ),
    (
        "Thông tư liên tịch số 01/2017/TTLT-BNV-BTC ngày 10/3/2017 của Bộ Nội vụ và Bộ Tài chính hướng dẫn",
        ("01/2017/TTLT-BNV-BTC", "Thông tư liên tịch", "2017-03-10", ("Bộ Nội vụ", "Bộ Tài chính")),
    ),
    (
        "Bộ Công Thương đã ban hành công văn số 390/BCT-ĐL ngày 17/01/2020 về việc điều chỉnh quy hoạch",
        ("390/BCT-ĐL", "Công văn", "2020-01-17", ("Bộ Công Thương",)),
    ),
    (
        "Căn cứ Luật số 06/2022/QH15 ngày 15 tháng 6 năm 2022 của Quốc hội;",
        ("06/2022/QH15", "Luật", "2022-06-15", ("Quốc hội",)),
    ),
    (
        "Căn cứ Luật Thi đua, Khen thưởng số 06/2022/QH15 ngày 15/6/2022;",
        ("06/2022/QH15", "Luật", "2022-06-15", ()),
    ),
    ("Căn cứ Luật Thi đua, Khen thưởng năm 2022;", (None, "Luật", "", ())),
    ("Căn cứ Luật Thi đua, khen thưởng ngày 26/11/2003;", (None, "Luật", "2003-11-26", ())),
    ("Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;", (None, "Luật", "2019-06-14", ())),
    ("Thực hiện Bộ luật Lao động năm 2019, công đoàn đã đối thoại.", (None, "Bộ luật", "", ())),
    (
        "Luật sửa đổi, bổ sung một số điều của Luật Thi đua, khen thưởng ngày 16/11/2013 được phổ biến.",
        (None, "Luật", "2013-11-16", ()),
    ),
    (
        "Nghị định số 98/2023/NĐ-CP ngày 31 tháng 12 năm 2023 của Chính phủ quy định chi tiết",
        ("98/2023/NĐ-CP", "Nghị định", "2023-12-31", ("Chính phủ",)),
    ),
    ("Nghị định 91/2017/NĐ-CP của Chính phủ về thi đua", ("91/2017/NĐ-CP", "Nghị định", "", ("Chính phủ",))),
    (
        "Nghị quyết số 1004/2020/UBTVQH14 ngày 18/9/2020 của Ủy ban Thường vụ Quốc hội",
        ("1004/2020/UBTVQH14", "Nghị quyết", "2020-09-18", ("Ủy ban Thường vụ Quốc hội",)),
    ),
    ("theo 1229/QĐ-UBND ngày 23/6/2020", ("1229/QĐ-UBND", "Quyết định", "2020-06-23", ())),
    ("thực hiện 45/KH-TĐKT đã đề ra", ("45/KH-TĐKT", "Kế hoạch", "", ())),
    ("Trường nhận được số 12 /QĐ- UBND ngày 01/3/2021", ("12/QĐ-UBND", "Quyết định", "2021-03-01", ())),
    ("Quyết định số 12/QĐ - SNV ngày 01/3/2021", ("12/QĐ-SNV", "Quyết định", "2021-03-01", ())),
    ("thực hiện quyết định số 12/qđ-ubnd ngày 5/3/2021", ("12/qđ-ubnd", "Quyết định", "2021-03-05", ())),
    ("Quyết định số 08/QĐ-BV ngày 15-9-2020", ("08/QĐ-BV", "Quyết định", "2020-09-15", ())),
    ("Quyết định số 08/QĐ-BV ngày 15.9.2020.", ("08/QĐ-BV", "Quyết định", "2020-09-15", ())),
    ("Kế hoạch số 19/KH-THPT tháng 5/2018", ("19/KH-THPT", "Kế hoạch", "", ())),
    ("Kế hoạch số /KH-UBND ngày tháng 12 năm 2020 của UBND xã", (None, "Kế hoạch", "", ("UBND xã",))),
    ("Tờ trình số ……/TTr-SNV ngày …/…/2023 của Sở Nội vụ", (None, "Tờ trình", "", ("Sở Nội vụ",))),
    (
        "Ngày 26/4/2018, UBND tỉnh ban hành Quyết định số 549/QĐ-UBND về việc công bố danh mục",
        ("549/QĐ-UBND", "Quyết định", "2018-04-26", ("UBND tỉnh",)),
    ),
    (
        "Sở đã trình Chủ tịch UBND tỉnh ban hành Quyết định số 549/QĐ-UBND ngày 26/4/2018 về việc công bố",
        ("549/QĐ-UBND", "Quyết định", "2018-04-26", ("Chủ tịch UBND tỉnh",)),
    ),
    (
        "Quyết định số 284/QĐ-UBND của Chủ tịch UBND tỉnh ngày 20/02/2020 về giao nhiệm vụ",
        ("284/QĐ-UBND", "Quyết định", "2020-02-20", ("Chủ tịch UBND tỉnh",)),
    ),
    (
        "Chỉ thị của Ban Thường vụ Tỉnh ủy số 12-CT/TU ngày 3/2/2022 về tết",
        ("12-CT/TU", "Chỉ thị", "2022-02-03", ("Ban Thường vụ Tỉnh ủy",)),
    ),
    (
        "Công văn số 1572/SVHTTDL-TCPC ngày 4/8/2022 của Sở Văn hóa, Thể thao và Du lịch về việc đăng ký",
        ("1572/SVHTTDL-TCPC", "Công văn", "2022-08-04", ("Sở Văn hóa, Thể thao và Du lịch",)),
    ),
    (
        "Công văn số 88/LĐTBXH-VP ngày 4/8/2022 của Bộ Lao động - Thương binh và Xã hội về việc báo cáo",
        ("88/LĐTBXH-VP", "Công văn", "2022-08-04", ("Bộ Lao động - Thương binh và Xã hội",)),
    ),
    (
        "Thông tư số 21/2020/TT-BGDĐT ngày 31/7/2020 của Bộ trưởng Bộ Giáo dục và Đào tạo hướng dẫn",
        ("21/2020/TT-BGDĐT", "Thông tư", "2020-07-31", ("Bộ trưởng Bộ Giáo dục và Đào tạo",)),
    ),
    (
        "Kế hoạch số 2345/KH-BVĐK ngày 11/01/2024 của Bệnh viện Đa khoa tỉnh Phú Thọ về phong trào thi đua",
        ("2345/KH-BVĐK", "Kế hoạch", "2024-01-11", ("Bệnh viện Đa khoa tỉnh Phú Thọ",)),
    ),
    (
        "Nghị quyết số 15/NQ-ĐHĐCĐ ngày 26/4/2023 của Đại hội đồng cổ đông Tổng công ty",
        ("15/NQ-ĐHĐCĐ", "Nghị quyết", "2023-04-26", ("Đại hội đồng cổ đông Tổng công ty",)),
    ),
    (
        "Hướng dẫn số 31/HD-TLĐ ngày 14/10/2020 của Tổng Liên đoàn Lao động Việt Nam;",
        ("31/HD-TLĐ", "Hướng dẫn", "2020-10-14", ("Tổng Liên đoàn Lao động Việt Nam",)),
    ),
    (
        "Kế hoạch phối hợp số 05/KHPH-MTTQ-HPN ngày 8/3/2023",
        ("05/KHPH-MTTQ-HPN", "Kế hoạch phối hợp", "2023-03-08", ()),
    ),
    (
        "Chương trình phối hợp số 03/CTrPH-CA-GDĐT ngày 8/3/2023 giữa hai ngành",
        ("03/CTrPH-CA-GDĐT", "Chương trình phối hợp", "2023-03-08", ()),
    ),
    (
        "Công điện số 1117/CĐ-TTg ngày 20/8/2021 của Thủ tướng Chính phủ về phòng, chống dịch",
        ("1117/CĐ-TTg", "Công điện", "2021-08-20", ("Thủ tướng Chính phủ",)),
    ),
    ("Thông báo kết luận số 123-TB/TU ngày 1/2/2023", ("123-TB/TU", "Thông báo", "2023-02-01", ())),
    ("Thông báo số 45/TB-VPCP ngày 3/3/2023", ("45/TB-VPCP", "Thông báo", "2023-03-03", ())),
    (
        "QĐ số 55/QĐ-THCS ngày 9/9/2022 của Hiệu trưởng Trường THCS Nguyễn Du",
        ("55/QĐ-THCS", "Quyết định", "2022-09-09", ("Hiệu trưởng Trường THCS Nguyễn Du",)),
    ),
    (
        "văn bản số 417/UBND-NC ngày 05/2/2018 của UBND tỉnh",
        ("417/UBND-NC", "Văn bản", "2018-02-05", ("UBND tỉnh",)),
    ),
    ("văn bản số 17/HD-HĐTĐKT ngày 15/5/2018", ("17/HD-HĐTĐKT", "Hướng dẫn", "2018-05-15", ())),
    (
        "Quyết định số 01/2021/QĐ-TTg (ngày 02/01/2021 của Thủ tướng Chính phủ)",
        ("01/2021/QĐ-TTg", "Quyết định", "2021-01-02", ("Thủ tướng Chính phủ",)),
    ),
    ("Quyết định số 15a/QĐ-CĐCS ngày 7/7/2023", ("15a/QĐ-CĐCS", "Quyết định", "2023-07-07", ())),
    (
        "Kế hoạch số 36/KH-UBND của UBND tỉnh thực hiện Chiến lược quốc gia",
        ("36/KH-UBND", "Kế hoạch", "", ("UBND tỉnh",)),
    ),
    (
        ("Quyết định số 90/QĐ-BQL ngày 1/4/2022 của Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh "
        "về việc giao chỉ tiêu"),
        (
            "90/QĐ-BQL",
            "Quyết định",
            "2022-04-01",
            ("Ban Quản lý dự án đầu tư xây dựng các công trình giao thông tỉnh",),
        ),
    ),
    (
        "Kế hoạch số 10/KH-LN ngày 2/3/2023 của Sở Nội vụ - Sở Tài chính về kiểm tra",
        ("10/KH-LN", "Kế hoạch", "2023-03-02", ("Sở Nội vụ", "Sở Tài chính")),
    ),
    (
        "Quyết định số 10/QĐ-UBND ngày 30/02/2023 của UBND huyện",
        ("10/QĐ-UBND", "Quyết định", "", ("UBND huyện",)),
    ),
    (
        "Tờ trình số 34/TTr-UBND ngày 8/8/2022 của UBND TP. Vinh về đề nghị khen thưởng",
        ("34/TTr-UBND", "Tờ trình", "2022-08-08", ("UBND TP. Vinh",)),
    ),
    (
        "Công văn số 45-CV/BTGTU ngày 8/8/2022 của Ban Tuyên giáo Tỉnh ủy",
        ("45-CV/BTGTU", "Công văn", "2022-08-08", ("Ban Tuyên giáo Tỉnh ủy",)),
    ),
    (
        "Công văn số 321/ĐHSP-TCCB ngày 8/8/2022 của Trường Đại học Sư phạm, trường đã cử 3 người",
        ("321/ĐHSP-TCCB", "Công văn", "2022-08-08", ("Trường Đại học Sư phạm",)),
    ),
    ("Biên bản số 02/BB-HĐTĐ ngày 3/1/2024", ("02/BB-HĐTĐ", "Biên bản", "2024-01-03", ())),
    (
        "Hợp đồng số 12/2020/HĐ-XD ngày 3/1/2020 với nhà thầu",
        ("12/2020/HĐ-XD", "Hợp đồng", "2020-01-03", ()),
    ),
    (
        "Văn bản hợp nhất số 16/VBHN-BNV ngày 3/1/2020",
        ("16/VBHN-BNV", "Văn bản hợp nhất", "2020-01-03", ()),
    ),
    ("Quyết định số 77/QĐ/ĐU ngày 3/1/2020", ("77/QĐ/ĐU", "Quyết định", "2020-01-03", ())),
    (
        "Trình UBND tỉnh ban hành Quy chế phối hợp quản lý nhà nước về bán hàng đa cấp trên địa bàn tỉnh.",
        (None, "Quy chế", "", ("UBND tỉnh",)),
    ),
    (
        "- Thực hiện tốt Chỉ thị của UBND tỉnh, Tỉnh ủy về đón xuân an toàn, tiết kiệm.",
        (None, "Chỉ thị", "", ("UBND tỉnh", "Tỉnh ủy")),
    ),
    (
        "Phòng đã có Công văn đôn đốc các trường đăng ký danh hiệu thi đua.",
        (None, "Công văn", "", ("Phòng",)),
    ),
    (
        "Căn cứ Kế hoạch công tác năm 2023 của UBND huyện Ba Vì;",
        (None, "Kế hoạch", "", ("UBND huyện Ba Vì",)),
    ),
    (
        "Đảng ủy đã ban hành Nghị quyết chuyên đề về chuyển đổi số trong nhà trường.",
        (None, "Nghị quyết", "", ("Đảng ủy",)),
    ),
]  # fmt: skip

MANY: list[tuple[str, list[tuple[str | None, str]]]] = [
    (
        "trình các Quyết định số 549/QĐ-UBND ngày 26/4/2018, số 623/QĐ-UBND ngày 10/5/2018 và 704/QĐ-UBND",
        [("549/QĐ-UBND", "2018-04-26"), ("623/QĐ-UBND", "2018-05-10"), ("704/QĐ-UBND", "")],
    ),
    (
        "các Công văn số 12/SNV-TĐKT ngày 1/3/2022; 45/SNV-CCVC ngày 2/3/2022 của Sở Nội vụ",
        [("12/SNV-TĐKT", "2022-03-01"), ("45/SNV-CCVC", "2022-03-02")],
    ),
    (
        "các Quyết định số 549, 623 và 704/QĐ-UBND",
        [("549/QĐ-UBND", ""), ("623/QĐ-UBND", ""), ("704/QĐ-UBND", "")],
    ),
    (
        "Kế hoạch số 124/KH-UBND ngày 18/9/2014 về triển khai thực hiện Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ",
        [("124/KH-UBND", "2014-09-18"), ("34-CT/TW", "2014-04-07")],
    ),
    (
        (
            "phê duyệt các Kế hoạch: Kế hoạch xúc tiến thương mại 2021-2025, Kế hoạch phát triển thương mại điện tử và "
            "Kế hoạch hội nhập quốc tế."
        ),
        [(None, ""), (None, ""), (None, "")],
    ),
    (
        "Theo Quyết định số 12/QĐ-UBND ngày 3/4/2019; Kế hoạch phát động thi đua của tỉnh và Bộ Y tế, Sở đã làm",
        [("12/QĐ-UBND", "2019-04-03"), (None, "")],
    ),
    (
        "Nghị định 91/2017/NĐ-CP ngày 31/7/2017, Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 và Thông tư 01/2024/TT-BNV",
        [("91/2017/NĐ-CP", "2017-07-31"), ("98/2023/NĐ-CP", "2023-12-31"), ("01/2024/TT-BNV", "")],
    ),
]


@pytest.mark.parametrize(("written", "row"), ONE, ids=lambda value: value[:40] if isinstance(value, str) else "")
def test_one_citation_is_read_as_it_is_printed(written: str, row: Row) -> None:
    assert cited(written) == [row]


@pytest.mark.parametrize(("written", "rows"), MANY)
def test_several_citations_of_one_sentence_are_each_read(written: str, rows: list[tuple[str | None, str]]) -> None:
    assert [(symbol, day) for symbol, _, day, _ in cited(written)] == rows
