"""The report as a document of its body."""

import pytest
from tests import factories as make

from vinhdanh.importing.reports.items import Confidence, Item, Kind
from vinhdanh.importing.reports.itself import itself
from vinhdanh.importing.reports.tests import hospital
from vinhdanh.records.models import Party
from vinhdanh.text.periods import period

pytestmark = pytest.mark.django_db


@pytest.fixture
def owner() -> Party:
    return hospital.body()


def item(owner: Party, *lines: str, at: str = "2024") -> Item:
    return itself(hospital.reading(*lines), owner, period(at))


def test_number_day_and_title_are_read_from_the_head(owner: Party) -> None:
    found = item(owner)
    assert (found.kind, found.title, found.confidence) == (Kind.REPORT, "Báo cáo số 215/BC-BV", Confidence.HIGH)
    assert found.values == {
        "kind": "Báo cáo",
        "symbol": "215/BC-BV",
        "issued_on": "20/12/2024",
        "subject": "Tổng kết công tác thi đua, khen thưởng năm 2024",
    }
    assert found.line == 3


def test_a_report_of_the_record_is_known(owner: Party) -> None:
    make.document("215/BC-BV", kind="Báo cáo", issuer=owner)
    assert item(owner).known == "Báo cáo số 215/BC-BV"


def test_what_the_head_lacks_is_said(owner: Party) -> None:
    found = item(owner, "BÁO CÁO", "Tổng kết công tác thi đua, khen thưởng năm 2024", "I. KẾT QUẢ", "Đã khám 250 lượt.")
    assert found.confidence is Confidence.MEDIUM
    assert found.why.startswith("Không thấy số, ký hiệu ở đầu báo cáo; không thấy ngày ký")
    assert found.title == "Báo cáo năm 2024"


def test_another_period_than_the_chosen_one_is_said(owner: Party) -> None:
    found = item(owner, at="2023")
    assert found.confidence is Confidence.LOW
    assert "kỳ đã chọn là năm 2023" in found.why


def test_another_body_than_the_chosen_one_is_said() -> None:
    found = item(make.party("Trung tâm Y tế Hòa Lạc"))
    assert found.confidence is Confidence.MEDIUM
    assert "đầu báo cáo ghi cơ quan" in found.why.lower()
