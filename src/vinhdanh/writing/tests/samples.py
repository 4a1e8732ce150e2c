"""Documents of invented bodies that use everything a document can hold."""

from dataclasses import replace

from vinhdanh.writing.pieces import (
    Appendix,
    Break,
    Chart,
    Column,
    Document,
    DocumentDate,
    Header,
    Heading,
    Level,
    Paragraph,
    Piece,
    Recipients,
    Run,
    Signature,
    Table,
)

NEW_DATE = DocumentDate(2021, 1, 5)
OLD_DATE = DocumentDate(2019, 11, 20)


def chart(**changes: object) -> Chart:
    """Bars of one movement's initiatives by quarter."""
    values = [
        {"dot": f"Quý {name}", "so": number} for name, number in (("I", 12), ("II", 31), ("III", 27), ("IV", 1250))
    ]
    spec: dict[str, object] = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 380,
        "height": 150,
        "data": {"values": values},
        "mark": "bar",
        "encoding": {
            "x": {"field": "dot", "type": "nominal", "title": "Đợt thi đua", "axis": {"labelAngle": 0}},
            "y": {"field": "so", "type": "quantitative", "title": "Số sáng kiến được công nhận"},
        },
    }
    return Chart(
        spec | changes,
        "Hình 1. Sáng kiến được công nhận theo quý",
        "Biểu đồ cột: sáng kiến tăng dần trong năm",
        "h1",
    )


def table(rows: int = 6) -> Table:
    """Award decisions of a hospital's wards, with a total."""
    names = (
        "Khoa Hồi sức tích cực – Chống độc",
        "Khoa Nhi",
        "Phòng Điều dưỡng",
        "Khoa Xét nghiệm",
        "Khoa Dược",
    )
    body = tuple((str(n), f"{names[n % 5]}", f"{n * 3}", f"{n},5", "Giấy khen") for n in range(1, rows))
    return Table(
        (
            Column("TT", "centre", 1),
            Column("Khoa, phòng", "left", 5),
            Column("Số cá nhân", "right", 2),
            Column("Tỷ lệ (%)", "right", 2),
            Column("Hình thức", "centre", 3),
        ),
        (*body, ("", "Cộng", "45", "100,0", "")),
        "Bảng 1. Khen thưởng các khoa, phòng",
        frozenset({rows - 1}),
        "b1",
    )


def body(paragraphs: int = 3) -> tuple[Piece, ...]:
    """Every piece and every level."""
    story = (
        "Trong năm, bệnh viện đã khám cho ",
        "214.320 lượt người bệnh",
        (
            ", tăng 8,4% so với cùng kỳ; các khoa, phòng thi đua thực hiện “Đổi mới phong cách, thái độ phục "
            "vụ của cán bộ y tế hướng tới sự hài lòng của người bệnh”, duy trì trực cấp cứu 24/24 giờ và "
            "không để xảy ra sai sót chuyên môn."
        ),
    )
    paragraph = Paragraph((Run(story[0]), Run(story[1], ref="kham-benh"), Run(story[2])), id="p1", kind="narrative")
    bullets = (
        Paragraph(
            (
                Run("Tập thể: "),
                Run("12", bold=True, ref="tap-the"),
                Run(
                    " tập thể được tặng Giấy khen, "
                    "trong đó có những khoa lần đầu tiên được xét do thành lập sau ngày 01/7 của năm trước."
                ),
            ),
            "-",
        ),
        Paragraph(
            (
                Run("Khu điều trị mới rộng 1.250 m"),
                Run("2", superscript=True),
                Run(", "),
                Run("đúng hạn", italic=True),
            ),
            "+",
        ),
        Paragraph((Run("Cá nhân: 134 người."),), "-"),
    )
    return (
        Heading(
            Level.PART,
            "Phần thứ nhất",
            "Kết quả phong trào thi đua yêu nước và công tác khen thưởng năm 2020 của toàn bệnh viện",
            "phan-1",
        ),
        Heading(Level.SECTION, "I", "Đặc điểm tình hình", "muc-1"),
        *(paragraph,) * paragraphs,
        Heading(Level.SECTION, "II.", "Công tác triển khai, tổ chức phong trào thi đua"),
        Heading(Level.CLAUSE, "1", "Công tác ban hành văn bản"),
        *(paragraph,) * paragraphs,
        Heading(Level.SUBCLAUSE, "1.1.", "Các chỉ tiêu chủ yếu"),
        *bullets,
        table(),
        Heading(Level.SUBCLAUSE, "1.2", "Sáng kiến"),
        Paragraph((Run("Sáng kiến được công nhận tăng dần theo quý như Hình 1."),)),
        chart(),
        Heading(Level.POINT, "a", "Về chuyên môn:"),
        *(paragraph,) * paragraphs,
        Heading(Level.POINT, "đ)", "Về y đức:"),
        *bullets,
        Break(),
        Heading(Level.PART, "II", "Phương hướng năm 2021"),
        Heading(Level.CLAUSE, "", "Nhiệm vụ trọng tâm"),
        *(paragraph,) * paragraphs,
        Paragraph((Run("Trên đây là báo cáo của bệnh viện, kính trình Sở Y tế xem xét."),)),
    )


