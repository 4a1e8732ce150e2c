"""What looks like a citation and is none."""

import pytest

from vinhdanh.reading.citations.tests.reading_of import cited

NOT_CITED = (
    "143/143 thủ tục hành chính được tiếp nhận.",
    "26/43 CCN có chủ đầu tư hạ tầng.",
    "Trực 24/7, 100% đơn vị.",
    "áp dụng hệ thống TCVN ISO 9001: 2015 và ISO 9001:2015",
    "tốc độ 60 km/h, mức 5 kW/h, 30m2/người",
    "từ ngày 01/01 đến hết 30/6/2018, đợt 2 từ 1/7 đến 31/12/2018",
    "mức hỗ trợ 50 triệu/doanh nghiệp, 22,4 triệu đồng/HTX",
    "QCVN 01:2009/BYT và QCVN 14:2008/BTNMT",
    "487 hồ sơ/10 lĩnh vực",
    "(11/6/1948-11/6/2018)",
    "Trực tiếp đ/c Giám đốc Sở đã đi kiểm tra",
    "báo cáo theo Mẫu số 01/BC-TĐKT và Biểu số 02/TĐKT",
    "tham mưu xây dựng Quyết định sửa đổi Quy định về tiếp cận điện năng",
    "Tham mưu xây dựng dự thảo “Quy chế phối hợp quản lý cụm công nghiệp”.",
    "Sở đã ban hành 02 Quyết định xử phạt vi phạm hành chính",
    "theo tiến độ kế hoạch đề ra; đạt 45,9% kế hoạch năm",
    "các kế hoạch, chỉ thị, nghị quyết của cấp trên được triển khai",
    "lãnh đạo thực hiện các Chỉ thị, Nghị quyết của Đảng, chính sách pháp luật của Nhà nước",
    "Về thực hiện quy chế dân chủ, Luật phòng chống tham nhũng và Luật thực hành tiết kiệm",
    "tuyên truyền luật Thi đua, Khen thưởng, gắn với việc học tập",
    "Phối hợp với Công ty Điện lực xây dựng Kế hoạch bàn giao các công trình điện",
    "trình UBND tỉnh phê duyệt “Đề án quản lý cụm công nghiệp đến năm 2020”",
    "Ban hành kế hoạch, quy chế tổ chức, quản lý hoạt động của trang thông tin điện tử",
    "Sẽ ban hành Kế hoạch cải cách hành chính năm tới trong quý I",
    "chấp hành pháp luật năm 2022, giữ nghiêm kỷ luật năm 2022",
    "đạt 120/KH 100, bằng 120%",
    "số nhà 15/TDP 3, tổ 5/KP2, ngõ 12/HVT",
    "CCN Tiên Sơn/KCN Quang Châu; và/hoặc",
    "http://sct.bacgiang.gov.vn/van-ban/2020/QD",
    "Số: 132/BC-SCT",
    "Đang soạn thảo, chưa ban hành Quy chế chi tiêu nội bộ của đơn vị",
    "02 Kế hoạch, 05 Công văn chỉ đạo các trường",
)


@pytest.mark.parametrize("written", NOT_CITED)
def test_it_is_not_a_citation(written: str) -> None:
    assert cited(written) == []
