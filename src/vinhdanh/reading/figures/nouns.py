"""Words that are counted, words that are not, and words that turn a number into a label.

All in the reading form (lower case). A noun that is not listed is still read: its first two syllables are taken.
"""


def _phrases(text: str) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for phrase in text.split(",") if phrase.strip())


# one syllable that counts by itself: what follows only says which ("cuộc kiểm tra", "đơn kiến nghị")
CLASSIFIERS = _phrases(
    """
    người, cuộc, đơn, suất, bộ, lọ, chiếc, cái, con, vụ, lượt, hộ, xã, huyện, thôn, bản, ấp, phường, quận, tỉnh, em,
    cháu, căn, ngôi, cây, cuốn, quyển, tập, tờ, bài, tin, buổi, lớp, phòng, khoa, trường, ca, giường, trạm, tuyến,
    cầu, cống, đập, hồ, ao, máy, xe, tàu, chuyến, lô, thửa, mẫu, phiếu, thẻ, bức, tấm, gói, túi, thùng, bao, chai,
    hộp, viên, liều, khẩu, quả, mũi, đoàn, đội, tổ, nhóm, khối, cụm, ban, chi, hội, quỹ, món, khoản, mục, ý, câu,
    điều, lần, đợt, giải, huy, cờ, bằng, giấy, ngày, tuần, quý, giờ, tiết, phút, năm, tuổi, bậc, hạng, loại, kênh,
    trang, bến, chợ, lễ, bị, ổ, đối, điểm, trận, chặng, mô, chốt, cửa, mảnh, đôi, cặp, chùm, luồng, dòng, cột, móng,
    nhánh, xưởng, kho, bãi, nhà, giống, đàn, vườn, ruộng, vòng, hạt, lá, bó, hũ, lon, gian, dãy, tầng, đầu, thí,
    doanh, lao, kỳ
    """
) - _phrases("chi, huy, đối, mô, bị, thí, doanh, lao, ý, bằng, giấy, đầu, điều, nhà, kỳ")

NOUNS = CLASSIFIERS | _phrases(
    """
    doanh nghiệp, hợp tác xã, htx, công ty, cơ sở, cơ quan, đơn vị, tổ chức, cá nhân, tập thể, hộ gia đình, hộ
    nghèo, hộ dân, hộ cận nghèo, gia đình, đại biểu, cán bộ, công chức, viên chức, người lao động, lao động, công
    nhân, công dân, đồng chí, đảng viên, đoàn viên, hội viên, học sinh, sinh viên, học viên, giáo viên, giảng viên,
    bác sĩ, bác sỹ, điều dưỡng, bệnh nhân, người bệnh, trẻ em, phụ nữ, thanh niên, nông dân, cựu chiến binh, chiến
    sĩ, chiến sỹ, thầy thuốc, thành viên, ủy viên, nhà khoa học, chuyên gia, khách, du khách, lượt người, lượt
    khách, lượt bệnh nhân, lượt hộ, lượt học sinh, hồ sơ, thủ tục, thủ tục hành chính, tthc, văn bản, quyết định, kế
    hoạch, công văn, nghị quyết, chỉ thị, thông báo, tờ trình, báo cáo, giấy phép, giấy chứng nhận, giấy xác nhận,
    giấy khen, bằng khen, cờ thi đua, huân chương, huy chương, kỷ niệm chương, danh hiệu, dự án, đề án, đề tài, sáng
    kiến, giải pháp, công trình, chương trình, mô hình, phong trào, nhiệm vụ, chỉ tiêu, tiêu chí, mục tiêu, nội
    dung, lĩnh vực, ngành, nghề, mặt hàng, sản phẩm, nhóm sản phẩm, hội nghị, hội thảo, hội chợ, diễn đàn, lớp tập
    huấn, khóa, khóa đào tạo, khóa tập huấn, điểm cầu, điểm bán hàng, kịch bản, phương án, giai đoạn, việc, việc
    làm, cụm công nghiệp, khu công nghiệp, ccn, kcn, trạm biến áp, tba, đường dây, công đoàn cơ sở, chi bộ, đảng bộ,
    chi đoàn, chi hội, ý kiến, kiến nghị, khiếu nại, tố cáo, đơn thư, vụ việc, vụ án, vụ tai nạn, vụ vi phạm, trường
    hợp, hành vi, bị can, bị cáo, đối tượng, thí sinh, vận động viên, đề xuất, câu hỏi, bài viết, bài báo, tin bài,
    tác phẩm, tiết mục, phóng sự, giải nhất, giải nhì, giải ba, giải khuyến khích, giải thưởng, suất quà, phần quà,
    suất học bổng, căn nhà, nhà tình nghĩa, nhà đại đoàn kết, khẩu trang, bộ quần áo, cây xanh, con giống, giống
    cây, đầu sách, đầu mối, đầu việc, đầu xe, phương tiện, thiết bị, máy móc, máy tính, phòng học, phòng ban, phòng
    máy, giường bệnh, ca mắc, ca bệnh, ca phẫu thuật, ổ dịch, mũi tiêm, liều vắc xin, đơn vị máu, bữa ăn, khách
    hàng, thuê bao, tài khoản, giao dịch, hợp đồng, hóa đơn, tờ khai, chuyến bay, chuyến hàng, lô hàng, container,
    điểm trường, trường học, trường thpt, khu dân cư, tổ dân phố, khu phố, khối phố, làng nghề, làng, di tích, lễ
    hội, thư viện, bảo tàng, câu lạc bộ, nhà văn hóa, sở, bộ ngành, địa phương, huyện thị, quốc gia, nước, thị
    trường, nhà đầu tư, nhà máy, xí nghiệp, cửa hàng, siêu thị, trung tâm, chi nhánh, phòng giao dịch, điểm giao
    dịch, tổ hợp tác, trang trại, gia trại, chuỗi, chuỗi liên kết, vùng, cánh đồng, ngôi nhà, phần, phần việc, thế
    hệ, lượt cán bộ, lượt đoàn viên, lượt hội viên, lượt kiểm tra, lượt tập thể, lượt cá nhân, cuộc kiểm tra, cuộc
    thanh tra, cuộc họp, cuộc thi, điển hình, gương, gương điển hình, tấm gương, cụm thi đua, khối thi đua, đồng tác
    giả, tác giả, nhóm tác giả, luận văn, luận án, công trình nghiên cứu, bài toán, dịch vụ, dịch vụ công, phần mềm,
    hệ thống, cơ sở dữ liệu, tuyến đường, tuyến phố, cây cầu, hạng mục, gói thầu, lượt phương tiện, điểm nóng, điểm
    đen, điểm dân cư, cử tri, hộ kinh doanh, cơ sở sản xuất, hộ sản xuất, tàu cá, ngư dân, gia súc, gia cầm, mô hình
    sản xuất, thành tích, biện pháp, lời, chữ ký, phiếu bầu, phiếu khảo sát, vi phạm, biên bản, kết luận, quy chế,
    quy trình, quy định, bộ phận, bộ môn, bộ hồ sơ, bộ đề, bộ câu hỏi, giờ giảng, giờ dạy, tín chỉ, ngành đào tạo,
    chuyên ngành, cán bộ công chức, cbccvc, cbcc, cbnv, cnvclđ, nvlđ, nlđ, hđnd, ubnd, đvsncl, ngày công, ngày công
    lao động, giờ công, sổ tiết kiệm, thẻ bảo hiểm, thẻ bhyt, sổ bhxh, người có công, liệt sĩ, thương binh, bà mẹ,
    mẹ việt nam anh hùng, điểm quan trắc, mẫu nước, mẫu phân tích, cuộc gọi, cuộc đối thoại, kháng nghị, dự thảo, đồ
    án, tài liệu, văn bằng, bằng độc quyền, giấy tờ, chấp hành viên, thẩm tra viên, thư ký, nhà giáo, người học, đề
    mục, chủ rừng, giấy, hài cốt, bản án, phiên tòa, phiên, phiên giao dịch, ý tưởng, địa bàn, nhịp, chuyên mục,
    chuyên đề, chuyên án, bằng sáng chế, lỗi, sự cố, vụ cháy, đám cháy
    """
)

