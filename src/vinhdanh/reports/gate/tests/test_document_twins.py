"""One document under two numbers."""

from datetime import date

import pytest

from vinhdanh.casework.documents import link_documents
from vinhdanh.records.models import DocumentLink, Party
from vinhdanh.reports.gate.rules import document_twins
from vinhdanh.reports.gate.subject import Colour, Finding
from vinhdanh.reports.tests.factories import Desk, body, document

pytestmark = pytest.mark.django_db
HUNTING = "điều chỉnh quy hoạch khu bảo tồn Pù Luông và vùng đệm"


@pytest.fixture
def province() -> Party:
    return body("UBND tỉnh Lam Sơn")


def twins(owner: Party) -> list[Finding]:
    return list(document_twins.check(Desk(owner).subject()))


@pytest.mark.parametrize(("first", "second"), [("716", "7162"), ("7162", "716")])
def test_a_digit_too_many_and_the_same_subject_are_one_document_twice(province: Party, first: str, second: str) -> None:
    document(f"{first}/QĐ-UBND", province, date(2021, 7, 30), f"phê duyệt {HUNTING}")
    document(f"{second}/QĐ-UBND", province, date(2021, 8, 13), f"về việc {HUNTING} giai đoạn sau")
    (finding,) = twins(province)
    assert finding.colour is Colour.RED
    assert len(finding.about) == 2


def test_two_digits_swapped_on_one_day_are_one_document_twice(province: Party) -> None:
    document("123/QĐ-UBND", province, date(2021, 3, 3), HUNTING)
    document("132/QĐ-UBND", province, date(2021, 3, 3), f"ban hành {HUNTING}")
    assert [finding.colour for finding in twins(province)] == [Colour.RED]


def test_two_documents_confirmed_as_distinct_are_no_contradiction(province: Party) -> None:
    one = document("716/QĐ-UBND", province, date(2021, 7, 30), HUNTING)
    other = document("7162/QĐ-UBND", province, date(2021, 8, 13), HUNTING)
    link_documents(other, DocumentLink.Kind.DISTINCT, one, actor=None)
    assert [finding.colour for finding in twins(province)] == [Colour.GREEN]


NEAR_MISSES = {
    "consecutive numbers": ("1229", "1230", HUNTING, HUNTING, date(2021, 6, 23), date(2021, 6, 23)),
    "two lists almost alike": ("549", "623", HUNTING, f"{HUNTING} bổ sung", date(2021, 4, 26), date(2021, 5, 10)),
    "two plans": ("20", "07", "kế hoạch năm 2021", "kế hoạch năm 2021", date(2021, 2, 1), date(2021, 1, 12)),
    "a year of awards": ("12", "120", "khen thưởng", "khen thưởng", date(2021, 1, 12), date(2021, 5, 4)),
    "two quarters": (
        "12",
        "21",
        "khen thưởng quý I năm 2021",
        "khen thưởng quý II năm 2021",
        date(2021, 4, 1),
        date(2021, 4, 1),
    ),
    "two appointments of one day": (
        "12",
        "21",
        "bổ nhiệm ông Nguyễn Văn An giữ chức hiệu trưởng",
        "bổ nhiệm bà Trần Thị Bình giữ chức hiệu trưởng",
        date(2021, 8, 2),
        date(2021, 8, 2),
    ),
    "other matters": (
        "716",
        "7162",
        HUNTING,
        "phê duyệt quyết toán dự án đường tỉnh",
        date(2021, 7, 30),
        date(2021, 8, 3),
    ),
    "words of form": (
        "716",
        "7162",
        "ban hành kế hoạch thi đua",
        "ban hành kế hoạch phòng dịch",
        date(2021, 7, 1),
        date(2021, 7, 2),
    ),
    "numbers a year can reach": ("102", "1024", HUNTING, HUNTING, date(2021, 2, 1), date(2021, 10, 1)),
}


@pytest.mark.parametrize("case", NEAR_MISSES)
def test_documents_that_are_only_alike_are_passed(province: Party, case: str) -> None:
    number, other, subject, other_subject, on, other_on = NEAR_MISSES[case]
    document(f"{number}/QĐ-UBND", province, on, subject)
    document(f"{other}/QĐ-UBND", province, other_on, other_subject)
    assert twins(province) == []


def test_two_issuers_are_never_twins(province: Party) -> None:
    document("716/QĐ-UBND", province, date(2021, 7, 30), HUNTING)
    document("7162/QĐ-UBND", body("UBND tỉnh Bình Sơn"), date(2021, 8, 13), HUNTING)
    assert twins(province) == []


def test_a_legal_document_and_a_decision_of_one_number_are_two(province: Party) -> None:
    document("18/2021/QĐ-UBND", province, date(2021, 7, 30), HUNTING)
    document("1829/QĐ-UBND", province, date(2021, 7, 30), HUNTING)
    document("189/QĐ-UBND", province, date(2021, 7, 30), HUNTING)
    assert [sorted(ref.label for ref in finding.about) for finding in twins(province)] == [
        ["Quyết định số 1829/QĐ-UBND", "Quyết định số 189/QĐ-UBND"]
    ]


def test_known_series_that_differ_are_two_documents(province: Party) -> None:
    document("716/QĐ-UBND", province, date(2021, 7, 30), HUNTING, series="chu-tich")
    document("7162/QĐ-UBND", province, date(2021, 8, 13), HUNTING, series="uy-ban")
    assert twins(province) == []
