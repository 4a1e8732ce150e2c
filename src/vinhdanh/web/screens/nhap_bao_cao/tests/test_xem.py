"""The report beside what was read of it."""

import pytest
from django.test import Client

from vinhdanh.casework.batches import decide
from vinhdanh.records.models import Document, ImportBatch, Observation, Party
from vinhdanh.web.screens.nhap_bao_cao import xem
from vinhdanh.web.screens.nhap_bao_cao.tests import reports


@pytest.fixture
def batch(body: Party) -> ImportBatch:
    return reports.uploaded(body)


def address(batch: ImportBatch) -> str:
    return f"/nhap-bao-cao/{batch.pk}/"


def page(client: Client, batch: ImportBatch, query: str = "") -> str:
    return client.get(address(batch) + query).content.decode()


def test_every_line_stands_with_its_number_and_its_marks(as_an: Client, batch: ImportBatch) -> None:
    shown = page(as_an, batch)
    value = reports.key(batch, "Lượt khám bệnh")
    assert '<li id="d-8"' in shown
    assert f'<a class="mark ok" id="m-{value}-0" href="#i-{value}">45.200 lượt</a>' in shown
    assert f'id="i-{value}"' in shown
    assert "45.200 lượt, tăng 8,5% so với cùng kỳ" in shown


def test_what_does_not_hold_is_told_first_with_its_lines(as_an: Client, batch: ImportBatch) -> None:
    shown = page(as_an, batch)
    assert "chỗ không khớp trong báo cáo" in shown
    assert '<a href="#d-9">dòng 9</a>' in shown
    assert '<li id="d-9" class="bad">' in shown


def test_the_sure_ones_are_accepted_at_one_stroke_and_nothing_enters_yet(as_an: Client, batch: ImportBatch) -> None:
    answer = as_an.post(address(batch), {"viec": "nhan-het"}, follow=True)
    shown = answer.content.decode()
    assert "mục chắc chắn; chưa ghi gì vào hồ sơ" in shown
    assert "Ghi 4 mục vào hồ sơ" in shown
    assert not Document.objects.exists()


def test_recording_takes_the_accepted_ones_and_names_the_source(as_an: Client, batch: ImportBatch) -> None:
    as_an.post(address(batch), {"viec": "nhan-het"})
    answer = as_an.post(address(batch), {"viec": "ghi"}, follow=True)
    shown = answer.content.decode()
    value = Observation.objects.get(basis="actual")
    assert (value.source_line, str(value.source)) == (8, "Báo cáo số 215/BC-BV")
    assert "nguồn là Báo cáo số 215/BC-BV" in shown
    assert f'href="/nhap-bao-cao/{batch.pk}/hoan-tac/"' in shown
    assert "Bỏ tệp này" not in shown


def test_the_recorded_value_is_found_with_its_line_and_quote(as_an: Client, batch: ImportBatch) -> None:
    as_an.post(address(batch), {"viec": "nhan-het"})
    as_an.post(address(batch), {"viec": "ghi"})
    shown = as_an.get("/chi-tieu/luot_kham/?ky=2021").content.decode()
    assert "45.200 lượt" in shown
    assert f"Báo cáo số 215/BC-BV, dòng 8, tệp {reports.NAME}, trích “Lượt khám bệnh đạt 45.200 lượt" in shown


def test_a_refused_item_is_named_and_nothing_enters(as_an: Client, batch: ImportBatch) -> None:
    document = reports.item(batch, "15/KH-SYT")
    decide(batch, {document.key: {"verdict": "accepted"}})
    answer = as_an.post(address(batch), {"viec": "ghi"})
    shown = answer.content.decode()
    assert answer.status_code == 422
    assert "Dòng 6, Kế hoạch số 15/KH-SYT: Chưa có “Sở Y tế”" in shown
    assert f'<a href="#i-{document.key}">Tới mục ấy</a>' in shown
    assert not Document.objects.exists()


def test_recording_nothing_is_refused(as_an: Client, batch: ImportBatch) -> None:
    answer = as_an.post(address(batch), {"viec": "ghi"})
    assert answer.status_code == 422
    assert "Chưa nhận mục nào" in answer.content.decode()


def test_a_file_is_put_away(as_an: Client, batch: ImportBatch) -> None:
    assert as_an.post(address(batch), {"viec": "bo-tep"})["Location"] == "/nhap-bao-cao/"
    batch.refresh_from_db()
    assert batch.state == "dropped"
    assert "Đã bỏ" in page(as_an, batch)


def test_a_long_report_is_paged_and_an_item_is_on_the_page_of_its_line(
    as_an: Client, batch: ImportBatch, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(xem, "LINES_ON_A_PAGE", 5)
    value = reports.key(batch, "Lượt khám bệnh")
    first, second = page(as_an, batch), page(as_an, batch, "?trang=2")
    assert ('id="i-report"' in first, f'id="i-{value}"' in first) == (True, False)
    assert ('id="i-report"' in second, f'id="i-{value}"' in second) == (False, True)
    assert "dòng 6–9" in second


def test_an_act_that_is_none_is_not_found(as_an: Client, batch: ImportBatch) -> None:
    assert as_an.post(address(batch), {"viec": "xoa"}).status_code == 404
    assert as_an.get("/nhap-bao-cao/999/").status_code == 404


def test_a_stranger_is_refused(as_chi: Client, batch: ImportBatch) -> None:
    assert as_chi.post(address(batch), {"viec": "nhan-het"}).status_code == 403
    batch.refresh_from_db()
    assert batch.decisions == {}