# a number before one of these is not followed by what it counts
STOP = _phrases(
    """
    và, của, đã, là, so, với, trên, trong, đến, tới, từ, theo, để, cho, thì, mà, nhưng, do, bởi, tại, ở, về, được,
    bị, có, không, chưa, sẽ, đang, cũng, đều, đạt, tăng, giảm, bằng, chiếm, vượt, còn, nên, vào, ra, lên, xuống,
    qua, sau, trước, khi, nếu, hoặc, hay, gồm, này, đó, kia, nhằm, như, những, các, mỗi, từng, nay, thuộc, gần, hơn,
    tính, thực, hoàn, cùng, riêng, cả, vẫn, mới, lại, rồi, nữa, tuy, song, vì, nhờ, bao, trở, xếp, dự, ước, tức,
    ngoài, giữa, dưới, bình, tương
    """
)

# a word that makes the number after it a label, whatever follows
LABELS = _phrases(
    """
    điều, khoản, mục, chương, khóa, quý, tháng, ngày, năm, đợt, kỳ, thứ, covid, sars, iso, tcvn, qcvn, mẫu, biểu,
    bảng, phụ, lục, hình, trang, kỉ, kỷ, ql, dt, tl, đt, km, lộ, ngõ, ngách, hẻm, bcđ, bcd, fax, hotline, tel,
    vneid, tuần, cột, dòng, gmail, version, 4g, hsk, toeic, mồng, mùng, hôm, rằm, đh, việt nam
    """
)
# a word that makes it a label unless a counted thing or a measure follows ("cấp 10 giấy phép", "loại 1")
WEAK_LABELS = _phrases(
    """
    số, điểm, cấp, loại, nhóm, khối, cụm, tổ, mức, phòng, xã, phường, quận, đường, tuyến, trạm, lô, đoạn, bậc, độ,
    bước, hạng, vòng, ca, án, trình, tự, thị, quyết, định, tư, văn, dẫn, hoạch, vụ, tầng, khu, lớp, lần, nhánh, đội,
    đoàn, bộ, thế, luật, lệnh, trường, chỉ, tiêu, phần, môn, bài, câu, gen, kết, báo, phố, thôn, ấp, bản, buôn, dây,
    đài, dãy, lứa, vành, đai, tập, tiểu, trung
    """
)
