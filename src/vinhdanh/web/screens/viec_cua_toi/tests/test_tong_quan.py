"""The home."""

from datetime import date
from decimal import Decimal
from typing import Any

from django.test import Client

from vinhdanh.casework.commitments import register_commitment
from vinhdanh.casework.movements import add_movement
from vinhdanh.records.models import Party, RegisterType
from vinhdanh.web.tests import factories


def home(client: Client, query: str = "") -> str:
    """The words of the page."""
    return client.get(f"/{query}").content.decode()


def test_the_first_sentence_counts_what_must_be_settled(as_an: Client, body: Party, outline: str) -> None:
    factories.contradiction(body, outline)
    page = home(as_an, "?nam=2021")
    assert "<h1>Báo cáo năm 2021: còn 1 mâu thuẫn phải gỡ trước khi trình</h1>" in page
    assert "Gỡ 1 mâu thuẫn" in page
    assert "Hạn gửi: 20/12" in page


def test_a_year_without_contradictions_says_that_it_can_be_submitted(as_an: Client, body: Party, outline: str) -> None:
    factories.value(factories.indicator(), body, "2021", "45.000")
    assert "không còn mâu thuẫn, có thể trình" in home(as_an)


def test_an_empty_year_says_where_to_begin(as_an: Client, body: Party, outline: str) -> None:
    assert "chưa có gì để viết: bắt đầu từ sổ, chỉ tiêu hoặc lời văn" in home(as_an)


def test_each_gap_of_the_record_is_a_task_with_its_reason(as_an: Client, body: Party, outline: str) -> None:
    factories.indicator()
    facts: dict[str, Any] = {"owner": body, "period": "2021", "actor": None, "percent": Decimal(100)}
    register_commitment(code="nv", kind="key_task", text="Xây khoa Cấp cứu", **facts)
    page = home(as_an, "?nam=2021")
    assert "Ghi số liệu: Lượt khám bệnh" in page
    assert "phòng Kế hoạch cung cấp" in page
    assert "Đính kèm minh chứng: Xây khoa Cấp cứu" in page
    assert "Tự đánh giá 100% nhưng chưa đính kèm minh chứng nào" in page


def test_the_band_marks_a_finished_wave_as_done(as_an: Client, body: Party, outline: str) -> None:
    year = add_movement(code="nam-2021", kind="year", title="Thi đua năm 2021", actor=None)
    facts: dict[str, Any] = {"sequence": 1, "starts_on": date(2021, 1, 1), "ends_on": date(2021, 6, 30)}
    add_movement(code="dot-1", kind="wave", title="Đợt 1", parent=year, actor=None, **facts)
    page = home(as_an, "?nam=2021")
    assert '<li class="bar from-1 to-7 done"' in page


def test_another_year_can_be_chosen(as_an: Client, body: Party, visits: RegisterType, outline: str) -> None:
    seen = factories.indicator()
    factories.value(seen, body, "2019", "30.000")
    factories.value(seen, body, "2021", "45.000")
    assert "45.000" in home(as_an)
    assert "30.000" in home(as_an, "?nam=2019")
    assert as_an.get("/?nam=mai").status_code == 404


def test_an_empty_record_says_what_to_do(as_an: Client) -> None:
    page = home(as_an)
    assert "Hồ sơ còn trống" in page or "chưa có báo cáo nào đến kỳ" in page
