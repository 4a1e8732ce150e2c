"""Cited documents become proposals, or are known."""

from datetime import date

import pytest
from tests import factories as make

from vinhdanh.importing.reports.documents import Documents
from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.importing.reports.parties import Parties
from vinhdanh.importing.reports.tests import hospital

pytestmark = pytest.mark.django_db


def items(*lines: str) -> list[Item]:
    read = hospital.reading(*lines)
    cited = Documents(read.text, read.citations, Parties(hospital.body(), ""))
    return [cited.item(number, citation) for number, citation in enumerate(read.citations, 1)]


def test_a_whole_citation_is_sure_and_waits_for_its_issuer() -> None:
    (item,) = items("Căn cứ Kế hoạch số 15/KH-SYT ngày 10/01/2024 của Sở Y tế về phát động thi đua năm 2024.")
    assert (item.kind, item.title, item.line) == (Kind.DOCUMENT, "Kế hoạch số 15/KH-SYT", 1)
    assert item.values == {
        "kind": "Kế hoạch",
        "symbol": "15/KH-SYT",
        "issued_on": "10/01/2024",
        "issuer": "Sở Y tế",
        "subject": "phát động thi đua năm 2024",
    }
    assert (item.confidence, item.needs, item.known, item.missing) == (Confidence.HIGH, ("p1",), "", "")


@pytest.mark.parametrize(
    ("line", "confidence", "words"),
    [
        ("Thực hiện Kế hoạch số 15/KH-SYT của Sở Y tế về thi đua năm 2024.", Confidence.MEDIUM, "không nêu ngày"),
        ("Thực hiện Kế hoạch số 15/KH-SYT ngày 10/01/2024 của Sở Y tế.", Confidence.MEDIUM, "không nêu trích yếu"),
        ("Thực hiện Quyết định số 41/2017/QĐ-TTg ngày 15/9/2017 về giá điện.", Confidence.MEDIUM, "suy từ ký hiệu"),
        ("Thực hiện Công văn số 77/XYZ-NC ngày 15/9/2017 về giá điện.", Confidence.LOW, "không nêu nơi ban hành"),
    ],
)
def test_what_is_not_printed_is_doubted_in_words(line: str, confidence: Confidence, words: str) -> None:
    (item,) = items(line)
    assert item.confidence is confidence
    assert words in item.why


def test_the_issuer_is_taken_from_the_same_letters_elsewhere_in_the_report() -> None:
    _first, second = items(
        "Căn cứ Kế hoạch số 15/KH-SYT ngày 10/01/2024 của Sở Y tế về thi đua năm 2024.",
        "Thực hiện Kế hoạch số 16/KH-SYT ngày 11/01/2024 về khám bệnh lưu động.",
    )
    assert second.values["issuer"] == "Sở Y tế"
    assert "suy từ văn bản cùng ký hiệu" in second.why


def test_without_an_issuer_it_must_be_completed_first() -> None:
    (item,) = items("Thực hiện Công văn số 77/XYZ-NC ngày 15/9/2017 về giá điện.")
    assert item.missing == "issuer"


def test_a_document_of_the_record_is_known_by_symbol_year_and_issuer() -> None:
    board = make.party("Sở Y tế An Bình")
    make.document("15/KH-SYT", kind="Kế hoạch", issuer=board, issued_on=date(2024, 1, 12))
    make.document("15/KH-SYT", issuer=board, year=2023)
    make.document("15/KH-SYT", issuer=make.party("Sở Tài chính"))
    (item,) = items("Căn cứ Kế hoạch số 15/KH-SYT ngày 10/01/2024 của Sở Y tế về phát động thi đua.")
    assert item.known == "Kế hoạch số 15/KH-SYT ngày 12/01/2024 của Sở Y tế An Bình"
    assert "báo cáo in ngày 10/01/2024, hồ sơ ghi ngày 12/01/2024" in item.why.lower()
    assert item.needs == ()


def test_a_withdrawn_document_is_not_known() -> None:
    make.document("15/KH-SYT", issuer=make.party("Sở Y tế"), withdrawn=True)
    (item,) = items("Căn cứ Kế hoạch số 15/KH-SYT ngày 10/01/2024 của Sở Y tế về phát động thi đua.")
    assert item.known == ""
