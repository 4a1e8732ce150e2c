"""The list of reports."""

from django.test import Client

from vinhdanh.casework.reports import open_report
from vinhdanh.records.models import Party
from vinhdanh.web.tests import factories


def test_a_period_that_an_outline_asks_for_waits_in_the_list(as_an: Client, body: Party, outline: str) -> None:
    factories.value(factories.indicator(), body, "2021", "5")
    page = as_an.get("/bao-cao/").content.decode()
    assert "Tổng kết năm 2021" in page
    assert "chưa mở" in page
    assert "20/12" in page


def test_a_report_under_way_shows_its_step(as_an: Client, body: Party, outline: str) -> None:
    open_report(body, outline, "2021", actor=None)
    page = as_an.get("/bao-cao/").content.decode()
    assert "chưa mở" not in page
    assert ">soạn</span>" in page
