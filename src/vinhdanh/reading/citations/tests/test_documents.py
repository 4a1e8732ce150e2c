"""One document cited twice is one, two documents of one symbol are two; the parts they play and what they are about."""

from vinhdanh.reading.citations import citations_of
from vinhdanh.reading.citations.tests.reading_of import cited, text


def test_a_document_cited_again_without_its_date_is_one_with_two_places() -> None:
    (only,) = citations_of(
        text("Theo Quyết định số 12/QĐ-UBND ngày 3/4/2019 của UBND tỉnh.", "Căn cứ quyết định số 12 /QĐ- UBND.")
    )
    assert (only.date.isoformat() if only.date else "", len(only.mentions)) == ("2019-04-03", 2)


def test_the_date_and_issuer_told_later_belong_to_the_first_mention_too() -> None:
    assert cited("Theo Quyết định số 12/QĐ-UBND.", "Căn cứ Quyết định số 12/QĐ-UBND ngày 3/4/2019 của UBND tỉnh.") == [
        "12/QĐ-UBND | Quyết định | 2019-04-03 | UBND tỉnh"
    ]


def test_one_symbol_of_two_years_is_two_documents() -> None:
    assert len(cited("Kế hoạch số 01/KH-UBND ngày 5/1/2022 và Kế hoạch số 01/KH-UBND ngày 4/1/2023.")) == 2


def test_one_symbol_and_year_of_two_bodies_is_two_documents() -> None:
    assert (
        len(
            cited(
                "Quyết định số 15/QĐ-UBND ngày 3/1/2023 của UBND huyện Ba Vì.",
                "Quyết định số 15/QĐ-UBND ngày 9/2/2023 của UBND tỉnh.",
            )
        )
        == 2
    )


def test_one_symbol_of_one_body_with_two_days_of_a_year_is_one_document() -> None:
    (only,) = citations_of(
        text("Quyết định số 15/QĐ-UBND ngày 3/1/2023 của UBND tỉnh.", "Quyết định số 15/QĐ-UBND ngày 9/2/2023.")
    )
    assert len(only.mentions) == 2


def test_the_reports_own_number_is_not_cited_even_where_an_annex_repeats_it() -> None:
    assert cited(
        "Số: 132/BC-SCT",
        "BÁO CÁO",
        "Theo Kế hoạch số 5/KH-SCT ngày 3/1/2018.",
        "(Kèm theo Báo cáo số 132/BC-SCT ngày 14/6/2018 của Sở Công Thương)",
    ) == ["5/KH-SCT | Kế hoạch | 2018-01-03 | -"]


def test_an_own_number_left_blank_is_not_cited() -> None:
    assert cited("Số: /BC-SCT", "BÁO CÁO", "(Kèm theo Báo cáo số /BC-SCT ngày tháng 12 năm 2020)") == []


def test_a_number_left_blank_in_a_citation_is_none_and_the_rest_is_kept() -> None:
    (only,) = citations_of(text("Thực hiện Kế hoạch số ……/KH-UBND ngày …/5/2021 của UBND xã về thi đua."))
    assert (only.symbol, only.type, only.date, only.issuers) == (None, "Kế hoạch", None, ("UBND xã",))
    assert only.subject == "thi đua"


def test_the_subject_is_what_stands_behind_ve_or_in_quotes_or_in_the_clause() -> None:
    subjects = {
        "Quyết định số 1/QĐ-SYT ngày 3/1/2023 về việc giao kế hoạch, dự toán (lần 2) năm 2023; đã giao.":
            "giao kế hoạch, dự toán (lần 2) năm 2023",
        "Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị về “Đẩy mạnh việc học tập”, gắn với phong trào":
            "Đẩy mạnh việc học tập",
        "Quyết định số 2/QĐ-SYT ngày 3/1/2023 phê duyệt đề án vị trí việc làm.": "phê duyệt đề án vị trí việc làm",
        "Quyết định 7/QĐ-UBND (điều chỉnh quy hoạch CCN) tại Cổng thông tin": "điều chỉnh quy hoạch CCN",
        "Kế hoạch số 3/KH-SYT ngày 3/1/2023 về thi đua năm 2023, Sở Y tế đã tổ chức phát động.": "thi đua năm 2023",
    }  # fmt: skip
    assert {written: citations_of(text(written))[0].subject for written in subjects} == subjects


def test_the_part_a_document_plays_follows_the_verb_before_it() -> None:
    roles = {
        "Căn cứ Quyết định số 1/QĐ-UBND ngày 3/1/2023 của UBND tỉnh;": "legal_basis",
        "Căn cứ Công văn số 1/SNV-TĐKT ngày 3/1/2023 của Sở Nội vụ;": "guidance",
        "Thực hiện Hướng dẫn số 1/HD-SNV ngày 3/1/2023;": "guidance",
        "Sở đã tham mưu UBND tỉnh ban hành Quyết định số 1/QĐ-UBND ngày 3/1/2023.": "issued",
        "Trường đã ban hành Kế hoạch số 1/KH-THPT ngày 3/1/2023.": "issued",
        "Bộ Y tế đã ban hành Thông tư số 1/2023/TT-BYT ngày 3/1/2023.": "legal_basis",
        "Quy chế ban hành kèm theo Quyết định số 1/QĐ-UBND ngày 3/1/2023.": "legal_basis",
    }
    assert {written: str(citations_of(text(written))[0].role) for written in roles} == roles


def test_what_the_office_issued_is_known_by_the_sign_of_its_own_number() -> None:
    (only,) = citations_of(
        text("Số: 9/BC-BYT", "BÁO CÁO", "Bộ Y tế đã ban hành Thông tư số 1/2023/TT-BYT ngày 3/1/2023 về giá dịch vụ.")
    )
    assert str(only.role) == "issued"


def test_a_symbol_broken_over_two_lines_is_read() -> None:
    lines = (
        "Trong năm, Sở đã tham mưu trình Chủ tịch UBND tỉnh Lào Cai ban hành Quyết định số 463/2016/QĐ-",
        "UBND ngày 8/8/2016.",
    )
    assert cited(*lines) == ["463/2016/QĐ-UBND | Quyết định | 2016-08-08 | Chủ tịch UBND tỉnh Lào Cai"]


def test_plans_of_the_year_to_come_are_not_yet_documents() -> None:
    assert cited("I. KẾT QUẢ", "Đã làm tốt.", "II. PHƯƠNG HƯỚNG NHIỆM VỤ NĂM 2021",
                 "Trình UBND tỉnh ban hành Kế hoạch xúc tiến thương mại năm 2021.") == []  # fmt: skip