def hospital() -> Document:
    """A report upwards under Decree 30/2020: long names, a long subject, many recipients, two appendices."""
    return Document(
        header=Header(
            "Sở Y tế tỉnh Gia Lai",
            "Bệnh viện Y Dược cổ truyền và Phục hồi chức năng",
            "7",
            "BC-BVYDCT",
            "Gia Lai",
            NEW_DATE,
            "Báo cáo",
            "Tổng kết phong trào thi đua yêu nước và công tác khen thưởng năm 2020, sơ kết 05 năm thực "
            "hiện phong trào “Đổi mới phong cách, thái độ phục vụ”; phương hướng, nhiệm vụ năm 2021 và giai "
            "đoạn 2021 – 2025",
        ),
        basis=(
            "Căn cứ Luật Thi đua, khen thưởng",
            "Căn cứ Hướng dẫn số 09/HD-SYT ngày 02/11/2020 của Sở Y tế;",
        ),
        addressees=("Sở Y tế tỉnh Gia Lai", "Hội đồng Thi đua - Khen thưởng ngành Y tế"),
        body=body(),
        signature=Signature(("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"), "Rơ Châm H’Yéo"),
        recipients=Recipients(
            ("Như trên", *(f"Khoa, phòng thứ {n} trực thuộc" for n in range(2, 13))),
            "Lưu: VT, TCCB.",
            ("Cổng thông tin điện tử (đăng tải)",),
        ),
        title="Báo cáo tổng kết thi đua, khen thưởng năm 2020",
        author="Bệnh viện Y Dược cổ truyền",
        keywords=("thi đua", "khen thưởng"),
        appendices=(
            Appendix(
                "I",
                "Danh sách tập thể được khen thưởng",
                (table(8),),
                "(Kèm theo Báo cáo số 07/BC-BVYDCT ngày 05/01/2021)",
            ),
            Appendix(
                "II",
                "Danh sách cá nhân",
                (Paragraph((Run("Gồm các khoa, phòng sau:"),)), table(50)),
                landscape=True,
            ),
        ),
    )


def commune() -> Document:
    """A draft of a commune under Circular 01/2011: collective signature, no number or day, one addressee."""
    return replace(
        hospital(),
        header=Header(
            "UBND huyện Mèo Vạc",
            "Ủy ban nhân dân xã Sủng Máng",
            None,
            "BC-UBND",
            "Sủng Máng",
            DocumentDate(2019, 12),
            "BÁO CÁO",
            "Kết quả công tác thi đua, khen thưởng năm 2019",
        ),
        addressees=("Hội đồng Thi đua - Khen thưởng huyện Mèo Vạc",),
        signature=Signature(("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), "Vàng Mí Sính"),
        recipients=Recipients(("Như trên",), "Lưu: VT"),
        appendices=(),
    )


def letter() -> Document:
    """A công văn of a ministry's department to one addressee."""
    return replace(
        hospital(),
        header=Header(
            "Bộ Văn hóa, Thể thao và Du lịch",
            "Cục Di sản văn hóa",
            "1250",
            "DSVH-VP",
            "Hà Nội",
            DocumentDate(2022, 6, 9),
            "",
            "đăng ký danh hiệu thi đua và hình thức khen thưởng năm 2022",
        ),
        basis=(),
        addressees=("Các đơn vị thuộc Cục",),
        body=(Paragraph((Run("Đề nghị các đơn vị gửi bản đăng ký trước ngày 30/6/2022."),)),),
        signature=Signature(("TL. CỤC TRƯỞNG", "CHÁNH VĂN PHÒNG"), "Đỗ Thị Bích Ngọc"),
        recipients=Recipients(("Như trên", "Cục trưởng (để b/c)"), "Lưu: VT, VP (03)."),
        appendices=(),
    )


def school() -> Document:
    """The smallest document: a school's notice, no parent body, no basis, no appendix."""
    return replace(
        letter(),
        header=Header(
            "",
            "Trường THPT Cù Lao Dung",
            "132",
            "TB-THPT",
            "Sóc Trăng",
            OLD_DATE,
            "Thông báo",
            "Kết quả xét thi đua",
        ),
        addressees=(),
        recipients=Recipients((), "Lưu: VT."),
    )
