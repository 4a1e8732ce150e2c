"""From draft to issue and on to the next version."""

import pytest
from django.test import Client

from vinhdanh.casework.texts import write_text
from vinhdanh.records.models import Party, RegisterType, Report
from vinhdanh.web.conftest import signed_in
from vinhdanh.web.tests import factories

CLEAN = "Tập thể bệnh viện đoàn kết, giữ gìn y đức."


@pytest.fixture
def told(body: Party, visits: RegisterType, outline: str) -> str:
    """A year with nothing to contradict; gives the outline's code."""
    factories.entry(visits)
    factories.value(factories.indicator(), body, "2021", "45.000")
    write_text(body, outline, "2021", "nhan_xet", CLEAN, actor=None)
    return outline


def order(client: Client, act: str, **words: str) -> int:
    """Give the order; the status of the answer."""
    return client.post(f"/bao-cao/2021/lenh/{act}/", words).status_code


def test_a_report_goes_from_draft_to_issue_through_different_hands(
    as_an: Client, as_binh: Client, body: Party, told: str
) -> None:
    clerk = signed_in(factories.person(body, "Hà Thu", "clerk"))
    assert order(as_an, "trinh") == 302
    assert order(as_binh, "ky") == 302
    assert order(clerk, "phat-hanh", number="15", dated="20/12/2021") == 302
    report = Report.objects.get()
    assert (report.state, report.number) == ("issued", 15)
    page = as_an.get("/bao-cao/2021/").content.decode()
    assert "Bản 1 đã phát hành, số 15 ngày 20/12/2021" in page
    assert "Sửa lời văn" not in page


def test_what_was_issued_stays_when_the_record_changes(as_an: Client, as_binh: Client, body: Party, told: str) -> None:
    clerk = signed_in(factories.person(body, "Hà Thu", "clerk"))
    order(as_an, "trinh")
    order(as_binh, "ky")
    order(clerk, "phat-hanh", number="15", dated="20/12/2021")
    factories.entry(RegisterType.objects.get(), 2, so_nguoi="777", cap_thuoc="0")
    assert "120 người" in as_an.get("/bao-cao/2021/").content.decode()
    assert order(as_an, "dinh-chinh", reason="thiếu một đợt khám") == 302
    assert "897 người" in as_an.get("/bao-cao/2021/").content.decode()
    assert "120 người" in as_an.get("/bao-cao/2021/?ban=1").content.decode()


def test_open_contradictions_stop_the_submission_with_a_sentence(as_an: Client, body: Party, told: str) -> None:
    factories.contradiction(body, told)
    response = as_an.post("/bao-cao/2021/lenh/trinh/")
    assert response.status_code == 422
    assert "mâu thuẫn chưa gỡ" in response.content.decode()


def test_each_order_belongs_to_its_role(as_an: Client, as_binh: Client, told: str) -> None:
    assert order(as_binh, "trinh") == 403
    assert order(as_an, "ky") == 403
    assert order(as_binh, "phat-hanh", number="1", dated="20/12/2021") == 403


@pytest.mark.parametrize(
    ("words", "field"),
    [({"number": "mười", "dated": "20/12/2021"}, "number"), ({"number": "1", "dated": "31/2/2021"}, "dated")],
)
def test_a_wrong_number_or_day_is_refused_where_it_stands(
    words: dict[str, str], field: str, as_an: Client, told: str
) -> None:
    response = as_an.post("/bao-cao/2021/lenh/phat-hanh/", words)
    assert f'id="w-{field}"' in response.content.decode()


def test_an_order_out_of_turn_is_refused_with_a_sentence(as_binh: Client, an: object, told: str) -> None:
    response = as_binh.post("/bao-cao/2021/lenh/ky/")
    assert response.status_code == 422
    assert "chưa trình" in response.content.decode()


def test_an_unknown_order_is_told(as_an: Client, told: str) -> None:
    assert order(as_an, "xoa") == 404
